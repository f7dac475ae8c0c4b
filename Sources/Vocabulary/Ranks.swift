/// Ranks of civil servants with their grades, and ranks of prosecutors, the police and the army.
///
/// - SeeAlso: `Tables/ranks.tsv`; annex of PP 99/2000
package final class Ranks: Sendable {
  /// The 17 ranks from *Juru Muda* to *Pembina Utama*, then those of other services.
  package let all: [Rank]
  private let names: Phrases<Int>
  private let grades: FoldedIndex
  private let distances: EditDistance

  /// One rank.
  package struct Rank: Hashable, Sendable {
    /// *Golongan/ruang*: `III/d`; `nil` for ranks of the police and the army, which have none.
    package let grade: String?
    /// 1 for `I/a` to 17 for `IV/e`; 0 where there is no grade.
    package let order: Int
    /// Canonical short name: `Penata Tk. I`.
    package let short: String
    /// Full name: `Penata Tingkat I`.
    package let full: String
  }

  /// No ranks.
  package init() {
    (all, names, grades, distances) = ([], Phrases(), FoldedIndex(), EditDistance(confusions: Confusions()))
  }

  package init(_ table: Table, distances: EditDistance) throws(TableError) {
    let (grade, order) = (try table.column("grade"), try table.column("order"))
    let (short, full, variants) = (
      try table.column("short"), try table.column("full"), try table.column("variants")
    )
    var all: [Rank] = []
    var names = Phrases<Int>()
    var grades = FoldedIndex()
    for row in 0..<table.count {
      let row = table[row]
      all.append(
        Rank(
          grade: row[grade].isEmpty ? nil : row.text(grade), order: try row.integer(order), short: row.text(short),
          full: row.text(full)))
      for form in [row[short], row[full]] + row.list(variants) {
        guard names.add(form, row.index) else {
          throw .repeatedKey(row.text(short), file: table.file, line: row.line)
        }
      }
      if !row[grade].isEmpty { grades.insert(folding: row[grade], entry: row.index) }
    }
    (self.all, self.names, self.grades, self.distances) = (all, names, grades, distances)
  }

  /// The rank with this name, as written; *Tingkat I* may be short or misread: `Tk. l`, `Tkt 1`.
  package func rank(named name: ArraySlice<UInt8>) -> Rank? { rank(named: name, key: fold(name)[...]) }

  /// The rank with this name, as written, whose folded form is at hand; see ``rank(named:)``.
  package func rank(named name: ArraySlice<UInt8>, key: ArraySlice<UInt8>) -> Rank? {
    if !name.contains(where: { $0 >= 0x80 }) {
      guard key.count <= names.longest + Self.mostMore else { return nil }
      if !mayHaveLevel(key) {
        return names.mayBeNear(key.span) ? names.match(key.span, by: distances).map { all[$0.meaning] } : nil
      }
    }
    var words = foldedWords(name)
    // There is one *Tingkat*, the first: what follows is `I`, or a letter or digit read for it.
    if let level = words.firstIndex(where: Self.levels.contains) {
      guard words.count == level + 2, Self.ones.contains(words[level + 1]) else { return nil }
      words[level...] = [Self.levelOne]
    } else if let last = words.last, last.count == 3, last.starts(with: "tk".utf8), Self.ones.contains([last[2]]) {
      words[words.count - 1] = Self.levelOne
    }
    let key = Array(words.joined())
    return names.match(key.span, by: distances).map { all[$0.meaning] }
  }

  /// The canonical form of a grade, as written: `III/d`, `III d`, `lll/d`, `111/D`.
  package func grade(_ grade: ArraySlice<UInt8>) -> String? {
    let key = fold(grade.lazy.map { $0 == .bar ? 0x69 : $0 }).map { $0 == 0x31 || $0 == 0x6C ? 0x69 : $0 }
    return grades.entry(key).flatMap { all[$0].grade }
  }

  /// Letters that a name may have more than the longest rank: three, *Tingkat* written out, an *M* torn.
  private static let mostMore = 10

  /// Whether *Tingkat*, in full, short or misread, may stand in a name, by its folded letters: `false` is certain, and cheap.
  private func mayHaveLevel(_ key: ArraySlice<UInt8>) -> Bool {
    var isBehindT = false
    for letter in key {
      if isBehindT, letter == 0x69 || letter == 0x6B || letter == 0x6C || letter == 0x6E { return true }
      isBehindT = letter == 0x74
    }
    return false
  }

  private static let levelOne = Array("tki".utf8)
  private static let ones = ["i", "1", "l"].map { Array($0.utf8) }
  private static let levels = ["tingkat", "tkt", "tk", "tlngkat", "tngkat", "tinqkat", "tingkt"].map { Array($0.utf8) }
}
