import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let createdMissing = Rule(
    id: RuleID("SOP116"), slug: "created-missing", family: .identity, severity: .error, cause: .author,
    checks: ["ID-06"],
    summary: Message(
      en: "The day the SOP was finished is given.",
      id: "Tanggal pembuatan SOP dicantumkan."),
    advice: Message(
      en: "Enter the day the SOP was finished.",
      id: "Isi tanggal SOP selesai disusun."),
    source: .form, yieldsTo: [RuleID("SOP101")],
    triggering: [[.created: "↓Tanggal Pembuatan :"]],
    nonTriggering: [[:]]
  ) { sop, report in
    guard sop.identity.dates.created == nil else { return }
    report.addMissing(
      .dates / .created, en: "The date of creation is missing", id: "Tanggal pembuatan tidak ada",
      at: sop.label(.created), cause: sop.absence(of: .created))
  }
}
