import Diagnostics

extension Rule {
  static let markdownValue = Rule(
    id: RuleID("SOP092"), slug: "markdown-value", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Values of canonical Markdown can be read.",
      id: "Nilai Markdown kanonis terbaca."),
    advice: Message(
      en: "Write the value in the form that the message shows.",
      id: "Tulis nilainya dalam bentuk yang ditunjukkan pesan."),
    source: .canonical,
    triggering: [
      "<!-- sopc 1 -->\n\n# Standar Operasional Prosedur\n\n| Nomor SOP | 065/1/2024 |\n|:--|:--|\n| Tanggal Pembuatan | ↓kapan-kapan |\n| Nama SOP | **Penanganan Surat** |\n"
    ],
    nonTriggering: [[:]])
}
