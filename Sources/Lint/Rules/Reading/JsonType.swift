import Diagnostics

extension Rule {
  static let jsonType = Rule(
    id: RuleID("SOP085"), slug: "json-type", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Values have the type of the schema.",
      id: "Nilai sesuai jenis skema."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
