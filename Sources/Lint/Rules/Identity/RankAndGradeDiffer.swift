import Diagnostics

extension Rule {
  static let rankAndGradeDiffer = Rule(
    id: RuleID("SOP504"), slug: "rank-and-grade-differ", family: .identity, severity: .warning, cause: .author,
    checks: [],
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
    nonTriggering: [[:]])
}
