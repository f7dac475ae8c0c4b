import Diagnostics

extension Rule {
  static let markdownReference = Rule(
    id: RuleID("SOP093"), slug: "markdown-reference", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "References lead to something.",
      id: "Rujukan menunjuk sesuatu."),
    advice: Message(
      en: "Name a step, column or value that is there.",
      id: "Sebut langkah, kolom atau nilai yang ada."),
    source: .canonical)
}
