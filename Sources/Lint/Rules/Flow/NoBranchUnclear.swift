import Diagnostics

extension Rule {
  static let noBranchUnclear = Rule(
    id: RuleID("SOP402"), slug: "no-branch-unclear", family: .flow, severity: .warning, cause: .author,
    checks: ["FLOW-07", "FLOW-09"],
    summary: Message(
      en: "A decision says where the flow goes if the answer is no.",
      id: "Keputusan menyebut arah bila jawabannya tidak."),
    advice: Message(
      en: "Name the step that follows: Jika tidak lengkap, kembali ke langkah 1.",
      id: "Sebut langkahnya: Jika tidak lengkap, kembali ke langkah 1."),
    source: .reading)
}
