import Diagnostics

extension Rule {
  static let performerNotShown = Rule(
    id: RuleID("SOP403"), slug: "performer-not-shown", family: .actors, severity: .note, cause: .extraction,
    checks: ["FLOW-05"],
    summary: Message(
      en: "Every step shows who performs it.",
      id: "Setiap langkah menunjukkan pelaksananya."),
    advice: Message(
      en: "Mark the performer in the column.",
      id: "Tandai pelaksana pada kolomnya."),
    source: .reading,
    triggering: [
      [.step3: "3|↓Saran tindak lanjut||||||20 menit|Saran|"]
    ],
    nonTriggering: [[:]])
}
