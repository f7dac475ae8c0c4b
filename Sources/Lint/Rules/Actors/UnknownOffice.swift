import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let unknownOffice = Rule(
    id: RuleID("SOP321"), slug: "unknown-office", family: .actors, severity: .warning, cause: .unknown,
    checks: ["ROLE-02"],
    summary: Message(
      en: "Performers are known offices.",
      id: "Pelaksana adalah jabatan yang dikenal."),
    advice: Message(
      en: "Name the office as the organisation's rules have it.",
      id: "Tulis jabatan menurut susunan organisasi."),
    source: .convention, yieldsTo: [RuleID("SOP404")],
    triggering: [
      [
        .columns:
          "No|Kegiatan|Pelaksana||||Mutu Baku|||Keterangan\n||Staf Umum|↓Gurindam Sakti|Sekretaris Kecamatan|Camat|Kelengkapan|Waktu|Output|"
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, actor) in sop.actors.enumerated() where actor.position == nil {
      let all = words(actor.name)
      guard let head = all.first, !all.isEmpty, sop.words.roles.longest(atStartOf: all[...]) == nil else { continue }
      let known = sop.words.roles.head(atStartOf: all[...])
      guard known == nil || head.matches("kepala") && all.count == 2 && sop.words.lexicon.contains(all[1]) == false
      else { continue }
      report.add(
        .actor(index) / .name, en: "\(actor.name) is no office that is known",
        id: "\(actor.name) bukan jabatan yang dikenal")
    }
  }
}
