import Diagnostics

extension Rule {
  static let jsonDuplicateKey = Rule(
    id: RuleID("SOP083"), slug: "json-duplicate-key", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "A key stands once.",
      id: "Kunci tertulis sekali."),
    advice: Message(
      en: "Remove one of the two; the first counts.",
      id: "Hapus salah satunya; yang pertama berlaku."),
    source: .canonical)
}
