import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let stepNumbering = Rule(
    id: RuleID("SOP310"), slug: "step-numbering", family: .activity, severity: .warning, cause: .author,
    checks: ["ACT-10"],
    summary: Message(
      en: "Rows are numbered 1, 2, 3 without gap.",
      id: "Baris bernomor 1, 2, 3 tanpa celah."),
    advice: Message(
      en: "Number the rows anew.",
      id: "Nomori ulang barisnya."),
    source: .formLikely,
    triggering: [
      [
        .step3: "4|↓Menyusun saran tindak lanjut||√|||Surat teragenda|20 menit|Saran tindak lanjut|",
        .step4: "5|Menetapkan tindak lanjut surat||||√|Saran tindak lanjut|15 menit|Lembar disposisi|",
        .step5: "6|Mengarsipkan surat|Selesai||||Lembar disposisi|10 menit|Arsip surat|",
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    var last: Int?
    for (index, step) in sop.steps.enumerated() {
      let repair = sop.sop.provenance.repairs.first { $0.path == .step(index) / .no }
      let number = repair.flatMap { Int($0.from) } ?? step.no
      if let last, number != last + 1 {
        report.add(
          .step(index) / .no, en: "Row \(last) is followed by row \(number)",
          id: "Baris \(last) diikuti baris \(number)", at: sop.span(.step(index) / .activity),
          cause: sop.isWellRead || repair != nil && sop.sop.provenance.repairs.count <= 2 ? nil : .extraction)
      }
      last = number
    }
  }
}
