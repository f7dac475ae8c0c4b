import Diagnostics

extension Rule {
  static let htmlTooManyAttributes = Rule(
    id: RuleID("SOP017"), slug: "html-too-many-attributes", family: .reading, severity: .note, cause: .extraction,
    checks: [],
    summary: Message(
      en: "HTML tags have few attributes.",
      id: "Tag HTML beratribut sedikit."),
    advice: Message(
      en: "Nothing where the text reads right; else take the page anew from its source.",
      id: "Tidak perlu bila teksnya terbaca benar; jika tidak, ambil ulang halamannya."),
    source: .reading)
}
