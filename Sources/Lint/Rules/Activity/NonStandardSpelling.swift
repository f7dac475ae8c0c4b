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
    source: .spelling,
    triggering: [[.step3: "3|↓Menganalisa saran tindak lanjut||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      guard let written = sop.written(.step(index) / .activity) else { continue }
      for word in words(written) where sop.isOn(.nonstandard, word) {
        guard let standard = ReviewWords.standard.successor(of: word) else { continue }
        let shown = String(decoding: word, as: UTF8.self)
        report.add(
          .step(index) / .activity, en: "Step \(step.no): `\(shown)` is spelt \(standard)",
          id: "Langkah \(step.no): `\(shown)` ditulis \(standard)")
        break
      }
    }
  }
}
