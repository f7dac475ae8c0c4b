import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let unreachableStep = Rule(
    id: RuleID("SOP414"), slug: "unreachable-step", family: .flow, severity: .warning, cause: .author,
    checks: ["FLOW-04"],
    summary: Message(
      en: "Every step can be reached.",
      id: "Setiap langkah dapat dicapai."),
    advice: Message(
      en: "Say which step leads there.",
      id: "Sebut langkah yang menuju ke sana."),
    source: .convention,
    triggering: [
      .markdown(second: "↓Mencatat surat", flow: "1 | mulai | 3", "2 | proses | 3", "3 | selesai |  ")
    ],
    nonTriggering: [
      [:], .markdown(flow: "1 | mulai | 2", "2 | proses | 3", "3 | selesai |  "),
    ]
  ) { sop, report in
    let steps = sop.steps
    guard steps.count > 1, steps.count <= 1_000, steps.allSatisfy({ $0.next.allSatisfy { $0.confidence == .certain } })
    else { return }
    var reached: Set<Int> = [steps[0].no]
    var open = [steps[0]]
    while let step = open.popLast() {
      for edge in step.next where reached.insert(edge.to).inserted {
        if let next = steps.first(where: { $0.no == edge.to }) { open.append(next) }
      }
    }
    for (index, step) in steps.enumerated() where !reached.contains(step.no) {
      report.add(
        .step(index) / .activity, en: "No step leads to step \(step.no)",
        id: "Tidak ada langkah yang menuju langkah \(step.no)")
    }
  }
}
