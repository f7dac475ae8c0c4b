import Diagnostics

extension Rule {
  static let htmlTooDeep = Rule(
    id: RuleID("SOP016"), slug: "html-too-deep", family: .reading, severity: .note, cause: .extraction, checks: [],
    summary: Message(
      en: "HTML is not nested too deep.",
      id: "Elemen HTML tidak bersarang terlalu dalam."),
    advice: Message(
      en: "Nothing where the text reads right; else take the page anew from its source.",
      id: "Tidak perlu bila teksnya terbaca benar; jika tidak, ambil ulang halamannya."),
    source: .reading)
}
