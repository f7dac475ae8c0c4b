import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let unlabelledExits = Rule(
    id: RuleID("SOP418"), slug: "unlabelled-exits", family: .flow, severity: .warning, cause: .author,
    checks: ["FLOW-08"],
    summary: Message(
      en: "The exits of a decision are labelled.",
      id: "Keluaran keputusan berlabel."),
    advice: Message(
      en: "Write Ya and Tidak at the arrows.",
      id: "Tulis Ya dan Tidak pada panah."),
    source: .form, yieldsTo: [RuleID("SOP402"), RuleID("SOP405")],
    triggering: [
      .markdown(third: "↓Memeriksa surat", flow: "1 | mulai | 2", "2 | proses | 3", "3 | keputusan | 1<br>2")
    ],
    nonTriggering: [
      [:],
      .markdown(
        third: "Memeriksa surat", flow: "1 | mulai | 2", "2 | proses | 3", "3 | keputusan | Ya → 1<br>Tidak → 2"),
    ]
  ) { sop, report in
    guard sop.hasMarks || sop.isOwn, sop.isWellRead || sop.isOwn else { return }
    for (index, step) in sop.steps.enumerated() where step.kind == .decision && step.next.count > 1 {
      let isLabelled =
        sop.isOwn
        ? step.next.allSatisfy { $0.when != nil }
        : step.next.indices.contains { sop.span(.step(index) / .next / $0 / .when) != nil }
      let hasCondition = words(step.activity + " " + (step.note ?? "")).contains {
        sop.tables.cues.cue($0[...]) == .condition
      }
      if !isLabelled, !hasCondition {
        report.add(
          .step(index) / .next, en: "Step \(step.no) decides, but its exits are not labelled",
          id: "Langkah \(step.no) memutuskan, tetapi keluarannya tanpa label", at: sop.span(.step(index) / .activity))
      }
    }
  }
}
