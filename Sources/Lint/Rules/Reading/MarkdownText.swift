import Diagnostics

extension Rule {
  static let markdownText = Rule(
    id: RuleID("SOP096"), slug: "markdown-text", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "Texts of canonical Markdown are well formed.",
      id: "Teks Markdown kanonis tersusun benar."),
    advice: Message(
      en: "Save the file as UTF-8.",
      id: "Simpan berkas sebagai UTF-8."),
    source: .canonical)
}
