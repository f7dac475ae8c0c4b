import Diagnostics

extension Rule {
  static let performerNotShown = Rule(
    id: RuleID("SOP403"), slug: "performer-not-shown", family: .actors, severity: .note, cause: .extraction,
    checks: ["FLOW-05"],
    summary: Message(
      en: "Every step shows who performs it.",
      id: "Setiap langkah menunjukkan pelaksananya."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
