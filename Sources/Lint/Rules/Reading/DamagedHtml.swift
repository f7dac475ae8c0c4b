import Diagnostics

extension Rule {
  static let damagedHtml = Rule(
    id: RuleID("SOP011"), slug: "damaged-html", family: .reading, severity: .note, cause: .extraction, checks: [],
    summary: Message(
      en: "HTML is whole.",
      id: "HTML utuh."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
