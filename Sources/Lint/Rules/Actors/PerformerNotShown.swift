import Diagnostics

extension Rule {
  static let performerNotShown = Rule(
    id: RuleID("SOP403"), slug: "performer-not-shown", family: .actors, severity: .note, cause: .extraction,
    checks: ["FLOW-05"],
    summary: Message(
      en: "Every step shows who performs it.",
      id: "Setiap langkah menunjukkan pelaksananya."),
    advice: Message(
      en: "Look for the mark in the original; `sopc review` takes the answer.",
      id: "Lihat tandanya pada naskah asli; `sopc review` mencatat jawabannya."),
    source: .reading,
    triggering: [
      [.step3: "3|↓Saran tindak lanjut||||||20 menit|Saran|"]
    ],
    nonTriggering: [[:]])
}
