import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let startMissing = Rule(
    id: RuleID("SOP411"), slug: "start-missing", family: .flow, severity: .warning, cause: .author, checks: ["FLOW-01"],
    summary: Message(
      en: "The flow has a start.",
      id: "Alur memiliki Mulai."),
    advice: Message(
      en: "Draw the start at the first activity.",
      id: "Gambar Mulai pada kegiatan pertama."),
    source: .form, yieldsTo: [RuleID("SOP213")],
    triggering: [[.step1: "1|↓Menerima surat masuk|√||||Surat masuk|5 menit|Surat diterima|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let (starts, ends) = terminators(sop)
    guard starts.isEmpty, !ends.isEmpty, !sop.steps.isEmpty else { return }
    report.add(
      .step(0) / .activity, en: "The flow has an end but no start", id: "Alur memiliki Selesai tetapi tanpa Mulai",
      cause: sop.isWellRead && sop.showsPerformers(of: 0) ? nil : .extraction)
  }
}
