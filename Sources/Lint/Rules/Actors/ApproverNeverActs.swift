import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let approverNeverActs = Rule(
    id: RuleID("SOP328"), slug: "approver-never-acts", family: .actors, severity: .note, cause: .author,
    checks: ["ROLE-09"],
    summary: Message(
      en: "Who approves the SOP has a column where documents are signed.",
      id: "Yang mengesahkan SOP memiliki kolom bila ada penandatanganan."),
    advice: Message(
      en: "Add the column, or say who signs.",
      id: "Tambahkan kolomnya atau sebut penanda tangannya."),
    source: .convention,
    triggering: [
      [
        .columns:
          "No|Kegiatan|Pelaksana||||Mutu Baku|||Keterangan\n||Staf Umum|Kepala Subbagian Umum dan Kepegawaian|Sekretaris Kecamatan|Kepala Seksi Pemerintahan|Kelengkapan|Waktu|Output|",
        .step4: "4|↓Menandatangani surat||||√|Saran tindak lanjut|15 menit|Lembar disposisi|",
      ]
    ],
    nonTriggering: [
      [:],
      [
        .approver:
          "Disahkan oleh : Plt. Camat Wangon\nSEKAR WIDYANINGRUM, S.Sos., M.Si.\nPembina (IV/a)\nNIP. 19780312 199903 2 002"
      ],
    ]
  ) { sop, report in
    guard let position = sop.identity.approver?.position, let head = office(position, sop), !head.matches("kepala"),
      !sop.actors.isEmpty
    else { return }
    let hasColumn = sop.actors.contains { office($0.position ?? $0.name, sop) == head || office($0.name, sop) == head }
    let signing = sop.clauses.firstIndex { clause in
      clause.contains { sop.words.verbs.form($0)?.verb.act == .sign }
    }
    guard !hasColumn, let signing else { return }
    report.add(.step(signing) / .activity, en: "\(position) has no column", id: "\(position) tidak memiliki kolom")
  }
}

/// The first word of an office, without that it is held for another (*Plt.*).
private func office(_ name: String, _ sop: Subject) -> [UInt8]? {
  words(name).first { word in !["plt", "plh", "pj", "pjs", "an", "ub"].contains { word.matches($0) } }
}
