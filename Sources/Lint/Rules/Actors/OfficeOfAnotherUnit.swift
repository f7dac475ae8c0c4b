import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let officeOfAnotherUnit = Rule(
    id: RuleID("SOP322"), slug: "office-of-another-unit", family: .actors, severity: .warning, cause: .author,
    checks: ["ROLE-03"],
    summary: Message(
      en: "Performers exist in this kind of unit.",
      id: "Jabatan pelaksana ada pada jenis unit ini."),
    advice: Message(
      en: "Name the office of your own unit.",
      id: "Sebut jabatan pada unit sendiri."),
    source: .convention,
    triggering: [
      [
        .columns:
          "No|Kegiatan|Pelaksana||||Mutu Baku|||Keterangan\n||Staf Umum|↓Kepala Puskesmas|Sekretaris Kecamatan|Camat|Kelengkapan|Waktu|Output|"
      ],
      [.step3: "3|↓Menyerahkan saran kepada kepala bidang||√|||Surat teragenda|20 menit|Saran tindak lanjut|"],
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    guard let own = sop.unitKind else { return }
    for (index, actor) in sop.actors.enumerated() {
      let all = words(actor.position ?? actor.name)
      guard sop.words.roles.longest(atStartOf: all[...], in: own) == nil else { continue }
      let kinds = sop.words.roles.roles(named: fold(actor.position ?? actor.name)).map(\.unit)
      guard !kinds.isEmpty, kinds.allSatisfy({ [.puskesmas, .sekolah, .pengadilan, .desa].contains($0) }) else {
        continue
      }
      report.add(
        .actor(index) / .name, en: "\(actor.name) is no office of this kind of unit",
        id: "\(actor.name) bukan jabatan pada jenis unit ini")
    }
    guard own == .kecamatan || own == .kelurahan || own == .desa else { return }
    for (index, all) in sop.activityWords.enumerated() {
      // Below a district no unit is divided into *bidang* (PP 17/2018).
      guard let at = all.firstIndex(where: { $0.matches("bidang") }), at > 0,
        ["kepala", "masing", "setiap", "tiap"].contains(where: { all[at - 1].matches($0) })
      else { continue }
      let isDoubled = at > 1 && all[at - 2] == all[at - 1]
      let shown = all[(at - 1)...at].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      let first = isDoubled ? String(decoding: all[at - 2], as: UTF8.self) + "-" : ""
      report.add(
        .step(index) / .activity, en: "`\(first)\(shown)` does not exist in this kind of unit",
        id: "`\(first)\(shown)` tidak ada pada jenis unit ini")
    }
  }
}
