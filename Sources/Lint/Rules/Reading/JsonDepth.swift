import Diagnostics

extension Rule {
  static let jsonDepth = Rule(
    id: RuleID("SOP081"), slug: "json-depth", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Canonical JSON is not nested too deep.",
      id: "JSON kanonis tidak terlalu dalam."),
    advice: Message(
      en: "Take the JSON as sopc wrote it; no SOP is nested so deep.",
      id: "Gunakan JSON sebagaimana ditulis sopc; SOP tidak sedalam itu."),
    source: .canonical)
}
