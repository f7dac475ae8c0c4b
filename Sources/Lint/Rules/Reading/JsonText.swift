import Diagnostics

extension Rule {
  static let jsonText = Rule(
    id: RuleID("SOP082"), slug: "json-text", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Texts in canonical JSON are Unicode.",
      id: "Teks JSON kanonis berupa Unicode."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
