import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let effectiveMissing = Rule(
    id: RuleID("SOP117"), slug: "effective-missing", family: .identity, severity: .error, cause: .author,
    checks: ["ID-07"],
    summary: Message(
      en: "The day the SOP takes effect, or is approved, is given.",
      id: "Tanggal efektif atau tanggal pengesahan dicantumkan."),
    advice: Message(
      en: "Enter the day of signature.",
      id: "Isi tanggal penandatanganan."),
    source: .form, yieldsTo: [RuleID("SOP101")],
    triggering: [[.effective: "↓Tanggal Efektif :"]],
    nonTriggering: [[.effective: "Tanggal Pengesahan : 3 April 2024"]]
  ) { sop, report in
    let dates = sop.identity.dates
    guard dates.effective == nil, dates.approved == nil else { return }
    let field: Labels.Field = sop.label(.effective) == nil && sop.label(.approved) != nil ? .approved : .effective
    report.addMissing(
      .dates / .effective, en: "The date on which the SOP takes effect is missing", id: "Tanggal efektif tidak ada",
      at: sop.label(field), cause: sop.absence(of: field))
  }
}
