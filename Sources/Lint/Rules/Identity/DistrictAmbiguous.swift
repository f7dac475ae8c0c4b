import Diagnostics

extension Rule {
  static let districtAmbiguous = Rule(
    id: RuleID("SOP509"), slug: "district-ambiguous", family: .identity, severity: .note, cause: .author, checks: [],
    summary: Message(
      en: "The district can be told from others of its name.",
      id: "Kecamatan dapat dibedakan dari yang senama."),
    advice: Message(
      en: "Add the regency or city to the letterhead.",
      id: "Tambahkan kabupaten atau kota pada kop."),
    source: .reading)
}
