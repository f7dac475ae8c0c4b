import Diagnostics

extension Rule {
  static let markdownVersion = Rule(
    id: RuleID("SOP097"), slug: "markdown-version", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "The Markdown is of a version that is known.",
      id: "Versi Markdown dikenal."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
