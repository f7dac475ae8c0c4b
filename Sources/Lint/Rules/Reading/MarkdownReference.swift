import Diagnostics

extension Rule {
  static let markdownReference = Rule(
    id: RuleID("SOP093"), slug: "markdown-reference", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "References lead to something.",
      id: "Rujukan menunjuk sesuatu."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
