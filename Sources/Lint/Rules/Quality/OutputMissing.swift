import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let outputMissing = Rule(
    id: RuleID("SOP332"), slug: "output-missing", family: .quality, severity: .error, cause: .author, checks: ["MB-05"],
    summary: Message(
      en: "Every activity has its output (Output).",
      id: "Setiap kegiatan memiliki Output."),
    advice: Message(
      en: "Fill in Output.",
      id: "Isi Output."),
    source: .form, yieldsTo: [RuleID("SOP201")],
    triggering: [[.step3: "3|↓Menyusun saran tindak lanjut||√|||Surat teragenda|20 menit||"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let steps = sop.steps
    guard steps.contains(where: { $0.outputs != nil }) else {
      if steps.count > 1 {
        report.addMissing(
          .procedure / .steps, en: "No step has an output (Output)", id: "Tidak ada langkah dengan Output",
          at: sop.span(.step(0) / .activity), cause: .extraction)
      }
      return
    }
    for (index, step) in steps.enumerated() where step.outputs == nil && !sop.isTerminator(index) && !sop.isCut(index) {
      report.addMissing(
        .step(index) / .outputs, en: "Step \(step.no) has no output (Output)", id: "Langkah \(step.no) tanpa Output",
        at: sop.span(.step(index) / .activity), cause: sop.causeOfGap(at: index) { $0.outputs == nil })
    }
  }
}
