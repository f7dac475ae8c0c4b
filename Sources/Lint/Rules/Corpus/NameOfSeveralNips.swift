import Diagnostics

extension Rule {
  /// Carried out by ``corpusFindings(_:profile:isWhole:)``.
  static let nameOfSeveralNips = Rule(
    id: RuleID("SOP703"), slug: "name-of-several-nips", family: .corpus, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "A person has one NIP.",
      id: "Satu orang ber-NIP satu."),
    advice: Message(
      en: "Find out which number is right, and correct the others.",
      id: "Periksa NIP yang benar dan betulkan lainnya."),
    source: .numbers)
}
