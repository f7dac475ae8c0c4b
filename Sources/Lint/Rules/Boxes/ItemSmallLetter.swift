import AST
import Diagnostics
import Vocabulary

extension Rule {
  static let itemSmallLetter = Rule(
    id: RuleID("SOP166"), slug: "item-small-letter", family: .boxes, severity: .note, cause: .author,
    checks: ["BOX-06"],
    summary: Message(
      en: "The items of a box begin alike, with a capital.",
      id: "Butir dalam kotak diawali huruf kapital."),
    advice: Message(
      en: "Begin the item with a capital.",
      id: "Awali dengan huruf kapital."),
    source: .convention, fix: .safe,
    triggering: [
      [.qualifications: "Kualifikasi Pelaksana :\n1. Memahami tata naskah dinas\n2. ↓mampu mengoperasikan komputer"]
    ],
    nonTriggering: [[:]]
  ) { sop, report in
    let document = sop.document
    for (key, items) in [
      (Path.Key.qualifications, document.qualifications), (.equipment, document.equipment),
      (.warnings, document.warnings), (.records, document.records),
    ] {
      let small = items.indices.filter { items[$0].utf8.first.map { (0x61...0x7A).contains($0) } ?? false }
      guard !small.isEmpty, small.count * 2 <= items.count else { continue }
      for index in small {
        report.add(
          .root / key / index, en: "The item begins with a small letter, others with a capital",
          id: "Butir diawali huruf kecil, yang lain huruf kapital",
          fix: sop.span(.root / key / index).flatMap { span in
            sop.text(span).first.flatMap { first in
              (0x61...0x7A).contains(first)
                ? [Fix.Edit(Span(span.start, span.start + 1), String(decoding: [first & 0xDF], as: UTF8.self))] : nil
            }
          })
      }
    }
  }
}
