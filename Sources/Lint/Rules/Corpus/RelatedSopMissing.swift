import Diagnostics

extension Rule {
  /// Carried out by ``corpusFindings(_:profile:isWhole:)``.
  static let relatedSopMissing = Rule(
    id: RuleID("SOP704"), slug: "related-sop-missing", family: .corpus, severity: .note, cause: .author, checks: [],
    summary: Message(
      en: "An SOP under *Keterkaitan* is among the SOPs of the folder.",
      id: "SOP pada *Keterkaitan* ada dalam folder."),
    advice: Message(
      en: "Write the missing SOP, or name it as it is called.",
      id: "Susun SOP yang belum ada, atau sebut sesuai namanya."),
    source: .convention)
}
