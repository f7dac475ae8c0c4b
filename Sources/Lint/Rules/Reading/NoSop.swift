import Diagnostics

extension Rule {
  static let noSop = Rule(
    id: RuleID("SOP002"), slug: "no-sop", family: .reading, severity: .warning, cause: .unknown, checks: [],
    summary: Message(
      en: "The input holds an SOP.",
      id: "Masukan memuat SOP."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
