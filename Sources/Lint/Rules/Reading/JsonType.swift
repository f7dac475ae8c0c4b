import Diagnostics

extension Rule {
  static let jsonType = Rule(
    id: RuleID("SOP085"), slug: "json-type", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Values have the type of the schema.",
      id: "Nilai sesuai jenis skema."),
    advice: Message(
      en: "Give the value the type that the schema names.",
      id: "Beri nilai jenis yang disebut skema."),
    source: .canonical)
}
