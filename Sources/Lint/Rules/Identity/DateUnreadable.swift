import Diagnostics

extension Rule {
  static let dateUnreadable = Rule(
    id: RuleID("SOP101"), slug: "date-unreadable", family: .identity, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Dates can be read.",
      id: "Tanggal terbaca."),
    advice: Message(
      en: "Write the date out: 12 Februari 2025.",
      id: "Tulis tanggal lengkap: 12 Februari 2025."),
    source: .reading,
    triggering: [
      [.created: "Tanggal Pembuatan : ↓kemarin sore"]
    ],
    nonTriggering: [[:]])
}
