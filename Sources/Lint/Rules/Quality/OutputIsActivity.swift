import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let outputIsActivity = Rule(
    id: RuleID("SOP340"), slug: "output-is-activity", family: .quality, severity: .warning, cause: .author,
    checks: ["MB-09"],
    summary: Message(
      en: "*Output* is a thing, not an activity.",
      id: "*Output* adalah benda, bukan kegiatan."),
    advice: Message(
      en: "Name the document or the decision.",
      id: "Sebut dokumen atau keputusannya."),
    source: .convention,
    triggering: [[.step3: "3|Menyusun saran tindak lanjut||√|||Surat teragenda|20 menit|↓Penyusunan saran|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      guard let text = step.outputs?.text, let first = words(text).first, !sop.isOn(.product, first),
        first.starts(with: "pe".utf8) || first.matches("pelaksanaan"),
        let form = sop.words.verbs.form(first), form.voice == .nominal,
        first.matches("pelaksanaan")
          || sop.clauses[index].first.flatMap({ sop.words.verbs.form($0) })?.verb == form.verb
      else { continue }
      report.add(
        .step(index) / .outputs, en: "\(text) is an activity, no output", id: "\(text) adalah kegiatan, bukan output")
    }
  }
}
