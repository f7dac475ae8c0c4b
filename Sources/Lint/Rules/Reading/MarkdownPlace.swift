import Diagnostics

extension Rule {
  static let markdownPlace = Rule(
    id: RuleID("SOP091"), slug: "markdown-place", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Text stands where the form has a place for it.",
      id: "Teks berada di tempatnya."),
    advice: Message(
      en: "Move the text into a list or table of the form, or remove it.",
      id: "Pindahkan teksnya ke daftar atau tabel formulir, atau hapus."),
    source: .canonical,
    triggering: [
      "<!-- sopc 1 -->\n\n# Standar Operasional Prosedur\n\n| Nomor SOP | 065/1/2024 |\n|:--|:--|\n| Nama SOP | **Penanganan Surat** |\n\n## Prosedur\n\n**SOP Penanganan Surat**\n\n↓Kalimat yang tidak berada dalam daftar.\n"
    ],
    nonTriggering: [[:]])
}
