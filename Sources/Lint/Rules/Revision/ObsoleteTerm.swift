import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let obsoleteTerm = Rule(
    id: RuleID("SOP602"), slug: "obsolete-term", family: .revision, severity: .note, cause: .author, checks: ["REV-02"],
    summary: Message(
      en: "Terms are those in force.",
      id: "Istilah yang dipakai masih berlaku."),
    advice: Message(
      en: "Use the new term.",
      id: "Gunakan istilah baru."),
    source: .convention,
    triggering: [[.step3: "3|↓Menyusun LAKIP||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      for word in words(step.activity + " " + (step.outputs?.text ?? "")) where sop.isOn(.obsolete, word) {
        guard let today = ReviewWords.standard.successor(of: word) else { continue }
        let shown = String(decoding: word, as: UTF8.self).uppercased()
        report.add(
          .step(index) / .activity, en: "\(shown) is called \(today) today", id: "\(shown) kini disebut \(today)")
        break
      }
    }
  }
}
