import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let outputUnused = Rule(
    id: RuleID("SOP341"), slug: "output-unused", family: .quality, severity: .note, cause: .author, checks: ["MB-10"],
    summary: Message(
      en: "What a step gives is used by a later one.",
      id: "Output dipakai langkah berikutnya."),
    advice: Message(
      en: "Name it under Kelengkapan, or drop it.",
      id: "Sebut di Kelengkapan atau hapus."),
    source: .convention, isPreview: true,
    triggering: [[.step2: "2|Mencatat surat dalam buku agenda|√||||Surat diterima|10 menit|↓Kuitansi bermeterai|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let steps = sop.steps
    for index in steps.indices.dropLast() {
      guard let output = steps[index].outputs?.text else { continue }
      let own = words(output).filter { $0.count > 3 }
      let isUsed = steps[(index + 1)...].contains { step in
        words((step.inputs?.text ?? "") + " " + step.activity).contains { own.contains($0) }
      }
      if !own.isEmpty, !isUsed {
        report.add(
          .step(index) / .outputs, en: "No later step uses \(output)", id: "\(output) tidak dipakai langkah berikutnya")
      }
    }
  }
}
