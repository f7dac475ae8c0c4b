import Diagnostics

extension Rule {
  static let jsonUnknownKey = Rule(
    id: RuleID("SOP084"), slug: "json-unknown-key", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Keys are those of the schema.",
      id: "Kunci sesuai skema."),
    advice: Message(
      en: "Remove the key, or spell it as the schema does.",
      id: "Hapus kuncinya atau tulis sesuai skema."),
    source: .canonical)
}
