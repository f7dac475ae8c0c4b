/// The heads of the procedure table.
///
/// - SeeAlso: `Tables/columns.tsv`; PermenPAN-RB 35/2012, annex, for the canonical ones.
package final class ColumnHeads: Sendable {
  private let phrases: Phrases<Column>
  /// The heads of the columns with which rows begin.
  private let rowHeads: FoldedIndex
  private let distances: EditDistance

  /// What a column of the procedure table holds.
  package enum Column: Hashable, Sendable {
    case no, activity
    /// The group over the columns of those who act.
    case performers
    case inputs, duration, outputs, note
    /// The group *Mutu Baku* over inputs, duration and outputs.
    case quality
    /// A further column, by its usual head (`Biaya`).
    case extra(String)
  }

  /// No heads.
  package init() {
    (phrases, rowHeads, distances) = (Phrases(), FoldedIndex(), EditDistance(confusions: Confusions()))
  }

  package init(_ table: Table, distances: EditDistance) throws(TableError) {
    let (column, label) = (try table.column("column"), try table.column("label"))
    var phrases = Phrases<Column>(minimumCapacity: table.count)
    var rowHeads = FoldedIndex(isForMisreadings: false)
    for row in 0..<table.count {
      let row = table[row]
      guard let meant = Column(row.text(column)) else { throw row.bad(column) }
      guard phrases.add(row[label], meant) else {
        throw .repeatedKey(row.text(label), file: table.file, line: row.line)
      }
      if meant == .no || meant == .activity { rowHeads.insert(fold(row[label]), entry: row.index) }
    }
    (self.phrases, self.rowHeads, self.distances) = (phrases, rowHeads, distances)
  }

  /// The column with this folded head.
  package func exact(_ key: [UInt8]) -> Column? { phrases.exact(key) }

  /// The column with this folded head, or the only one near it.
  ///
  /// - Parameter hasUnknownWord: Whether some word of the text is in no list; else nothing further than two edits is looked for.
  package func match(
    _ key: [UInt8], hasUnknownWord: @autoclosure () -> Bool = true
  ) -> Phrases<Column>.Match? {
    match(key[...], hasUnknownWord: hasUnknownWord())
  }

  /// The column with this folded head, or the only one near it; see ``match(_:hasUnknownWord:)-([UInt8],_)``.
  package func match(
    _ key: ArraySlice<UInt8>, hasUnknownWord: @autoclosure () -> Bool = true
  ) -> Phrases<Column>.Match? {
    let same: (Column, Column) -> Bool = { $0 == $1 }
    if let near = phrases.match(key.span, same: same) { return near }
    guard (5...40).contains(key.count), hasUnknownWord() else { return nil }
    return phrases.misread(key.span, by: distances, same: same)
  }

  /// Whether a text with a folded key may head the numbers or the activities: `false` is certain for what
  /// ``match(_:hasUnknownWord:)-(ArraySlice<UInt8>,_)`` finds, and cheap.
  package func mayHeadRows(_ key: ArraySlice<UInt8>) -> Bool { rowHeads.mayBeNear(key.span) }

  /// The longest head that the folded `words` begin with, and its number of words.
  package func longest(atStartOf words: ArraySlice<[UInt8]>) -> (meaning: Column, words: Int)? {
    phrases.longest(atStartOf: words)
  }
}

extension ColumnHeads.Column {
  /// The column that a key of the table names.
  init?(_ key: String) {
    switch key {
    case "no": self = .no
    case "activity": self = .activity
    case "performers": self = .performers
    case "inputs": self = .inputs
    case "duration": self = .duration
    case "outputs": self = .outputs
    case "note": self = .note
    case "quality": self = .quality
    default:
      guard key.hasPrefix("extra:") else { return nil }
      self = .extra(String(key.dropFirst("extra:".count)))
    }
  }
}
