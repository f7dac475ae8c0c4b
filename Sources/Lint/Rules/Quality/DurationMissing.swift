import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let durationMissing = Rule(
    id: RuleID("SOP331"), slug: "duration-missing", family: .quality, severity: .error, cause: .author,
    checks: ["MB-01"],
    summary: Message(
      en: "Every activity has its time (Waktu).",
      id: "Setiap kegiatan memiliki Waktu."),
    advice: Message(
      en: "Fill in Waktu.",
      id: "Isi Waktu."),
    source: .form, yieldsTo: [RuleID("SOP201")],
    triggering: [[.step3: "3|↓Menyusun saran tindak lanjut||√|||Surat teragenda||Saran tindak lanjut|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let steps = sop.steps
    guard steps.contains(where: { $0.duration != nil }) else {
      if steps.count > 1 {
        report.addMissing(
          .procedure / .steps, en: "No step has a time (Waktu)", id: "Tidak ada langkah dengan Waktu",
          at: sop.span(.step(0) / .activity), cause: .extraction)
      }
      return
    }
    for (index, step) in steps.enumerated() where step.duration == nil && !sop.isTerminator(index) && !sop.isCut(index)
    {
      report.addMissing(
        .step(index) / .duration, en: "Step \(step.no) has no time (Waktu)", id: "Langkah \(step.no) tanpa Waktu",
        at: sop.span(.step(index) / .activity), cause: sop.causeOfGap(at: index) { $0.duration == nil })
    }
  }
}
