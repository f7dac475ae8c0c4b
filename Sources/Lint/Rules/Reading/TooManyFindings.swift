import Diagnostics

extension Rule {
  static let tooManyFindings = Rule(
    id: RuleID("SOP019"), slug: "too-many-findings", family: .reading, severity: .warning, cause: .unknown, checks: [],
    summary: Message(
      en: "A document has fewer than a thousand findings.",
      id: "Dokumen memuat kurang dari seribu temuan."),
    advice: Message(
      en: "Mend what is told first; the rest shows then.",
      id: "Betulkan yang ditampilkan lebih dahulu; sisanya menyusul."),
    source: .reading)
}
