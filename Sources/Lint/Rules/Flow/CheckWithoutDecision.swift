import Diagnostics

extension Rule {
  static let checkWithoutDecision = Rule(
    id: RuleID("SOP401"), slug: "check-without-decision", family: .flow, severity: .note, cause: .author,
    checks: ["FLOW-10"],
    summary: Message(
      en: "A step that examines says what follows if the answer is no.",
      id: "Langkah pemeriksaan menyebut arah bila jawabannya tidak."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
