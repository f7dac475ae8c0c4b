import Diagnostics

extension Rule {
  static let jsonNoSop = Rule(
    id: RuleID("SOP087"), slug: "json-no-sop", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "The JSON holds an SOP.",
      id: "JSON memuat SOP."),
    advice: Message(
      en: "Give canonical JSON as `sopc build --emit json` writes it.",
      id: "Berikan JSON kanonis seperti yang ditulis `sopc build --emit json`."),
    source: .canonical)
}
