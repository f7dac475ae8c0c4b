import Diagnostics

extension Rule {
  static let regionDerived = Rule(
    id: RuleID("SOP508"), slug: "region-derived", family: .identity, severity: .note, cause: .author, checks: [],
    summary: Message(
      en: "The letterhead names the regency or city.",
      id: "Kop menyebut kabupaten atau kota."),
    advice: Message(
      en: "Add the line PEMERINTAH KABUPATEN … to the letterhead.",
      id: "Tambahkan baris PEMERINTAH KABUPATEN … pada kop."),
    source: .reading)
}
