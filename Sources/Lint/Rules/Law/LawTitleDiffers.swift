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
    nonTriggering: [[:]]
  ) { sop, report in
    for repair in sop.mendings("regulation-title", "regulation-issuer") {
      report.add(mended: repair, sop.causeOfMending) { from, to in
        Message(
          en: "The regulation is cited with `\(from)`; it was read as `\(to)`",
          id: "Peraturan dikutip dengan `\(from)`; dibaca sebagai `\(to)`")
      }
    }
  }
}
