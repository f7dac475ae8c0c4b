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
      en: "For instance, write Melaksanakan rapat for Rapat dilaksanakan.",
      id: "Misalnya, tulis Melaksanakan rapat, bukan Rapat dilaksanakan."),
    source: .form,
    triggering: [
      [.step3: "3|↓Saran tindak lanjut disusun||√|||Surat teragenda|20 menit|Saran tindak lanjut|"],
      [.step3: "3|↓Menyusun saran dan diinput ke aplikasi||√|||Surat teragenda|20 menit|Saran tindak lanjut|"],
    ],
    nonTriggering: [
      [:], [.step3: "3|Menyusun saran yang dicatat dan diparaf||√|||Surat teragenda|20 menit|Saran tindak lanjut|"],
    ]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      if let second = passiveBehindConjunction(sop.clauses[index], sop) {
        report.add(
          .step(index) / .activity, en: "Step \(step.no) turns to the passive; write \(second)",
          id: "Langkah \(step.no) beralih ke bentuk pasif; tulis \(second)")
        continue
      }
      let forms = sop.clauses[index].compactMap { sop.words.verbs.form($0) }
      guard let passive = forms.first(where: { $0.voice == .passive }),
        !forms.contains(where: { $0.voice == .active || $0.voice == .nonstandard })
      else { continue }
      report.add(
        .step(index) / .activity, en: "Step \(step.no) is passive; write \(passive.verb.active)",
        id: "Langkah \(step.no) pasif; tulis \(passive.verb.active)")
    }
  }
}

/// The active form of a passive verb that follows a conjunction behind an active one: *menerima surat dan dicatat*.
private func passiveBehindConjunction(_ clause: ArraySlice<[UInt8]>, _ sop: Subject) -> String? {
  guard let first = clause.first, sop.words.verbs.form(first)?.voice == .active else { return nil }
  for (join, word) in zip(clause.dropFirst(), clause.dropFirst(2)) where sop.isOn(.conjunction, join) {
    if let form = sop.words.verbs.form(word), form.voice == .passive { return form.verb.active }
  }
  return nil
}
