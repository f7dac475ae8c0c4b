import Diagnostics

extension Rule {
  static let cellsAside = Rule(
    id: RuleID("SOP201"), slug: "cells-aside", family: .table, severity: .note, cause: .extraction, checks: ["TAB-02"],
    summary: Message(
      en: "Rows have as many cells as the head.",
      id: "Jumlah sel baris sama dengan kepala tabel."),
    advice: Message(
      en: "Look at the place that the finding names.",
      id: "Periksa tempat yang disebut temuan."),
    source: .reading)
}
