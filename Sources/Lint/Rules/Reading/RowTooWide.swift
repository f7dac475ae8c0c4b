import Diagnostics

extension Rule {
  static let rowTooWide = Rule(
    id: RuleID("SOP014"), slug: "row-too-wide", family: .reading, severity: .error, cause: .author, checks: [],
    summary: Message(
      en: "A row has at most 4,096 cells.",
      id: "Baris paling banyak 4.096 sel."),
    advice: Message(
      en: "Name only SOPs; no table of an SOP is so wide.",
      id: "Sebutkan berkas SOP saja; tidak ada tabel SOP selebar itu."),
    source: .reading)
}
