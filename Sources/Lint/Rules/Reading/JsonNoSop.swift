import Diagnostics

extension Rule {
  static let jsonNoSop = Rule(
    id: RuleID("SOP087"), slug: "json-no-sop", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "The JSON holds an SOP.",
      id: "JSON memuat SOP."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
