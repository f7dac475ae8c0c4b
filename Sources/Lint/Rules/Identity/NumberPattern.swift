import AST
import Diagnostics

extension Rule {
  static let numberPattern = Rule(
    id: RuleID("SOP134"), slug: "number-pattern", family: .identity, severity: .warning, cause: .author, checks: [],
    summary: Message(
      en: "The number has the form that the office prescribes (`parameters: number-pattern`).",
      id: "Nomor sesuai pola yang ditetapkan unit (`parameters: number-pattern`)."),
    advice: Message(
      en: "Write the number in the office's form.",
      id: "Tulis nomor menurut pola unit."),
    source: .profile,
    triggering: [
      ([.number: "Nomor SOP : ↓000.8.3.3/019/2024"] as Example).numbered("[0-9.]+/[0-9]+/SOP/20[0-9]{2}")
    ],
    nonTriggering: [
      [:], ([.number: "Nomor SOP : 000.8.3.3/019/SOP/2024"] as Example).numbered("[0-9.]+/[0-9]+/SOP/20[0-9]{2}"),
    ]
  ) { sop, report in
    guard let pattern = sop.profile.parameters.numberPattern, let number = sop.identity.number,
      number.utf8.count <= 200, let expression = try? Regex(pattern)
    else { return }
    guard number.wholeMatch(of: expression) == nil else { return }
    report.add(
      .identity / .number, en: "The number does not fit \(pattern)", id: "Nomor tidak sesuai pola \(pattern)",
      cause: sop.isRepaired(.identity / .number) || !sop.isWellRead ? .extraction : nil)
  }
}
