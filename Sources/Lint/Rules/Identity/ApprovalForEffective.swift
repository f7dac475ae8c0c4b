import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let approvalForEffective = Rule(
    id: RuleID("SOP120"), slug: "approval-for-effective", family: .identity, severity: .note, cause: .author,
    checks: ["ID-10"],
    summary: Message(
      en: "The form asks for *Tanggal Efektif*, not *Tanggal Pengesahan*.",
      id: "Formulir memakai *Tanggal Efektif*, bukan *Tanggal Pengesahan*."),
    advice: Message(
      en: "Rename the field.",
      id: "Ganti nama isian."),
    source: .form,
    triggering: [[.effective: "↓Tanggal Pengesahan : 3 April 2024"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let dates = sop.identity.dates
    guard dates.effective == nil, dates.approved != nil, sop.label(.effective) == nil, let label = sop.label(.approved)
    else { return }
    report.add(
      .dates / .approved, en: "The form of 35/2012 calls this date Tanggal Efektif",
      id: "Formulir 35/2012 menyebut tanggal ini Tanggal Efektif", at: label)
  }
}
