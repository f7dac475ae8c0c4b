import Diagnostics

extension Rule {
  static let jsonDuplicateKey = Rule(
    id: RuleID("SOP083"), slug: "json-duplicate-key", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "A key stands once.",
      id: "Kunci tertulis sekali."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
