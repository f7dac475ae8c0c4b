import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let singlePerformer = Rule(
    id: RuleID("SOP326"), slug: "single-performer", family: .actors, severity: .warning, cause: .author,
    checks: ["ROLE-07"],
    summary: Message(
      en: "An administrative SOP has more than one performer.",
      id: "SOP administratif dilaksanakan lebih dari satu pelaksana."),
    advice: Message(
      en: "A procedure of one performer is an SOP teknis: say so, or add the others.",
      id: "Prosedur satu pelaksana adalah SOP teknis: nyatakan, atau tambahkan yang lain."),
    source: .form,
    triggering: [
      [
        .columns: "No|Kegiatan|Pelaksana|Mutu Baku|||Keterangan\n||↓Staf Umum|Kelengkapan|Waktu|Output|",
        .step1: "1|Menerima surat masuk|Mulai|Surat masuk|5 menit|Surat diterima|",
        .step2: "2|Mencatat surat|√|Surat diterima|10 menit|Surat teragenda|",
        .step3: "3|Menyusun saran|√|Surat teragenda|20 menit|Saran tindak lanjut|",
        .step4: "4|Menetapkan tindak lanjut|√|Saran tindak lanjut|15 menit|Lembar disposisi|",
        .step5: "5|Mengarsipkan surat|Selesai|Lembar disposisi|10 menit|Arsip surat|",
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    guard sop.actors.count == 1, sop.steps.count > 1 else { return }
    report.add(
      .actor(0) / .name, en: "All steps are performed by one office", id: "Semua langkah dilaksanakan satu jabatan",
      cause: sop.isWellRead ? nil : .unknown)
  }
}
