import Diagnostics

extension Rule {
  static let markdownFlowchart = Rule(
    id: RuleID("SOP095"), slug: "markdown-flowchart", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "The flowchart is drawn from the table.",
      id: "Bagan alir dibuat dari tabel."),
    advice: Message(
      en: "Change the tables; `sopc fmt` draws the chart anew.",
      id: "Ubah tabelnya; `sopc fmt` menggambar ulang bagannya."),
    source: .canonical)
}
