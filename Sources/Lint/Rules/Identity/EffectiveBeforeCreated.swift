import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let effectiveBeforeCreated = Rule(
    id: RuleID("SOP118"), slug: "effective-before-created", family: .identity, severity: .error, cause: .author,
    checks: ["ID-08"],
    summary: Message(
      en: "An SOP takes effect after it was made.",
      id: "SOP berlaku setelah dibuat."),
    advice: Message(
      en: "Correct one of the two dates.",
      id: "Betulkan salah satu tanggal."),
    source: .form,
    triggering: [[.effective: "Tanggal Efektif : ↓3 Januari 2024"]],
    nonTriggering: [[:], [.effective: "Tanggal Efektif : 12 Februari 2024"]]
  ) { sop, report in
    let dates = sop.identity.dates
    let key: Path.Key = dates.effective == nil ? .approved : .effective
    guard let created = day(dates.created), let start = day(dates.effective ?? dates.approved), start < created else {
      return
    }
    let isDoubtful = sop.isRepaired(.dates / .created) || sop.isRepaired(.dates / key)
    report.add(
      .dates / key, en: "The SOP takes effect before it was made", id: "Tanggal efektif mendahului tanggal pembuatan",
      cause: isDoubtful || !sop.isWellRead ? .extraction : nil,
      related: [(.dates / .created, Message(en: "it was made here", id: "tanggal pembuatan"))])
  }
}
