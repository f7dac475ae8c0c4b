import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let weakVerb = Rule(
    id: RuleID("SOP304"), slug: "weak-verb", family: .activity, severity: .note, cause: .author, checks: ["ACT-04"],
    summary: Message(
      en: "The verb says what is done.",
      id: "Kata kerja menyatakan apa yang dikerjakan."),
    advice: Message(
      en: "Write Mengumpulkan for Melakukan pengumpulan.",
      id: "Tulis Mengumpulkan, bukan Melakukan pengumpulan."),
    source: .convention,
    triggering: [
      [.step3: "3|↓Melakukan penyusunan saran tindak lanjut||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      let all = sop.clause(of: step)
      for (verb, noun) in zip(all, all.dropFirst()) where sop.isOn(.light, verb) {
        guard let form = sop.words.verbs.form(noun), form.voice == .nominal else { continue }
        report.add(
          .step(index) / .activity, en: "Step \(step.no): write \(form.verb.active)",
          id: "Langkah \(step.no): tulis \(form.verb.active)")
        break
      }
    }
  }
}
