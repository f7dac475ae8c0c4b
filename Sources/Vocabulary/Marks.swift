/// What stands in the cells of the columns of those who act: symbols, ticks, *Mulai*, *Ya*.
///
/// - SeeAlso: `Tables/marks.tsv`
package struct Marks: Sendable {
  private var words = Phrases<Mark>()
  private var symbols: [[UInt8]: Mark] = [:]

  /// What a mark says of its cell.
  package enum Mark: String, Hashable, Sendable {
    /// The step belongs to this column.
    case performer
    /// The flow starts or ends here.
    case start, end
    /// The label of a way out of a decision.
    case yes, no
  }

  /// No marks.
  package init() {}

  package init(_ table: Table) throws(TableError) {
    let (mark, sense) = (try table.column("mark"), try table.column("sense"))
    words = Phrases(minimumCapacity: table.count)
    for row in 0..<table.count {
      let row = table[row]
      let meant: Mark = try row.value(sense)
      if fold(row[mark]).isEmpty {
        symbols[Array(row[mark])] = meant
      } else if !words.add(row[mark], meant) {
        throw .repeatedKey(row.text(mark), file: table.file, line: row.line)
      }
    }
  }

  /// The mark that makes up a whole cell; blanks around it do not matter.
  package func match(_ cell: ArraySlice<UInt8>) -> Mark? {
    let key = fold(cell)
    if !key.isEmpty { return words.exact(key) }
    let trimmed = cell.drop { $0 <= .blank }
    guard let last = trimmed.lastIndex(where: { $0 > .blank }) else { return nil }
    return symbols[Array(trimmed[...last])]
  }

  /// The longest mark in words that the folded `words` begin with.
  package func longest(atStartOf folded: ArraySlice<[UInt8]>) -> (meaning: Mark, words: Int)? {
    words.longest(atStartOf: folded)
  }
}
