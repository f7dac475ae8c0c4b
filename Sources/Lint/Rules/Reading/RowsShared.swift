import Diagnostics

extension Rule {
  static let rowsShared = Rule(
    id: RuleID("SOP204"), slug: "rows-shared", family: .reading, severity: .note, cause: .extraction, checks: [],
    summary: Message(
      en: "Each line of a table shows to which column it belongs.",
      id: "Setiap baris tabel menunjukkan kolomnya."),
    advice: Message(
      en: "Convert the file so that columns are kept, or check the rows of several lines.",
      id: "Konversi ulang berkas dengan kolom terjaga, atau periksa baris yang terdiri atas beberapa larik."),
    source: .reading)
}
