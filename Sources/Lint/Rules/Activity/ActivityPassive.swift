import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let activityPassive = Rule(
    id: RuleID("SOP303"), slug: "activity-passive", family: .activity, severity: .warning, cause: .author,
    checks: ["ACT-03"],
    summary: Message(
      en: "An activity is in the active voice.",
      id: "Kegiatan ditulis dalam bentuk aktif."),
    advice: Message(
      en: "Write Melaksanakan rapat for Rapat dilaksanakan.",
      id: "Tulis Melaksanakan rapat, bukan Rapat dilaksanakan."),
    source: .form,
    triggering: [[.step3: "3|↓Saran tindak lanjut disusun||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      let forms = sop.clause(of: step).compactMap { sop.words.verbs.form($0) }
      guard let passive = forms.first(where: { $0.voice == .passive }),
        !forms.contains(where: { $0.voice == .active || $0.voice == .nonstandard })
      else { continue }
      report.add(
        .step(index) / .activity, en: "Step \(step.no) is passive; write \(passive.verb.active)",
        id: "Langkah \(step.no) pasif; tulis \(passive.verb.active)")
    }
  }
}
