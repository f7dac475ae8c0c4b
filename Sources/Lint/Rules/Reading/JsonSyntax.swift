import Diagnostics

extension Rule {
  static let jsonSyntax = Rule(
    id: RuleID("SOP080"), slug: "json-syntax", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Canonical JSON is well formed.",
      id: "JSON kanonis tersusun benar."),
    advice: Message(
      en: "Mend the JSON at the place named; `sopc schema` prints its schema.",
      id: "Betulkan JSON di tempat itu; skemanya dicetak `sopc schema`."),
    source: .canonical)
}
