import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let mixedUnits = Rule(
    id: RuleID("SOP335"), slug: "mixed-units", family: .quality, severity: .note, cause: .author, checks: ["MB-03"],
    summary: Message(
      en: "Times are in few units.",
      id: "Waktu memakai sedikit satuan."),
    advice: Message(
      en: "Use minutes, hours and days only.",
      id: "Gunakan menit, jam dan hari saja."),
    source: .convention,
    triggering: [
      [
        .step2: "2|Mencatat surat dalam buku agenda|√||||Surat diterima|1 jam|Surat teragenda|",
        .step3: "3|Menyusun saran tindak lanjut||√|||Surat teragenda|2 hari|Saran tindak lanjut|",
        .step4: "4|Menandatangani lembar disposisi||||√|Saran tindak lanjut|↓1 minggu|Lembar disposisi|",
      ]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    var units: Set<UInt8> = []
    let most = sop.profile.parameters.timeUnits
    for (index, step) in sop.steps.enumerated() {
      guard let iso = step.duration?.iso, let unit = iso.utf8.last else { continue }
      units.insert(iso.utf8.contains(0x54) ? unit | 0x20 : unit)
      if units.count > most {
        report.add(
          .step(index) / .duration, en: "Times are given in more than \(most) units",
          id: "Waktu ditulis dalam lebih dari \(most) satuan")
        return
      }
    }
  }
}
