import Diagnostics

extension Rule {
  static let lineTooLong = Rule(
    id: RuleID("SOP013"), slug: "line-too-long", family: .reading, severity: .error, cause: .author, checks: [],
    summary: Message(
      en: "A line has at most 8 MB.",
      id: "Baris paling panjang 8 MB."),
    advice: Message(
      en: "Name only SOPs; no line of an SOP is so long.",
      id: "Sebutkan berkas SOP saja; tidak ada baris SOP sepanjang itu."),
    source: .reading)
}
