import Diagnostics

extension Rule {
  static let legalLabelMissing = Rule(
    id: RuleID("SOP102"), slug: "legal-label-missing", family: .identity, severity: .warning, cause: .unknown,
    checks: [],
    summary: Message(
      en: "The label *Dasar Hukum* stands over the regulations.",
      id: "Label *Dasar Hukum* ada di atas daftar peraturan."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
