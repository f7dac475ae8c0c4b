import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let nonStandardSpelling = Rule(
    id: RuleID("SOP307"), slug: "non-standard-spelling", family: .activity, severity: .note, cause: .author,
    checks: ["ACT-07"],
    summary: Message(
      en: "Words are spelt as the dictionary has them.",
      id: "Kata ditulis menurut KBBI."),
    advice: Message(
      en: "Write menyosialisasikan, menganalisis, sistem.",
      id: "Tulis menyosialisasikan, menganalisis, sistem."),
    source: .spelling, fix: .safe,
    triggering: [[.step3: "3|↓Menganalisa saran tindak lanjut||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      for written in sop.writtenWords(.step(index) / .activity) where sop.isOn(.nonstandard, written.word) {
        guard let standard = ReviewWords.standard.successor(of: written.word) else { continue }
        let shown = String(decoding: written.word, as: UTF8.self)
        report.add(
          .step(index) / .activity, en: "Step \(step.no): `\(shown)` is spelt \(standard)",
          id: "Langkah \(step.no): `\(shown)` ditulis \(standard)", fix: [sop.edit(written.span, to: standard)])
        break
      }
    }
  }
}
