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
      en: "For instance, write Mengumpulkan for Melakukan pengumpulan.",
      id: "Misalnya, tulis Mengumpulkan, bukan Melakukan pengumpulan."),
    source: .convention, fix: .doubtful,
    triggering: [
      [.step3: "3|↓Melakukan penyusunan saran tindak lanjut||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      let all = sop.clauses[index]
      for (verb, noun) in zip(all, all.dropFirst()) where sop.isOn(.light, verb) {
        guard let form = sop.words.verbs.form(noun), form.voice == .nominal else { continue }
        let shown = String(decoding: verb, as: UTF8.self) + " " + String(decoding: noun, as: UTF8.self)
        let path = Path.step(index) / .activity
        let written = sop.writtenWords(path)
        let place = zip(written, written.dropFirst()).first { $0.word == verb && $1.word == noun }
        report.add(
          path, en: "Step \(step.no) says `\(shown)`; write \(form.verb.active)",
          id: "Langkah \(step.no) menulis `\(shown)`; tulis \(form.verb.active)",
          fix: place.map { [sop.edit($0.span.union($1.span), to: form.verb.active)] })
        break
      }
    }
  }
}
