import Diagnostics

extension Rule {
  static let chartCramped = Rule(
    id: RuleID("SOP022"), slug: "chart-cramped", family: .reading, severity: .note, cause: .author, checks: [],
    summary: Message(
      en: "Texts, lines and names of branches find room in the flowchart.",
      id: "Teks, garis, dan nama cabang muat dalam bagan alir."),
    advice: Message(
      en: "Look at the chart; larger paper (--paper), fewer columns or shorter texts give room.",
      id: "Periksa bagan alir; kertas lebih besar (--paper), kolom lebih sedikit, atau teks lebih pendek memberi ruang."
    ),
    source: .drawing)
}
