import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let titleMissing = Rule(
    id: RuleID("SOP128"), slug: "title-missing", family: .identity, severity: .error, cause: .author, checks: ["ID-18"],
    summary: Message(
      en: "The SOP has a name.",
      id: "SOP memiliki nama."),
    advice: Message(
      en: "Name the activity: Penanganan Surat Masuk.",
      id: "Sebut kegiatannya: Penanganan Surat Masuk."),
    source: .form,
    triggering: [[.title: "↓Nama SOP :", .heading: ""]],
    nonTriggering: [[:]]
  ) { sop, report in
    guard sop.identity.title == nil else { return }
    report.addMissing(
      .identity / .title, en: "The SOP has no name", id: "SOP tidak bernama", at: sop.label(.title),
      cause: sop.absence(of: .title))
  }
}
