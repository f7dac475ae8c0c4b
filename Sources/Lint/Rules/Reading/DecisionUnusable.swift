import Diagnostics

extension Rule {
  static let decisionUnusable = Rule(
    id: RuleID("SOP592"), slug: "decision-unusable", family: .reading, severity: .warning, cause: .unknown, checks: [],
    summary: Message(
      en: "A decision names what the SOP has.",
      id: "Keputusan menyebut yang ada dalam SOP."),
    advice: Message(
      en: "Correct the column, step or value that the decision names.",
      id: "Betulkan kolom, langkah atau nilai yang disebut keputusan."),
    source: .reading)
}
