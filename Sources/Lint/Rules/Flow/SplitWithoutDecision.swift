import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let splitWithoutDecision = Rule(
    id: RuleID("SOP424"), slug: "split-without-decision", family: .flow, severity: .warning, cause: .author,
    checks: ["FLOW-14"],
    summary: Message(
      en: "A process leads to one step.",
      id: "Proses menuju satu langkah."),
    advice: Message(
      en: "Make it a decision, or join the ways.",
      id: "Jadikan keputusan atau satukan alurnya."),
    source: .convention,
    triggering: [
      .markdown(second: "↓Mencatat surat", flow: "1 | mulai | 2", "2 | proses | 3<br>1", "3 | selesai |  ")
    ],
    nonTriggering: [
      [:], .markdown(flow: "1 | mulai | 2", "2 | proses | 3", "3 | selesai |  "),
    ]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() where step.kind != .decision && step.next.count > 1 {
      report.add(
        .step(index) / .next, en: "Step \(step.no) leads to \(step.next.count) steps without deciding",
        id: "Langkah \(step.no) menuju \(step.next.count) langkah tanpa keputusan",
        at: sop.span(.step(index) / .activity))
    }
  }
}
