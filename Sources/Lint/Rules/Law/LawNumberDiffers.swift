import Diagnostics

extension Rule {
  static let lawNumberDiffers = Rule(
    id: RuleID("SOP507"), slug: "law-number-differs", family: .law, severity: .warning, cause: .unknown,
    checks: ["LAW-02"],
    summary: Message(
      en: "Number and title are of one regulation.",
      id: "Nomor dan judul milik satu peraturan."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
