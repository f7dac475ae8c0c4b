import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let lawIncomplete = Rule(
    id: RuleID("SOP145"), slug: "law-incomplete", family: .law, severity: .warning, cause: .author, checks: ["LAW-07"],
    summary: Message(
      en: "A citation has number, year and title.",
      id: "Kutipan memuat nomor, tahun dan judul."),
    advice: Message(
      en: "Complete it.",
      id: "Lengkapi."),
    source: .legislation,
    triggering: [[.law: "Dasar Hukum :\n1. ↓Undang-Undang Nomor 43 Tahun 2009"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, law) in sop.document.legalBasis.enumerated() where law.type != nil {
      guard (sop.order(law) ?? 0) > 10 else { continue }
      var missing: [(String, String)] = []
      if law.number == nil { missing.append(("number", "nomor")) }
      if law.year == nil { missing.append(("year", "tahun")) }
      if law.title == nil { missing.append(("title", "judul")) }
      guard !missing.isEmpty else { continue }
      // A citation that ends in *tentang* was cut: its title went to what stands behind it.
      let isCut = law.title == nil && words(law.text).last.map { $0.matches("tentang") || $0.matches("ttg") } ?? false
      report.add(
        .root / .legalBasis / index, en: "The citation lacks its " + missing.map(\.0).joined(separator: ", "),
        id: "Kutipan tanpa " + missing.map(\.1).joined(separator: ", "),
        cause: sop.isWellRead && !isCut ? nil : .extraction)
    }
  }
}
