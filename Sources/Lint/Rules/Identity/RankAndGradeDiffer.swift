import Diagnostics

extension Rule {
  static let rankAndGradeDiffer = Rule(
    id: RuleID("SOP504"), slug: "rank-and-grade-differ", family: .identity, severity: .warning, cause: .unknown,
    checks: [],
    summary: Message(
      en: "Rank and grade agree.",
      id: "Pangkat dan golongan cocok."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
