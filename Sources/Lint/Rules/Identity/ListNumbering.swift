import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let listNumbering = Rule(
    id: RuleID("SOP133"), slug: "list-numbering", family: .identity, severity: .warning, cause: .author,
    checks: ["ID-24"],
    summary: Message(
      en: "The items of a box are numbered 1, 2, 3.",
      id: "Butir dalam kotak bernomor 1, 2, 3."),
    advice: Message(
      en: "Number the items anew.",
      id: "Nomori ulang butirnya."),
    source: .convention,
    triggering: [[.equipment: "Peralatan/Perlengkapan :\n1. Komputer\n3. ↓Printer"]],
    nonTriggering: [[:]]
  ) { sop, report in
    let document = sop.document
    let boxes: [(Path, Int)] = [
      (.root / .legalBasis, document.legalBasis.count), (.root / .qualifications, document.qualifications.count),
      (.root / .related, document.related.count),
      (.root / .equipment, document.equipment.count), (.root / .warnings, document.warnings.count),
      (.root / .records, document.records.count),
    ]
    for (box, count) in boxes where count > 1 {
      let items = (0..<count).compactMap { index in sop.span(box / index).map { (index, $0) } }.sorted { $0.1 < $1.1 }
      var expected = 1
      for (index, span) in items {
        guard let number = listNumber(before: span, sop) else { break }
        if number != expected {
          report.add(
            box / index, en: "Item \(expected) of the list is numbered \(number)",
            id: "Butir ke-\(expected) bernomor \(number)",
            cause: number > expected && sop.isWellRead ? nil : .extraction)
          break
        }
        expected += 1
      }
    }
  }
}

/// The number that stands before an item: `3. `.
private func listNumber(before span: Span, _ sop: Subject) -> Int? {
  var bytes = sop.before(span, 8)
  while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
  guard let mark = bytes.last, mark == 0x2E || mark == 0x29 else { return nil }
  let digits = bytes.dropLast().reversed().prefix { (0x30...0x39).contains($0) }.reversed()
  guard !digits.isEmpty, digits.count <= 2 else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}
