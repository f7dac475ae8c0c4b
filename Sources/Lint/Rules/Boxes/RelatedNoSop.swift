import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let relatedNoSop = Rule(
    id: RuleID("SOP161"), slug: "related-no-sop", family: .boxes, severity: .warning, cause: .author,
    checks: ["BOX-01"],
    summary: Message(
      en: "*Keterkaitan* names other SOPs.",
      id: "*Keterkaitan* menyebut SOP lain."),
    advice: Message(
      en: "Name the SOPs that this one is linked to.",
      id: "Sebut SOP yang terkait."),
    source: .formLikely,
    triggering: [[.related: "Keterkaitan :\n1. ↓Renstra\n2. Renja"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let related = sop.document.related
    guard let first = related.first, !related.contains(where: { sop.has(.procedure, in: $0.text) }) else { return }
    report.add(.root / .related / 0, en: "\(first.text) is no SOP", id: "\(first.text) bukan SOP")
  }
}
