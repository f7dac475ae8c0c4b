import Diagnostics

extension Rule {
  static let regionUnknown = Rule(
    id: RuleID("SOP505"), slug: "region-unknown", family: .identity, severity: .warning, cause: .author,
    checks: ["ID-21"],
    summary: Message(
      en: "The region is in the list of regions.",
      id: "Wilayah ada dalam daftar."),
    advice: Message(
      en: "Compare the name with the list of regions of the Kemendagri.",
      id: "Cocokkan dengan daftar wilayah Kemendagri."),
    source: .reading,
    triggering: [
      [.owner: "↓PEMERINTAH KABUPATEN ANTAH BERANTAH\nKECAMATAN WANGON"]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for repair in sop.mendings("region-name") {
      report.add(mended: repair, sop.causeOfMending) { from, to in
        Message(
          en: "The region is written `\(from)`; it was read as `\(to)`",
          id: "Nama wilayah tertulis `\(from)`; dibaca sebagai `\(to)`")
      }
    }
  }
}
