/// What stands in the cells of the columns of those who act: symbols, ticks, *Mulai*, *Ya*.
///
/// - SeeAlso: `Tables/marks.tsv`
package final class Marks: Sendable {
  private let words: Phrases<Mark>
  private let symbols: [[UInt8]: Mark]

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
  package init() { (words, symbols) = (Phrases(), [:]) }

  package init(_ table: Table) throws(TableError) {
    let (mark, sense) = (try table.column("mark"), try table.column("sense"))
    var words = Phrases<Mark>(minimumCapacity: table.count)
    var symbols: [[UInt8]: Mark] = [:]
    for row in 0..<table.count {
      let row = table[row]
      let meant: Mark = try row.value(sense)
      if fold(row[mark]).isEmpty {
        symbols[Array(row[mark])] = meant
      } else if !words.add(row[mark], meant) {
        throw .repeatedKey(row.text(mark), file: table.file, line: row.line)
      }
    }
    (self.words, self.symbols) = (words, symbols)
  }

  /// The mark that makes up a whole cell; blanks around it do not matter.
  package func match(_ cell: ArraySlice<UInt8>) -> Mark? {
    let (mark, hasLetters) = words.exact(folding: cell)
    if hasLetters { return mark ?? (isDescribed(cell) ? .performer : nil) }
    let trimmed = cell.drop { $0 <= .blank }
    guard let last = trimmed.lastIndex(where: { $0 > .blank }) else { return nil }
    return symbols[Array(trimmed[...last])]
  }

  /// Whether a cell describes a drawing between square brackets, as readers of pictures write it: `[Process box]`, `[kotak]`.
  private func isDescribed(_ cell: ArraySlice<UInt8>) -> Bool {
    let trimmed = cell.drop { $0 <= .blank }
    guard trimmed.first == 0x5B, trimmed.count <= 32, let last = trimmed.lastIndex(where: { $0 > .blank }) else {
      return false
    }
    return trimmed[last] == 0x5D
  }

  /// The longest mark in words that the folded `words` begin with.
  package func longest(atStartOf folded: ArraySlice<[UInt8]>) -> (meaning: Mark, words: Int)? {
    words.longest(atStartOf: folded)
  }
}
