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
    for later in steps.indices where words(steps[later].activity).count >= 3 {
      for earlier in steps.indices.prefix(later) {
        let (a, b) = (steps[earlier].activity.utf8.count, steps[later].activity.utf8.count)
        guard min(a, b) * 100 >= max(a, b) * 80, similarity(steps[earlier].activity, steps[later].activity) >= 0.93
        else { continue }
        report.add(
          .step(later) / .activity, en: "Step \(steps[later].no) repeats step \(steps[earlier].no)",
          id: "Langkah \(steps[later].no) mengulang langkah \(steps[earlier].no)")
        break
      }
    }
  }
}
