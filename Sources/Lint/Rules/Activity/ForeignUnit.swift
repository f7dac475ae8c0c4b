import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let foreignUnit = Rule(
    id: RuleID("SOP309"), slug: "foreign-unit", family: .activity, severity: .warning, cause: .author,
    checks: ["ACT-09"],
    summary: Message(
      en: "Activities name no unit of another kind by mistake.",
      id: "Kegiatan tidak menyebut unit jenis lain."),
    advice: Message(
      en: "Replace it by your own unit; the text may be copied.",
      id: "Ganti dengan unit sendiri; teks mungkin disalin."),
    source: .training,
    triggering: [
      [.step3: "3|↓Menyusun laporan evaluasi kinerja Dinas||√|||Surat teragenda|20 menit|Saran tindak lanjut|"]
    ],
    nonTriggering: [
      [:], [.step3: "3|Menyusun laporan evaluasi kinerja Kecamatan||√|||Surat teragenda|20 menit|Saran tindak lanjut|"],
    ]
  ) { sop, report in
    guard let own = sop.unitKind, own == .kecamatan || own == .dinas || own == .inspektorat || own == .puskesmas else {
      return
    }
    let theirs: [(String, Roles.Unit)] = [
      ("dinas", .dinas), ("inspektorat", .inspektorat), ("puskesmas", .puskesmas), ("kecamatan", .kecamatan),
    ]
    for (index, step) in sop.steps.enumerated() {
      let all = sop.activityWords[index]
      guard all.count > 2, let last = all.last, let other = theirs.first(where: { last.matches($0.0) }), other.1 != own,
        all[all.count - 2].matches("kinerja") || all[all.count - 2].matches("kepala")
      else { continue }
      report.add(
        .step(index) / .activity, en: "Step \(step.no) speaks of a \(other.0), which this unit is not",
        id: "Langkah \(step.no) menyebut \(other.0), bukan unit ini")
    }
  }
}
