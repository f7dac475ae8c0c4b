import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let implausibleDuration = Rule(
    id: RuleID("SOP336"), slug: "implausible-duration", family: .quality, severity: .warning, cause: .author,
    checks: ["MB-04"],
    summary: Message(
      en: "Times fit the work.",
      id: "Waktu sesuai dengan pekerjaannya."),
    advice: Message(
      en: "Check the number and its unit.",
      id: "Periksa angka dan satuannya."),
    source: .convention, isPreview: true,
    triggering: [
      [.step3: "3|Menyusun saran tindak lanjut||√|||Surat teragenda|↓300 hari|Saran tindak lanjut|"]
    ],
    nonTriggering: [
      [:], [.step3: "3|Menyusun saran tindak lanjut||√|||Surat teragenda|2 hari|Saran tindak lanjut|"],
    ]
  ) { sop, report in
    let minutes = sop.steps.compactMap { $0.duration?.minutes }.sorted()
    guard minutes.count >= 5 else { return }
    let median = minutes[minutes.count / 2]
    for (index, step) in sop.steps.enumerated() {
      guard let time = step.duration?.minutes, time * 40 < median || time > median * 400 else { continue }
      report.add(
        .step(index) / .duration, en: "\(step.duration?.text ?? "") is far from the other times",
        id: "\(step.duration?.text ?? "") jauh dari waktu lainnya", cause: sop.isWellRead ? nil : .extraction)
    }
  }
}
