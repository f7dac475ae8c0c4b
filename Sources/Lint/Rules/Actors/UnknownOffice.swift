import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let unknownOffice = Rule(
    id: RuleID("SOP321"), slug: "unknown-office", family: .actors, severity: .warning, cause: .author,
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
      ],
      [.step3: "3|↓Meneruskan saran kepada kepala sekretaris||√|||Surat teragenda|20 menit|Saran tindak lanjut|"],
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, actor) in sop.actors.enumerated() where actor.position == nil {
      guard !sop.profile.parameters.roles.contains(where: { fold($0) == fold(actor.name) }) else { continue }
      let all = words(actor.name)
      guard let head = all.first, !sop.isOn(.party, head), sop.words.roles.longest(atStartOf: all[...]) == nil else {
        continue
      }
      let known = sop.words.roles.head(atStartOf: all[...])
      guard known == nil || head.matches("kepala") && all.count == 2 && sop.words.lexicon.contains(all[1]) == false
      else { continue }
      report.add(
        .actor(index) / .name, en: "\(actor.name) is no office that is known",
        id: "\(actor.name) bukan jabatan yang dikenal", cause: sop.isWellRead ? nil : .unknown)
    }
    for (index, all) in sop.activityWords.enumerated() {
      guard let place = all.indices.first(where: { isHeadOfHead(all[$0...], sop) }) else { continue }
      let name = all[place...].prefix(2).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      report.add(
        .step(index) / .activity, en: "`\(name)` is no office that is known",
        id: "`\(name)` bukan jabatan yang dikenal", cause: sop.isWellRead ? nil : .unknown)
    }
  }
}

/// Whether words name the head of somebody who heads an office already, such as *kepala sekretaris*.
private func isHeadOfHead(_ words: ArraySlice<[UInt8]>, _ sop: Subject) -> Bool {
  guard words.count > 1, words[words.startIndex].matches("kepala") else { return false }
  let second = words[words.startIndex + 1]
  return ["sekretaris", "camat", "lurah", "bupati", "gubernur", "bendahara"].contains { second.matches($0) }
}
