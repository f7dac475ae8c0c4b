import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let durationNoQuantity = Rule(
    id: RuleID("SOP334"), slug: "duration-no-quantity", family: .quality, severity: .warning, cause: .author,
    checks: ["MB-02"],
    summary: Message(
      en: "*Waktu* is a length of time.",
      id: "*Waktu* adalah lama waktu."),
    advice: Message(
      en: "Write a number and a unit: 15 menit.",
      id: "Tulis angka dan satuan: 15 menit."),
    source: .form, yieldsTo: [RuleID("SOP201")],
    triggering: [[.step3: "3|Menyusun saran tindak lanjut||√|||Surat teragenda|↓Sesuai rencana|Saran tindak lanjut|"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, step) in sop.steps.enumerated() {
      guard let duration = step.duration, duration.iso == nil, !words(duration.text).isEmpty else { continue }
      report.add(
        .step(index) / .duration, en: "`\(duration.text)` is no length of time",
        id: "`\(duration.text)` bukan lama waktu", cause: sop.isRepaired(.step(index) / .duration) ? .extraction : nil)
    }
  }
}
