import Diagnostics

extension Rule {
  static let noBranchMissing = Rule(
    id: RuleID("SOP405"), slug: "no-branch-missing", family: .flow, severity: .note, cause: .author, checks: [],
    summary: Message(
      en: "A step takes up the answer no.",
      id: "Ada langkah untuk jawaban tidak."),
    advice: Message(
      en: "Say which step follows if the answer is no.",
      id: "Sebut langkah bila jawabannya tidak."),
    source: .reading)
}
