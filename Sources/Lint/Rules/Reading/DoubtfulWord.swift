import Diagnostics

extension Rule {
  static let doubtfulWord = Rule(
    id: RuleID("SOP510"), slug: "doubtful-word", family: .reading, severity: .note, cause: .unknown, checks: [],
    summary: Message(
      en: "Words are known ones.",
      id: "Kata-kata dikenal."),
    advice: Message(
      en: "Look at the paper, and put the word right where it is misread or misspelt.",
      id: "Periksa naskah asli, lalu perbaiki kata itu bila salah baca atau salah tulis."),
    source: .reading)
}
