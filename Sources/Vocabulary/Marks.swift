/// What stands in the cells of the columns of those who act: symbols, ticks, *Mulai*, *Ya*.
///
/// - SeeAlso: `Tables/marks.tsv`
package final class Marks: Sendable {
  private let words: Phrases<Mark>
  private let symbols: [[UInt8]: Mark]
  private let ticks: Set<[UInt8]>
  private let boxes: Set<[UInt8]>

  /// What a mark says of its cell.
  package enum Mark: String, Hashable, Sendable {
    /// The step belongs to this column.
    case performer
    /// The flow starts or ends here.
    case start, end
    /// The label of a way out of a decision.
    case yes, no
    /// A box in which nothing stands.
    case empty
  }

  /// What the table says of a mark: some performers' marks are ticks, and some boxes that may be waiting for one.
  private enum Sense: String {
    case performer, tick, box, start, end, yes, no, empty

    var mark: Mark {
      switch self {
      case .performer, .tick, .box: .performer
      case .start: .start
      case .end: .end
      case .yes: .yes
      case .no: .no
      case .empty: .empty
      }
    }
  }

  /// No marks.
  package init() { (words, symbols, ticks, boxes) = (Phrases(), [:], [], []) }

  package init(_ table: Table) throws(TableError) {
    let (mark, sense) = (try table.column("mark"), try table.column("sense"))
    var words = Phrases<Mark>(minimumCapacity: table.count)
    var symbols: [[UInt8]: Mark] = [:]
    var (ticks, boxes): (Set<[UInt8]>, Set<[UInt8]>) = ([], [])
    for row in 0..<table.count {
      let row = table[row]
      let told: Sense = try row.value(sense)
      let meant = told.mark
      if told == .tick { ticks.insert(Self.key(row[mark])) }
      if told == .box { boxes.insert(Self.key(row[mark])) }
      if fold(row[mark]).isEmpty {
        symbols[Array(row[mark])] = meant
      } else if !words.add(row[mark], meant) {
        throw .repeatedKey(row.text(mark), file: table.file, line: row.line)
      }
    }
    (self.words, self.symbols, self.ticks, self.boxes) = (words, symbols, ticks, boxes)
  }

  /// A sign as it is, a letter in lower case.
  private static func key(_ mark: ArraySlice<UInt8>) -> [UInt8] {
    let key = fold(mark)
    return key.isEmpty ? Array(mark) : key
  }

  /// Whether a cell is a tick: `√`, `☑`, `V`.
  package func isTick(_ cell: ArraySlice<UInt8>) -> Bool { ticks.contains(Self.key(trimmed(cell))) }

  /// Whether a cell is a box in which a tick may stand: `☐`.
  package func isBox(_ cell: ArraySlice<UInt8>) -> Bool { boxes.contains(Self.key(trimmed(cell))) }

  private func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let trimmed = cell.drop { $0 <= .blank }
    return trimmed[..<(trimmed.lastIndex { $0 > .blank }.map { $0 + 1 } ?? trimmed.startIndex)]
  }

  /// The mark that makes up a whole cell; blanks around it do not matter.
  package func match(_ cell: ArraySlice<UInt8>) -> Mark? {
    let (mark, hasLetters) = words.exact(folding: cell)
    if hasLetters { return mark ?? (isDescribed(cell) ? .performer : nil) }
    let trimmed = trimmed(cell)
    guard !trimmed.isEmpty else { return nil }
    return symbols[Array(trimmed)] ?? repeated(trimmed)
  }

  /// What a symbol means that stands several times, as one wide shape is read: `■■`. Signs of ASCII do not count: `00`, `--`.
  private func repeated(_ cell: ArraySlice<UInt8>) -> Mark? {
    guard let first = cell.first, first >= 0xC0, cell.count <= 40 else { return nil }
    let size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let symbol = cell.prefix(size)
    var rest = cell.dropFirst(size)
    while !rest.isEmpty {
      if rest.first == .blank {
        rest = rest.dropFirst()
      } else if rest.starts(with: symbol) {
        rest = rest.dropFirst(size)
      } else {
        return nil
      }
    }
    return symbols[Array(symbol)]
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
