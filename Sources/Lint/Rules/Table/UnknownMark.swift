import Diagnostics

extension Rule {
  static let unknownMark = Rule(
    id: RuleID("SOP202"), slug: "unknown-mark", family: .table, severity: .note, cause: .extraction,
    checks: ["FLOW-06"],
    summary: Message(
      en: "Marks of performers are known ones.",
      id: "Tanda pelaksana dikenal."),
    advice: Message(
      en: "Mark the performer with √ or ●, and put other words into their columns.",
      id: "Tandai pelaksana dengan √ atau ●, dan tulis kata lain di kolomnya."),
    source: .reading,
    triggering: [
      [.step3: "3|Menyusun saran tindak lanjut||√|↓kira-kira||Surat teragenda|20 menit|Saran tindak lanjut|"]
    ],
    nonTriggering: [[:]])
}
