import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let repealedLaw = Rule(
    id: RuleID("SOP142"), slug: "repealed-law", family: .law, severity: .warning, cause: .author, checks: ["LAW-04"],
    summary: Message(
      en: "Regulations that were repealed are not cited.",
      id: "Peraturan yang sudah dicabut tidak dijadikan dasar."),
    advice: Message(
      en: "Cite what replaced it.",
      id: "Sebut peraturan penggantinya."),
    source: .legislation,
    triggering: [[.law: "Dasar Hukum :\n1. ↓Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, law) in sop.document.legalBasis.enumerated() {
      guard let known = sop.regulation(law), known.status == .repealed else { continue }
      let by = known.by.map { (" by \($0)", " dengan \($0)") } ?? ("", "")
      report.add(
        .root / .legalBasis / index, en: "This regulation was repealed\(by.0), as far as is known",
        id: "Peraturan ini telah dicabut\(by.1), sejauh yang diketahui"
      )
    }
  }
}
