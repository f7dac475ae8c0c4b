import Diagnostics

extension Rule {
  static let markdownVersion = Rule(
    id: RuleID("SOP097"), slug: "markdown-version", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "The Markdown is of a version that is known.",
      id: "Versi Markdown dikenal."),
    advice: Message(
      en: "Use the sopc that wrote the file, or write it anew with `sopc fmt`.",
      id: "Gunakan sopc yang menulis berkas itu, atau tulis ulang dengan `sopc fmt`."),
    source: .canonical,
    triggering: [
      "↓<!-- sopc 7 -->\n\n# Standar Operasional Prosedur\n\n| Nomor SOP | 065/1/2024 |\n|:--|:--|\n| Nama SOP | **Penanganan Surat** |\n"
    ],
    nonTriggering: [[:]])
}
