import Diagnostics

extension Rule {
  package static let ignoreUnused = Rule(
    id: RuleID("SOP031"), slug: "ignore-unused", family: .reading, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "A comment sopc-ignore lets something pass.",
      id: "Komentar sopc-ignore memang meloloskan temuan."),
    advice: Message(
      en: "Remove the comment; what it was for is gone.",
      id: "Hapus komentarnya; yang diloloskan sudah tidak ada."),
    source: .reading)
}
