import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let repeatedActivity = Rule(
    id: RuleID("SOP308"), slug: "repeated-activity", family: .activity, severity: .warning, cause: .author,
    checks: ["ACT-08"],
    summary: Message(
      en: "No activity stands twice.",
      id: "Tidak ada kegiatan yang tertulis dua kali."),
    advice: Message(
      en: "Join the rows, or say in what they differ.",
      id: "Gabungkan barisnya atau bedakan."),
    source: .training,
    triggering: [[.step3: "3|↓Mencatat surat dalam buku agenda||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let steps = sop.steps
    guard steps.count <= 300 else { return }
    let letters = sop.activityWords.map(LetterCounts.init)
    for later in steps.indices where sop.activityWords[later].count >= 3 {
      for earlier in steps.indices.prefix(later) {
        guard letters[earlier].mayBeAlike(letters[later], 0.93),
          similarity(steps[earlier].activity, steps[later].activity) >= 0.93
        else { continue }
        report.add(
          .step(later) / .activity, en: "Step \(steps[later].no) repeats step \(steps[earlier].no)",
          id: "Langkah \(steps[later].no) mengulang langkah \(steps[earlier].no)",
          related: [(.step(earlier) / .activity, Message(en: "the first of the two", id: "yang pertama"))])
        break
      }
    }
  }
}
