import Diagnostics

extension Rule {
  static let cellsAside = Rule(
    id: RuleID("SOP201"), slug: "cells-aside", family: .table, severity: .note, cause: .extraction, checks: ["TAB-02"],
    summary: Message(
      en: "Rows have as many cells as the head.",
      id: "Jumlah sel baris sama dengan kepala tabel."),
    advice: Message(
      en: "Look whether the values of the row stand in the right columns.",
      id: "Periksa apakah nilai baris ini berada di kolom yang benar."),
    source: .reading)
}
