import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let columnNoOffice = Rule(
    id: RuleID("SOP325"), slug: "column-no-office", family: .actors, severity: .note, cause: .author,
    checks: ["ROLE-06"],
    summary: Message(
      en: "A column is an office, not a group of people.",
      id: "Kolom adalah jabatan, bukan kelompok orang."),
    advice: Message(
      en: "Name the office that is responsible.",
      id: "Sebut jabatan yang bertanggung jawab."),
    source: .formLikely,
    triggering: [
      [
        .columns:
          "No|Kegiatan|Pelaksana||||Mutu Baku|||Keterangan\n||Staf Umum|↓Peserta Rapat|Sekretaris Kecamatan|Camat|Kelengkapan|Waktu|Output|"
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, actor) in sop.actors.enumerated() {
      let all = words(actor.name)
      guard let first = all.first, first.matches("peserta") || first.matches("seluruh") || first.matches("semua") else {
        continue
      }
      report.add(.actor(index) / .name, en: "\(actor.name) is no office", id: "\(actor.name) bukan jabatan")
    }
  }
}
