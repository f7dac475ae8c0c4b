import Diagnostics

extension Rule {
  static let stepsLost = Rule(
    id: RuleID("SOP203"), slug: "steps-lost", family: .reading, severity: .warning, cause: .extraction, checks: [],
    summary: Message(
      en: "Steps are read wherever the text has some.",
      id: "Langkah-langkah terbaca bila ada di naskah."),
    advice: Message(
      en: "Put a head above the steps, number them, or write them as a table.",
      id: "Beri judul di atas langkah-langkah, beri nomor, atau tulis sebagai tabel."),
    source: .reading)
}
