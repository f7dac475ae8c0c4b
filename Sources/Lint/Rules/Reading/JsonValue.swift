import Diagnostics

extension Rule {
  static let jsonValue = Rule(
    id: RuleID("SOP086"), slug: "json-value", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Values are in their range.",
      id: "Nilai dalam batasnya."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
