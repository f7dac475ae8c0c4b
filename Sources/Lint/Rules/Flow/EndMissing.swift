import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let endMissing = Rule(
    id: RuleID("SOP412"), slug: "end-missing", family: .flow, severity: .warning, cause: .author, checks: ["FLOW-02"],
    summary: Message(
      en: "The flow has an end.",
      id: "Alur memiliki Selesai."),
    advice: Message(
      en: "Draw the end at the last activity.",
      id: "Gambar Selesai pada kegiatan terakhir."),
    source: .form,
    triggering: [[.step5: "5|↓Mengarsipkan surat|√||||Lembar disposisi|10 menit|Arsip surat|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let (starts, ends) = terminators(sop)
    // Of a text that breaks off, the end stands in what is lost.
    guard !starts.isEmpty, ends.isEmpty, !sop.steps.isEmpty, !sop.sop.quality.truncated else { return }
    report.add(
      .step(sop.steps.count - 1) / .activity, en: "The flow has a start but no end",
      id: "Alur memiliki Mulai tetapi tanpa Selesai",
      cause: sop.isWellRead && sop.showsPerformers(of: sop.steps.count - 1) ? nil : .extraction)
  }
}
