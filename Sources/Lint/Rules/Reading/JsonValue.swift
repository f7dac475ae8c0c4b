import Diagnostics

extension Rule {
  static let jsonValue = Rule(
    id: RuleID("SOP086"), slug: "json-value", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Values are in their range.",
      id: "Nilai dalam batasnya."),
    advice: Message(
      en: "Give the value one that the schema allows.",
      id: "Beri nilai yang diperbolehkan skema."),
    source: .canonical)
}
