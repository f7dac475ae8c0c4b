import Diagnostics

extension Rule {
  static let dateUnreadable = Rule(
    id: RuleID("SOP101"), slug: "date-unreadable", family: .identity, severity: .warning, cause: .unknown, checks: [],
    summary: Message(
      en: "Dates can be read.",
      id: "Tanggal terbaca."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
