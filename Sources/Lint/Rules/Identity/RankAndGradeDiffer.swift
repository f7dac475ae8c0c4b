import Diagnostics

extension Rule {
  static let rankAndGradeDiffer = Rule(
    id: RuleID("SOP504"), slug: "rank-and-grade-differ", family: .identity, severity: .warning, cause: .author,
    checks: ["ID-16"],
    summary: Message(
      en: "Rank and grade agree.",
      id: "Pangkat dan golongan cocok."),
    advice: Message(
      en: "Correct the rank or the grade: Penata is III/c, Pembina IV/a.",
      id: "Betulkan pangkat atau golongannya: Penata III/c, Pembina IV/a."),
    source: .reading,
    triggering: [
      [
        .approver:
          "Disahkan oleh : Camat Wangon\nSEKAR WIDYANINGRUM, S.Sos., M.Si.\nPembina (↓IV/c)\nNIP. 19780312 199903 2 002"
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for repair in sop.mendings("rank-grade", "rank") {
      report.add(mended: repair, sop.causeOfMending) { from, to in
        Message(
          en: "The rank is written `\(from)`; it was read as `\(to)`",
          id: "Pangkat tertulis `\(from)`; dibaca sebagai `\(to)`")
      }
    }
  }
}
