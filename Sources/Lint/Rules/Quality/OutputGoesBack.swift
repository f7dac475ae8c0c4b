import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let outputGoesBack = Rule(
    id: RuleID("SOP339"), slug: "output-goes-back", family: .quality, severity: .warning, cause: .author,
    checks: ["MB-08"],
    summary: Message(
      en: "A document does not become a draft again.",
      id: "Dokumen tidak kembali menjadi draf."),
    advice: Message(
      en: "Name the state that it has reached.",
      id: "Sebut keadaan terakhirnya."),
    source: .convention,
    triggering: [[.step3: "3|Menyusun saran tindak lanjut||√|||Surat teragenda|20 menit|↓Draf surat teragenda|"]],
    nonTriggering: [
      [:], [.step3: "3|Menyusun saran tindak lanjut||√|||Draf surat teragenda|20 menit|Surat teragenda lengkap|"],
    ]
  ) { sop, report in
    let outputs = sop.outputWords
    for index in outputs.indices where index == 0 || sop.steps[index - 1].kind != .decision {
      guard let first = outputs[index].first, first.matches("draf") || first.matches("draft") || first.matches("konsep")
      else { continue }
      let finished = Array(outputs[index].dropFirst())
      guard !finished.isEmpty,
        index > 0 && outputs[index - 1] == finished || words(sop.steps[index].inputs?.text ?? "") == finished
      else { continue }
      report.add(
        .step(index) / .outputs, en: "Step \(sop.steps[index].no) makes a draft of what was finished",
        id: "Langkah \(sop.steps[index].no) menjadikan dokumen jadi sebagai draf")
    }
  }
}
