import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let activityNamesActor = Rule(
    id: RuleID("SOP301"), slug: "activity-names-actor", family: .activity, severity: .warning, cause: .author,
    checks: ["ACT-01"],
    summary: Message(
      en: "The activity does not name who acts; that has its column.",
      id: "Kegiatan tidak menyebut pelaku; pelaku punya kolom sendiri."),
    advice: Message(
      en: "Begin with the verb.",
      id: "Awali dengan kata kerja."),
    source: .form, yieldsTo: [RuleID("SOP404")],
    triggering: [
      [
        .step3:
          "3|↓Kepala Subbagian Umum dan Kepegawaian menyusun saran tindak lanjut||√|||Surat teragenda|20 menit|Saran tindak lanjut|"
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      let all = sop.activityWords[index]
      let length = sop.office(all[...])
      guard length > 0, length < all.count,
        all[length...].prefix(4).contains(where: {
          sop.words.verbs.form($0).map { $0.voice == .active || $0.voice == .nonstandard } ?? false
        })
      else { continue }
      report.add(
        .step(index) / .activity, en: "Step \(step.no) names who acts", id: "Langkah \(step.no) menyebut pelakunya")
    }
  }
}
