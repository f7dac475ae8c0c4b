import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let outputEqualsInput = Rule(
    id: RuleID("SOP337"), slug: "output-equals-input", family: .quality, severity: .warning, cause: .author,
    checks: ["MB-06"],
    summary: Message(
      en: "An activity gives something else than it takes.",
      id: "Output berbeda dari kelengkapan."),
    advice: Message(
      en: "Name what the activity adds.",
      id: "Sebut apa yang dihasilkan."),
    source: .convention,
    triggering: [[.step3: "3|Menyusun saran tindak lanjut||√|||Surat teragenda|20 menit|↓Surat teragenda|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      guard let a = step.inputs?.text, let b = step.outputs?.text, !fold(a).isEmpty, fold(a) == fold(b) else {
        continue
      }
      report.add(
        .step(index) / .outputs, en: "Step \(step.no) gives what it takes: \(b)",
        id: "Output langkah \(step.no) sama dengan kelengkapannya: \(b)",
        related: [(.step(index) / .inputs, Message(en: "what it takes", id: "kelengkapannya"))])
    }
  }
}
