import Diagnostics

extension Rule {
  static let notUtf8 = Rule(
    id: RuleID("SOP001"), slug: "not-utf-8", family: .reading, severity: .warning, cause: .extraction, checks: [],
    summary: Message(
      en: "The input is UTF-8.",
      id: "Masukan berupa UTF-8."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
