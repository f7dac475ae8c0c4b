import Diagnostics

extension Rule {
  static let lawNumberDiffers = Rule(
    id: RuleID("SOP507"), slug: "law-number-differs", family: .law, severity: .warning, cause: .author,
    checks: ["LAW-02"],
    summary: Message(
      en: "Number and title are of one regulation.",
      id: "Nomor dan judul milik satu peraturan."),
    advice: Message(
      en: "Compare number, year and title with the regulation.",
      id: "Cocokkan nomor, tahun dan judul dengan peraturannya."),
    source: .reading,
    triggering: [
      [.law: "Dasar Hukum :\n1. ↓Undang-Undang Nomor 41 Tahun 2009 tentang Kearsipan"]
    ],
    nonTriggering: [[:]])
}
