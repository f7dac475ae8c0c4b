import Diagnostics

extension Rule {
  /// Carried out by ``corpusFindings(_:profile:isWhole:)``.
  static let sameTitleOtherActors = Rule(
    id: RuleID("SOP705"), slug: "same-title-other-actors", family: .corpus, severity: .note, cause: .author, checks: [],
    summary: Message(
      en: "SOPs of one name in one region have the same performers.",
      id: "SOP senama dalam satu daerah memiliki pelaksana yang sama."),
    advice: Message(
      en: "Make them alike, or name in what they differ.",
      id: "Seragamkan, atau bedakan namanya."),
    source: .convention)
}
