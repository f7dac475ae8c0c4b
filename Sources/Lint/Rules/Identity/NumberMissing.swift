import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let numberMissing = Rule(
    id: RuleID("SOP111"), slug: "number-missing", family: .identity, severity: .error, cause: .author,
    checks: ["ID-01"],
    summary: Message(
      en: "The SOP has a number.",
      id: "SOP memiliki nomor."),
    advice: Message(
      en: "Give it the next number of the unit's correspondence rules.",
      id: "Beri nomor menurut tata naskah dinas unit."),
    source: .form,
    triggering: [[.number: "↓Nomor SOP :"]],
    nonTriggering: [[:]]
  ) { sop, report in
    guard sop.identity.number == nil else { return }
    report.addMissing(
      .identity / .number, en: "The SOP has no number", id: "SOP tidak bernomor", at: sop.label(.number),
      cause: sop.absence(of: .number))
  }
}
