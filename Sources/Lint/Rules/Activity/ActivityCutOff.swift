import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let activityCutOff = Rule(
    id: RuleID("SOP306"), slug: "activity-cut-off", family: .activity, severity: .warning, cause: .extraction,
    checks: ["ACT-06"],
    summary: Message(
      en: "The text of an activity is whole.",
      id: "Teks kegiatan utuh."),
    advice: Message(
      en: "Compare it with the original.",
      id: "Bandingkan dengan naskah asli."),
    source: .convention, yieldsTo: [RuleID("SOP402"), RuleID("SOP405")],
    triggering: [
      [.step3: "3|↓Menyusun saran tindak lanjut yang akan||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      let all = sop.activityWords[index]
      guard all.count > 1, let last = all.last,
        sop.tables.cues.cue(last[...]) == .open || sop.isOn(.conjunction, last)
          || sop.tables.cues.cue(last[...]) == .condition || last.matches("untuk") || last.matches("kepada")
      else { continue }
      report.add(
        .step(index) / .activity, en: "Step \(step.no) ends in the middle of a sentence",
        id: "Langkah \(step.no) berakhir di tengah kalimat")
    }
  }
}
