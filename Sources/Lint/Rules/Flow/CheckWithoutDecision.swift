import Diagnostics

extension Rule {
  static let checkWithoutDecision = Rule(
    id: RuleID("SOP401"), slug: "check-without-decision", family: .flow, severity: .note, cause: .author,
    checks: ["FLOW-10"],
    summary: Message(
      en: "A step that examines says what follows if the answer is no.",
      id: "Langkah pemeriksaan menyebut arah bila jawabannya tidak."),
    advice: Message(
      en: "Make it a decision, and say which step follows if the answer is no.",
      id: "Jadikan keputusan dan sebut langkah bila jawabannya tidak."),
    source: .reading,
    triggering: [
      [.step3: "3|↓Memeriksa saran tindak lanjut||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]
    ],
    nonTriggering: [[:]])
}
