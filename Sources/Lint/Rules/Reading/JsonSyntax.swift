import Diagnostics

extension Rule {
  static let jsonSyntax = Rule(
    id: RuleID("SOP080"), slug: "json-syntax", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Canonical JSON is well formed.",
      id: "JSON kanonis tersusun benar."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
