import Diagnostics

extension Rule {
  /// Carried out by ``corpusFindings(_:profile:isWhole:)``.
  static let lawOfAnotherRegionThanTheRun = Rule(
    id: RuleID("SOP706"), slug: "law-of-another-region-than-the-run", family: .corpus, severity: .warning,
    cause: .author, checks: [],
    summary: Message(
      en: "Where the letterhead names no region, regional regulations are of the region of the other SOPs.",
      id: "Bila kop tidak menyebut daerah, peraturan daerahnya sama dengan SOP lain."),
    advice: Message(
      en: "Cite your own region's rule; the text may be copied.",
      id: "Sebut peraturan daerah sendiri; teks mungkin disalin."),
    source: .convention)
}
