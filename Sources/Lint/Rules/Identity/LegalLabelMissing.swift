import Diagnostics

extension Rule {
  static let legalLabelMissing = Rule(
    id: RuleID("SOP102"), slug: "legal-label-missing", family: .identity, severity: .warning, cause: .author,
    checks: [],
    summary: Message(
      en: "The label *Dasar Hukum* stands over the regulations.",
      id: "Label *Dasar Hukum* ada di atas daftar peraturan."),
    advice: Message(
      en: "Write *Dasar Hukum* over the list.",
      id: "Tulis *Dasar Hukum* di atas daftarnya."),
    source: .reading)
}
