import Diagnostics

extension Rule {
  static let inputTooLarge = Rule(
    id: RuleID("SOP012"), slug: "input-too-large", family: .reading, severity: .error, cause: .author, checks: [],
    summary: Message(
      en: "An input has at most 64 MB.",
      id: "Masukan paling besar 64 MB."),
    advice: Message(
      en: "Divide the file.",
      id: "Bagilah berkasnya."),
    source: .reading)
}
