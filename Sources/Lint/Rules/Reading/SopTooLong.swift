import Diagnostics

extension Rule {
  static let sopTooLong = Rule(
    id: RuleID("SOP020"), slug: "sop-too-long", family: .reading, severity: .error, cause: .author, checks: [],
    summary: Message(
      en: "An SOP has at most 4,000 rows or 40,000 cells in its tables, and 10,000 lines in its lists.",
      id: "SOP memuat paling banyak 4.000 baris atau 40.000 sel tabel, dan 10.000 baris daftar."),
    advice: Message(
      en: "Divide the file where one SOP ends and the next begins; the rows and lines behind were left over as text.",
      id: "Bagilah berkasnya di antara dua SOP; baris selebihnya tersimpan sebagai teks yang tidak terpakai."),
    source: .reading)
}
