import Diagnostics

extension Rule {
  static let tooManyRows = Rule(
    id: RuleID("SOP015"), slug: "too-many-rows", family: .reading, severity: .error, cause: .author, checks: [],
    summary: Message(
      en: "A text has at most a million rows.",
      id: "Naskah paling banyak sejuta baris."),
    advice: Message(
      en: "Divide the file.",
      id: "Bagilah berkasnya."),
    source: .reading)
}
