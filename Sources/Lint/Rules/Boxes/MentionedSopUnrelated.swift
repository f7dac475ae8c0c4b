import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let mentionedSopUnrelated = Rule(
    id: RuleID("SOP162"), slug: "mentioned-sop-unrelated", family: .boxes, severity: .warning, cause: .author,
    checks: ["BOX-02"],
    summary: Message(
      en: "An SOP that a row refers to stands in *Keterkaitan*.",
      id: "SOP yang disebut pada baris tercantum di *Keterkaitan*."),
    advice: Message(
      en: "Add it there.",
      id: "Tambahkan di sana."),
    source: .convention,
    triggering: [
      [
        .step3:
          "3|Menyusun saran tindak lanjut||√|||Surat teragenda|20 menit|Saran tindak lanjut|↓SOP Pelaksanaan Rapat"
      ]
    ],
    nonTriggering: [
      [:], [.step5: "5|Mengarsipkan surat|Selesai||||Lembar disposisi|10 menit|Arsip surat|SOP Pengarsipan"],
    ]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      guard let note = step.note, let first = words(note).first, first.matches("sop") || first.matches("pos"),
        words(note).count <= 8
      else { continue }
      guard !sop.document.related.contains(where: { similarity($0.text, note) >= 0.7 }) else { continue }
      report.add(.step(index) / .note, en: "\(note) is not under Keterkaitan", id: "\(note) tidak ada di Keterkaitan")
    }
  }
}
