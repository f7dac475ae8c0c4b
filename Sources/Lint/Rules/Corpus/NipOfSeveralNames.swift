import Diagnostics

extension Rule {
  /// Carried out by ``corpusFindings(_:profile:isWhole:)``.
  static let nipOfSeveralNames = Rule(
    id: RuleID("SOP702"), slug: "nip-of-several-names", family: .corpus, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "A NIP belongs to one person.",
      id: "Satu NIP milik satu orang."),
    advice: Message(
      en: "Find out whose number it is, and correct the other SOPs.",
      id: "Periksa pemilik NIP itu dan betulkan SOP lainnya."),
    source: .numbers)
}
