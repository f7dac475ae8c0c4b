import Diagnostics

extension Rule {
  static let markdownValue = Rule(
    id: RuleID("SOP092"), slug: "markdown-value", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Values of canonical Markdown can be read.",
      id: "Nilai Markdown kanonis terbaca."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
