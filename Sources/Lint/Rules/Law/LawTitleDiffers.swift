import Diagnostics

extension Rule {
  static let lawTitleDiffers = Rule(
    id: RuleID("SOP506"), slug: "law-title-differs", family: .law, severity: .warning, cause: .unknown,
    checks: ["LAW-03"],
    summary: Message(
      en: "The title of a regulation is the official one.",
      id: "Judul peraturan sesuai yang resmi."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
