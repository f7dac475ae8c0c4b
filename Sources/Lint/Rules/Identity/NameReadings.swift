import Diagnostics

extension Rule {
  static let nameReadings = Rule(
    id: RuleID("SOP502"), slug: "name-readings", family: .identity, severity: .warning, cause: .extraction,
    checks: ["ID-15"],
    summary: Message(
      en: "One person has one name.",
      id: "Satu orang satu nama."),
    advice: Message(
      en: "Compare both places with the original.",
      id: "Cocokkan kedua tempat dengan naskah asli."),
    source: .reading,
    triggering: [[.foot: "CAMAT WANGON\n\n↓SEKAR WIDYANINGRUN\nPembina (IV/a)\nNIP. 19780312 199903 2 002"]],
    nonTriggering: [[:], [.foot: "CAMAT WANGON\n\nSEKAR WIDYANINGRUM\nPembina (IV/a)\nNIP. 19780312 199903 2 002"]]
  ) { sop, report in
    for repair in sop.mendings("person-name") {
      report.add(mended: repair, .extraction) { from, to in
        Message(
          en: "The name is written `\(from)` here; it was read as `\(to)`, as elsewhere",
          id: "Nama di sini tertulis `\(from)`; dibaca sebagai `\(to)` seperti di tempat lain")
      }
    }
  }
}
