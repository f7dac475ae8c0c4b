import Diagnostics

extension Rule {
  static let markdownRecord = Rule(
    id: RuleID("SOP090"), slug: "markdown-record", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Records of canonical Markdown are whole.",
      id: "Rekaman Markdown kanonis utuh."),
    advice: Message(
      en: "Take the line away, or restore it from the version before; what is visible counts anyway.",
      id: "Hapus barisnya atau pulihkan dari versi sebelumnya; teks yang tampak tetap berlaku."),
    source: .canonical,
    triggering: [
      "<!-- sopc 1 -->\n\n# Standar Operasional Prosedur\n\n| Nomor SOP | 065/1/2024 |\n|:--|:--|\n| Nama SOP | **Penanganan Surat** | ↓lebih |\n"
    ],
    nonTriggering: [[:]])
}
