import Diagnostics

extension Rule {
  static let regionUnknown = Rule(
    id: RuleID("SOP505"), slug: "region-unknown", family: .identity, severity: .warning, cause: .unknown,
    checks: ["ID-21"],
    summary: Message(
      en: "The region is in the list of regions.",
      id: "Wilayah ada dalam daftar."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
