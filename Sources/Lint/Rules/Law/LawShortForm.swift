import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let lawShortForm = Rule(
    id: RuleID("SOP144"), slug: "law-short-form", family: .law, severity: .note, cause: .author, checks: ["LAW-06"],
    summary: Message(
      en: "Regulations are cited in full, with Nomor.",
      id: "Peraturan ditulis lengkap dengan kata Nomor."),
    advice: Message(
      en: "Write the kind out, and Nomor for No.",
      id: "Tulis jenisnya lengkap, dan Nomor untuk No."),
    source: .legislation, fix: .safe,
    triggering: [[.law: "Dasar Hukum :\n1. ↓UU No. 43 Tahun 2009 tentang Kearsipan"]],
    nonTriggering: [[:]]
  ) { sop, report in
    for (index, law) in sop.document.legalBasis.enumerated() {
      guard let type = law.type, let written = sop.written(.root / .legalBasis / index) else { continue }
      let (all, full) = (words(written), words(type))
      let isShort = all.first != full.first || all.contains { $0.matches("no") || $0.matches("nmr") }
      if isShort {
        report.add(
          .root / .legalBasis / index, en: "The citation is shortened; write `\(type) Nomor \(law.number ?? "…")`",
          id: "Kutipan disingkat; tulis `\(type) Nomor \(law.number ?? "…")`",
          fix: writtenOut(law, at: .root / .legalBasis / index, sop))
      }
    }
  }
}

/// Kind and *Nomor* written out, in the place of all before the number.
private func writtenOut(_ law: Citation, at path: Path, _ sop: Subject) -> [Fix.Edit]? {
  guard let type = law.type, let number = law.number else { return nil }
  let all = sop.writtenWords(path)
  guard let first = all.first, let place = all.prefix(14).first(where: { $0.word == fold(number) }) else { return nil }
  return [Fix.Edit(Span(first.span.start, place.span.start), "\(type) Nomor ")]
}
