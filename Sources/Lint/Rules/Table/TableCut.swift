import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let tableCut = Rule(
    id: RuleID("SOP213"), slug: "table-cut", family: .table, severity: .warning, cause: .extraction, checks: ["TAB-03"],
    summary: Message(
      en: "The last rows are as full as the others.",
      id: "Baris terakhir terisi seperti yang lain."),
    advice: Message(
      en: "Scan the missing part again.",
      id: "Pindai ulang bagian yang hilang."),
    source: .convention, replaces: [RuleID("SOP004")],
    triggering: [[.step5: "5|↓Mengarsipkan surat|||||||"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let steps = sop.steps
    guard sop.sop.quality.truncated, let index = steps.indices.first(where: { sop.isCut($0) }) else { return }
    report.add(
      .step(index) / .activity, en: "From step \(steps[index].no) on the table is empty",
      id: "Tabel kosong mulai langkah \(steps[index].no)")
  }
}
