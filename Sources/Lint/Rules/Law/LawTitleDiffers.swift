import Diagnostics

extension Rule {
  static let lawTitleDiffers = Rule(
    id: RuleID("SOP506"), slug: "law-title-differs", family: .law, severity: .warning, cause: .author,
    checks: ["LAW-03"],
    summary: Message(
      en: "The title of a regulation is the official one.",
      id: "Judul peraturan sesuai yang resmi."),
    advice: Message(
      en: "Compare number, year and title with the regulation.",
      id: "Cocokkan nomor, tahun dan judul dengan peraturannya."),
    source: .reading,
    triggering: [
      [.law: "Dasar Hukum :\n1. ↓Undang-Undang Nomor 43 Tahun 2009 tentang Perlindungan Satwa Liar dan Tumbuhan Langka"]
    ],
    nonTriggering: [[:]])
}
