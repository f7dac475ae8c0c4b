import Diagnostics

extension Rule {
  static let markdownNumber = Rule(
    id: RuleID("SOP094"), slug: "markdown-number", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Step numbers stand once.",
      id: "Nomor langkah tertulis sekali."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
