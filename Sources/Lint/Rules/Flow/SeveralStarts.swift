import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let severalStarts = Rule(
    id: RuleID("SOP413"), slug: "several-starts", family: .flow, severity: .warning, cause: .author,
    checks: ["FLOW-03"],
    summary: Message(
      en: "The flow has one start.",
      id: "Alur memiliki satu Mulai."),
    advice: Message(
      en: "Keep the first.",
      id: "Sisakan yang pertama."),
    source: .form,
    triggering: [[.step2: "2|Mencatat surat dalam buku agenda|↓Mulai||||Surat diterima|10 menit|Surat teragenda|"]],
    nonTriggering: [[:], [.step1: "1|Mulai|Mulai|||||||"]]
  ) { sop, report in
    for span in terminators(sop).starts.dropFirst() {
      report.add(
        .procedure / .steps, en: "The flow starts a second time here", id: "Alur dimulai lagi di sini", at: span)
    }
  }
}
