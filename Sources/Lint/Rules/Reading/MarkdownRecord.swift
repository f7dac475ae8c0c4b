import Diagnostics

extension Rule {
  static let markdownRecord = Rule(
    id: RuleID("SOP090"), slug: "markdown-record", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Records of canonical Markdown are whole.",
      id: "Rekaman Markdown kanonis utuh."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
