import Diagnostics

extension Rule {
  static let markdownNumber = Rule(
    id: RuleID("SOP094"), slug: "markdown-number", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Step numbers stand once.",
      id: "Nomor langkah tertulis sekali."),
    advice: Message(
      en: "Give every step a number of its own.",
      id: "Beri setiap langkah nomor tersendiri."),
    source: .canonical)
}
