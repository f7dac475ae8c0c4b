import Diagnostics

extension Rule {
  /// Carried out by ``corpusFindings(_:profile:isWhole:)``.
  static let duplicateNumber = Rule(
    id: RuleID("SOP701"), slug: "duplicate-number", family: .corpus, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "An SOP of a unit has a number of its own.",
      id: "Setiap SOP dalam satu unit bernomor sendiri."),
    advice: Message(
      en: "Give one of the SOPs another number, or remove the older version.",
      id: "Beri nomor lain pada salah satunya, atau hapus versi lama."),
    source: .letters)
}
