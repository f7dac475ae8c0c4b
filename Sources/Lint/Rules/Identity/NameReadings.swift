import Diagnostics

extension Rule {
  static let nameReadings = Rule(
    id: RuleID("SOP502"), slug: "name-readings", family: .identity, severity: .warning, cause: .extraction, checks: [],
    summary: Message(
      en: "One person has one name.",
      id: "Satu orang satu nama."),
    advice: Message(
      en: "Compare both places with the original.",
      id: "Cocokkan kedua tempat dengan naskah asli."),
    source: .reading)
}
