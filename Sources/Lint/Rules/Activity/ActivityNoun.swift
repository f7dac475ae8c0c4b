import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let activityNoun = Rule(
    id: RuleID("SOP302"), slug: "activity-noun", family: .activity, severity: .warning, cause: .author,
    checks: ["ACT-02"],
    summary: Message(
      en: "An activity begins with an active verb, not with a noun.",
      id: "Kegiatan diawali kata kerja aktif, bukan kata benda."),
    advice: Message(
      en: "Write Menandatangani for Penandatanganan.",
      id: "Tulis Menandatangani, bukan Penandatanganan."),
    source: .form, fix: .doubtful,
    triggering: [[.step3: "3|↓Penyusunan saran tindak lanjut||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      let all = sop.clauses[index]
      guard let first = all.first, let form = sop.words.verbs.form(first), form.voice == .nominal,
        !all.dropFirst().contains(where: {
          let voice = sop.words.verbs.form($0)?.voice
          return voice == .active || voice == .passive
        })
      else { continue }
      report.add(
        .step(index) / .activity, en: "Step \(step.no) begins with a noun; write \(form.verb.active)",
        id: "Langkah \(step.no) diawali kata benda; tulis \(form.verb.active)",
        fix: sop.writtenWords(.step(index) / .activity).first { $0.word == first }.map {
          [sop.edit($0.span, to: form.verb.active)]
        })
    }
  }
}
