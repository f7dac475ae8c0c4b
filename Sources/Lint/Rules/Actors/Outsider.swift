import Diagnostics

extension Rule {
  static let outsider = Rule(
    id: RuleID("SOP404"), slug: "outsider", family: .actors, severity: .warning, cause: .author, checks: ["ROLE-01"],
    summary: Message(
      en: "Who acts has a column.",
      id: "Pelaku memiliki kolom."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
