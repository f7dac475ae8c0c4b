import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let twoOfficesOneColumn = Rule(
    id: RuleID("SOP324"), slug: "two-offices-one-column", family: .actors, severity: .warning, cause: .author,
    checks: ["ROLE-05"],
    summary: Message(
      en: "A column is for one office.",
      id: "Satu kolom untuk satu jabatan."),
    advice: Message(
      en: "Give each office a column.",
      id: "Beri kolom tersendiri."),
    source: .form,
    triggering: [
      [
        .columns:
          "No|Kegiatan|Pelaksana||||Mutu Baku|||Keterangan\n||Staf Umum|↓Kepala Seksi Pemerintahan/Kasubbag Umum|Sekretaris Kecamatan|Camat|Kelengkapan|Waktu|Output|"
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, actor) in sop.actors.enumerated() {
      let parts = actor.name.utf8.split(separator: 0x2F).map { foldedWords($0) }
      guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && sop.words.roles.head(atStartOf: $0[...]) != nil }) else {
        continue
      }
      report.add(
        .actor(index) / .name, en: "\(actor.name) are two offices in one column",
        id: "\(actor.name) adalah dua jabatan dalam satu kolom")
    }
  }
}
