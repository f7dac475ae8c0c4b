import Diagnostics

extension Rule {
  static let jsonUnknownKey = Rule(
    id: RuleID("SOP084"), slug: "json-unknown-key", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Keys are those of the schema.",
      id: "Kunci sesuai skema."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
