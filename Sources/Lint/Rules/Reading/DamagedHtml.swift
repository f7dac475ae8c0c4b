import Diagnostics

extension Rule {
  static let damagedHtml = Rule(
    id: RuleID("SOP011"), slug: "damaged-html", family: .reading, severity: .note, cause: .extraction, checks: [],
    summary: Message(
      en: "HTML is whole.",
      id: "HTML utuh."),
    advice: Message(
      en: "Nothing where the text reads right; else take the page anew from its source.",
      id: "Tidak perlu bila teksnya terbaca benar; jika tidak, ambil ulang halamannya."),
    source: .reading)
}
