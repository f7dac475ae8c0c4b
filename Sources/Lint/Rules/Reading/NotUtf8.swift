import Diagnostics

extension Rule {
  static let notUtf8 = Rule(
    id: RuleID("SOP001"), slug: "not-utf-8", family: .reading, severity: .warning, cause: .extraction, checks: [],
    summary: Message(
      en: "The input is UTF-8.",
      id: "Masukan berupa UTF-8."),
    advice: Message(
      en: "Save the file as UTF-8 or scan the page again; the bytes in question show as U+FFFD.",
      id: "Simpan berkas sebagai UTF-8 atau pindai ulang; bita yang rusak tampil sebagai U+FFFD."),
    source: .reading)
}
