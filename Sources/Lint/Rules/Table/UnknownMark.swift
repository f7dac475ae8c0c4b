import Diagnostics

extension Rule {
  static let unknownMark = Rule(
    id: RuleID("SOP202"), slug: "unknown-mark", family: .table, severity: .note, cause: .extraction,
    checks: ["FLOW-06"],
    summary: Message(
      en: "Marks of performers are known ones.",
      id: "Tanda pelaksana dikenal."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
