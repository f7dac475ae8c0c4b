/// Ranks of civil servants with their grades.
///
/// - SeeAlso: `Tables/ranks.tsv`; annex of PP 99/2000
package struct Ranks: Sendable {
  /// The 17 ranks from *Juru Muda* to *Pembina Utama*.
  package private(set) var all: [Rank] = []
  private var names = Phrases<Int>()
  private var grades = FoldedIndex()

  /// One rank.
  package struct Rank: Hashable, Sendable {
    /// *Golongan/ruang*: `III/d`.
    package let grade: String
    /// 1 for `I/a` to 17 for `IV/e`.
    package let order: Int
    /// Canonical short name: `Penata Tk. I`.
    package let short: String
    /// Full name: `Penata Tingkat I`.
    package let full: String
  }

  /// No ranks.
  package init() {}

  package init(_ table: Table) throws(TableError) {
    let (grade, order) = (try table.column("grade"), try table.column("order"))
    let (short, full, variants) = (
      try table.column("short"), try table.column("full"), try table.column("variants")
    )
    for row in 0..<table.count {
      let row = table[row]
      all.append(
        Rank(
          grade: row.text(grade), order: try row.integer(order), short: row.text(short), full: row.text(full)))
      for form in [row[short], row[full]] + row.list(variants) {
        guard names.add(form, row.index) else {
          throw .repeatedKey(row.text(short), file: table.file, line: row.line)
        }
      }
      grades.insert(fold(row[grade]), entry: row.index)
    }
  }

  /// The rank with this name, as written; *Tingkat I* may be short or misread: `Tk. l`, `Tkt 1`.
  package func rank(named name: ArraySlice<UInt8>) -> Rank? {
    var key: [UInt8] = []
    for word in foldedWords(name) {
      let isLast = word.count == 1 && (word[0] == 0x31 || word[0] == 0x6C)
      key.append(contentsOf: Self.levels.contains(word) ? [0x74, 0x6B] : isLast ? [0x69] : word)
    }
    // `Tk1` and `TkI` written together.
    if let last = key.last, last == 0x31 || last == 0x6C, key.dropLast().suffix(2) == [0x74, 0x6B] {
      key[key.count - 1] = 0x69
    }
    return names.match(key).map { all[$0.meaning] }
  }

  /// The rank with this grade, as written: `III/d`, `III d`, `lll/d`, `111/D`.
  package func rank(graded grade: ArraySlice<UInt8>) -> Rank? {
    let key = fold(grade.lazy.map { $0 == .bar ? 0x69 : $0 }).map { $0 == 0x31 || $0 == 0x6C ? 0x69 : $0 }
    return grades.entry(key).map { all[$0] }
  }

  private static let levels = ["tingkat", "tkt", "tk", "tlngkat", "tngkat", "tinqkat"].map { Array($0.utf8) }
}
