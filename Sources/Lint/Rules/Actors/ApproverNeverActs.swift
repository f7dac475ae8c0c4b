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
    nonTriggering: [[:]]
  ) { sop, report in
    guard let position = sop.identity.approver?.position, let head = words(position).first, !head.matches("kepala"),
      !sop.actors.isEmpty
    else { return }
    let hasColumn = sop.actors.contains { words($0.position ?? $0.name).first == head || words($0.name).first == head }
    let signing = sop.steps.firstIndex { step in
      sop.clause(of: step).contains { sop.words.verbs.form($0)?.verb.act == .sign }
    }
    guard !hasColumn, let signing else { return }
    report.add(.step(signing) / .activity, en: "\(position) has no column", id: "\(position) tidak memiliki kolom")
  }
}
