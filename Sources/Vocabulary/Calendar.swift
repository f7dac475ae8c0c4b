/// Names of months, in Indonesian, in old spellings, in English and as OCR leaves them.
///
/// - SeeAlso: `Tables/months.tsv`
package final class Months: Sendable {
  private let phrases: Phrases<Int>
  private let canonical: [String]
  private let misread: FoldedIndex

  /// No months.
  package init() { (phrases, canonical, misread) = (Phrases(), [], FoldedIndex()) }

  package init(_ table: Table) throws(TableError) {
    let (month, form, kind) = (try table.column("month"), try table.column("form"), try table.column("kind"))
    var phrases = Phrases<Int>(minimumCapacity: table.count)
    var canonical: [String] = []
    var misread = FoldedIndex()
    for row in 0..<table.count {
      let row = table[row]
      let number = try row.integer(month)
      if row[kind].elementsEqual("ocr".utf8) { misread.insert(folding: row[form], entry: 0) }
      guard (1...12).contains(number) else { throw row.bad(month) }
      if row[kind].elementsEqual("canonical".utf8) { canonical.append(row.text(form)) }
      guard phrases.add(row[form], number) else {
        throw .repeatedKey(row.text(form), file: table.file, line: row.line)
      }
    }
    (self.phrases, self.canonical, self.misread) = (phrases, canonical, misread)
  }

  /// Whether a folded name is no spelling of a month, but what OCR makes of one.
  package func isMisread(_ key: [UInt8]) -> Bool { phrases.exact(key) == nil || misread.entry(key) != nil }

  /// The month, 1 to 12, with this folded name.
  package func exact(_ key: [UInt8]) -> Int? { phrases.exact(key) }

  /// The month, 1 to 12, with this folded name or the only one near it.
  ///
  /// Names under 6 letters are never guessed: *Juni* and *Juli* are one letter apart.
  package func match(_ key: [UInt8]) -> (month: Int, edits: Int)? {
    phrases.match(key).map { ($0.meaning, $0.edits) }
  }

  /// The Indonesian name of a month, `nil` outside 1 to 12.
  package func name(_ month: Int) -> String? {
    canonical.indices.contains(month - 1) ? canonical[month - 1] : nil
  }
}

/// Names of the days of the week.
///
/// - SeeAlso: `Tables/weekdays.tsv`
package final class Weekdays: Sendable {
  private let phrases: Phrases<Int>

  /// No days.
  package init() { phrases = Phrases() }

  package init(_ table: Table) throws(TableError) {
    let (day, form) = (try table.column("day"), try table.column("form"))
    var phrases = Phrases<Int>(minimumCapacity: table.count)
    for row in 0..<table.count {
      let row = table[row]
      let number = try row.integer(day)
      guard (1...7).contains(number) else { throw row.bad(day) }
      guard phrases.add(row[form], number) else {
        throw .repeatedKey(row.text(form), file: table.file, line: row.line)
      }
    }
    self.phrases = phrases
  }

  /// The day, 1 for *Senin* to 7 for *Minggu*, with this folded name or the only one near it.
  package func match(_ key: [UInt8]) -> Int? { phrases.match(key)?.meaning }
}
