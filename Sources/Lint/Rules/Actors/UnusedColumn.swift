import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let unusedColumn = Rule(
    id: RuleID("SOP323"), slug: "unused-column", family: .actors, severity: .warning, cause: .author,
    checks: ["ROLE-04"],
    summary: Message(
      en: "Every performer has something to do.",
      id: "Setiap pelaksana memiliki kegiatan."),
    advice: Message(
      en: "Remove the column, or mark its rows.",
      id: "Hapus kolomnya atau tandai barisnya."),
    source: .form,
    triggering: [
      [
        .columns:
          "No|Kegiatan|Pelaksana||||Mutu Baku|||Keterangan\n||Staf Umum|Kepala Subbagian Umum dan Kepegawaian|↓Sekretaris Kecamatan|Camat|Kelengkapan|Waktu|Output|",
        .step3: "3|Menyusun saran tindak lanjut||√|||Surat teragenda|20 menit|Saran tindak lanjut|",
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    let steps = sop.steps
    guard sop.hasMarks, steps.allSatisfy({ !$0.performers.isEmpty }) else { return }
    for (index, actor) in sop.actors.enumerated() {
      let acts = steps.contains { step in
        step.performers.contains { $0.actor.utf8.elementsEqual(actor.id.utf8) }
      }
      if !acts {
        report.add(
          .actor(index) / .name, en: "\(actor.name) performs no step",
          id: "\(actor.name) tidak melaksanakan langkah apa pun",
          cause: sop.isWellRead && steps.allSatisfy { $0.performers.allSatisfy(\.isRead) } ? nil : .extraction)
      }
    }
  }
}
