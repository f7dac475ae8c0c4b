import Diagnostics

extension Rule {
  static let markdownPlace = Rule(
    id: RuleID("SOP091"), slug: "markdown-place", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Text stands where the form has a place for it.",
      id: "Teks berada di tempatnya."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
