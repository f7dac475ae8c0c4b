import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let inputMissing = Rule(
    id: RuleID("SOP333"), slug: "input-missing", family: .quality, severity: .error, cause: .author, checks: ["MB-11"],
    summary: Message(
      en: "Every activity has its requirement (Kelengkapan).",
      id: "Setiap kegiatan memiliki Kelengkapan."),
    advice: Message(
      en: "Fill in Kelengkapan.",
      id: "Isi Kelengkapan."),
    source: .form, yieldsTo: [RuleID("SOP201")],
    triggering: [[.step3: "3|↓Menyusun saran tindak lanjut||√||||20 menit|Saran tindak lanjut|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let steps = sop.steps
    guard steps.contains(where: { $0.inputs != nil }) else {
      if steps.count > 1 {
        report.addMissing(
          .procedure / .steps, en: "No step has a requirement (Kelengkapan)",
          id: "Tidak ada langkah dengan Kelengkapan", at: sop.span(.step(0) / .activity), cause: .extraction)
      }
      return
    }
    for (index, step) in steps.enumerated() where step.inputs == nil && !sop.isTerminator(index) && !sop.isCut(index) {
      report.addMissing(
        .step(index) / .inputs, en: "Step \(step.no) has no requirement (Kelengkapan)",
        id: "Langkah \(step.no) tanpa Kelengkapan", at: sop.span(.step(index) / .activity),
        cause: sop.causeOfGap(at: index) { $0.inputs == nil })
    }
  }
}
