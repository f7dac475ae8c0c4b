import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let outputIsDuration = Rule(
    id: RuleID("SOP338"), slug: "output-is-duration", family: .quality, severity: .warning, cause: .author,
    checks: ["MB-07"],
    summary: Message(
      en: "*Output* is no length of time.",
      id: "*Output* bukan lama waktu."),
    advice: Message(
      en: "Put the time under Waktu and name the result.",
      id: "Pindahkan ke Waktu dan sebut hasilnya."),
    source: .convention, yieldsTo: [RuleID("SOP201")],
    triggering: [[.step3: "3|Menyusun saran tindak lanjut||√|||Surat teragenda|20 menit|↓7 hari|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      guard let text = step.outputs?.text, let first = text.utf8.first, (0x30...0x39).contains(first) else { continue }
      let all = words(text)
      guard all.count == 2, all[0].allSatisfy({ (0x30...0x39).contains($0) }),
        ["menit", "jam", "hari", "minggu", "bulan"].contains(where: { all[1].matches($0) })
      else { continue }
      report.add(
        .step(index) / .outputs, en: "\(text) is a length of time, no output", id: "\(text) adalah waktu, bukan output",
        cause: sop.isWellRead ? nil : .extraction)
    }
  }
}
