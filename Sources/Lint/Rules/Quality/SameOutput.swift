import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let sameOutput = Rule(
    id: RuleID("SOP342"), slug: "same-output", family: .quality, severity: .warning, cause: .author, checks: ["MB-12"],
    summary: Message(
      en: "Successive activities do not give the same output.",
      id: "Kegiatan berurutan tidak menghasilkan output yang sama."),
    advice: Message(
      en: "Say what each adds: draf, draf terkoreksi, draf berparaf.",
      id: "Sebut bedanya: draf, draf terkoreksi, draf berparaf."),
    source: .convention,
    triggering: [
      [
        .step1: "1|Menerima surat masuk|Mulai||||Surat masuk|5 menit|Surat|",
        .step2: "2|Mencatat surat dalam buku agenda|√||||Surat diterima|10 menit|Surat|",
        .step3: "3|Menyusun saran tindak lanjut||√|||Surat teragenda|20 menit|↓Surat|",
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    let outputs = sop.steps.map { fold($0.outputs?.text ?? "") }
    for index in outputs.indices.dropFirst(2) where !outputs[index].isEmpty {
      guard outputs[index] == outputs[index - 1], outputs[index] == outputs[index - 2],
        index == 2 || outputs[index] != outputs[index - 3]
      else { continue }
      report.add(
        .step(index) / .outputs, en: "Three steps in a row give \(sop.steps[index].outputs?.text ?? "")",
        id: "Tiga langkah berturut-turut menghasilkan \(sop.steps[index].outputs?.text ?? "")")
    }
  }
}
