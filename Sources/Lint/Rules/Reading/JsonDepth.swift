import Diagnostics

extension Rule {
  static let jsonDepth = Rule(
    id: RuleID("SOP081"), slug: "json-depth", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Canonical JSON is not nested too deep.",
      id: "JSON kanonis tidak terlalu dalam."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
