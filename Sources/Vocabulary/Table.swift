/// A tab-separated table: the first line names the columns, each further line is a row.
///
/// Cells are slices of the table's UTF-8; nothing is quoted or escaped.
package struct Table: Sendable {
  private let cells: Cells

  /// What the table and its rows share, so that a row costs one reference.
  private final class Cells: Sendable {
    let file: String
    let columns: [String]
    let bytes: [UInt8]
    /// End of each body cell, row by row; a cell begins one byte after the end of the cell before it.
    let ends: [UInt32]
    let bodyStart: Int

    init(file: String, columns: [String], bytes: [UInt8], ends: [UInt32], bodyStart: Int) {
      self.file = file
      self.columns = columns
      self.bytes = bytes
      self.ends = ends
      self.bodyStart = bodyStart
    }
  }

  /// File name, for messages.
  package var file: String { cells.file }

  /// Column names in order.
  package var columns: [String] { cells.columns }

  /// Divides `bytes` into cells.
  ///
  /// - Throws: ``TableError/wrongCellCount(found:expected:file:line:)`` at the first ragged row.
  /// - Complexity: O(*n*) in bytes.
  package init(file: String, bytes: [UInt8]) throws(TableError) {
    let headEnd = bytes.firstIndex(of: .newline) ?? bytes.endIndex
    let columns = bytes[..<headEnd].split(separator: .tab, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var ends: [UInt32] = []
    ends.reserveCapacity(bytes.count / 8)
    var line = 2
    var position = min(headEnd + 1, bytes.endIndex)
    let bodyStart = position
    var found = 0
    let text = bytes.span
    while position < text.count {
      // Eight bytes at a time where there are so many.
      let isWord = position &+ 8 <= text.count
      var dividers = isWord ? Self.dividers(text.word(at: position)) : 0
      if !isWord, text[position] == .tab || text[position] == .newline { dividers = 0x80 }
      while dividers != 0 {
        let end = position &+ dividers.trailingZeroBitCount >> 3
        dividers &= dividers &- 1
        ends.append(UInt32(end))
        found += 1
        if text[end] == .newline {
          guard found == columns.count else {
            throw .wrongCellCount(found: found, expected: columns.count, file: file, line: line)
          }
          found = 0
          line += 1
        }
      }
      position &+= isWord ? 8 : 1
    }
    if bytes.count > bodyStart, bytes.last != .newline {
      ends.append(UInt32(bytes.endIndex))
      found += 1
      guard found == columns.count else {
        throw .wrongCellCount(found: found, expected: columns.count, file: file, line: line)
      }
    }
    self.cells = Cells(file: file, columns: columns, bytes: bytes, ends: ends, bodyStart: bodyStart)
  }

  /// The highest bit of each of eight bytes that is a tab or a line feed.
  private static func dividers(_ word: UInt64) -> UInt64 {
    let (low, ones): (UInt64, UInt64) = (0x7F7F_7F7F_7F7F_7F7F, 0x0101_0101_0101_0101)
    // A byte that is the one looked for is 0 here; the sum has the highest bit of every other, and carries into none.
    let (tabs, lines) = (word ^ ones &* UInt64(UInt8.tab), word ^ ones &* UInt64(UInt8.newline))
    let others = ((tabs & low) &+ low | tabs) & ((lines & low) &+ low | lines)
    return ~others & ~low
  }

  /// Number of rows below the head.
  package var count: Int { columns.isEmpty ? 0 : cells.ends.count / columns.count }

  /// Position of the column called `name`.
  package func column(_ name: String) throws(TableError) -> Int {
    guard let position = columns.firstIndex(of: name) else { throw .noColumn(name, file: file) }
    return position
  }

  package subscript(row: Int) -> Row { Row(table: self, index: row) }

  fileprivate func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    let cell = row * cells.columns.count + column
    let start = cell == 0 ? cells.bodyStart : Int(cells.ends[cell - 1]) + 1
    return cells.bytes[start..<Int(cells.ends[cell])]
  }

  /// One row of a ``Table``.
  package struct Row: Sendable {
    let table: Table
    let index: Int

    /// Line of the row in its file, from 1.
    package var line: Int { index + 2 }

    /// The UTF-8 of a cell.
    package subscript(column: Int) -> ArraySlice<UInt8> { table.cell(index, column) }

    /// The text of a cell.
    package func text(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }

    /// The text of a cell, or `nil` where it is empty.
    package func optionalText(_ column: Int) -> String? {
      let cell = self[column]
      return cell.isEmpty ? nil : String(decoding: cell, as: UTF8.self)
    }

    /// The parts of a cell between `|`, without empty ones.
    package func list(_ column: Int) -> [ArraySlice<UInt8>] {
      var parts: [ArraySlice<UInt8>] = []
      each(column) { parts.append($0) }
      return parts
    }

    /// Passes the parts of a cell between `|` to `body`, without empty ones.
    func each(_ column: Int, _ body: (ArraySlice<UInt8>) -> Void) {
      let cell = self[column]
      var start = cell.startIndex
      let bytes = cell.span
      for place in bytes.indices where bytes[place] == .bar {
        let end = cell.startIndex + place
        if end > start { body(cell[start..<end]) }
        start = end + 1
      }
      if start < cell.endIndex { body(cell[start...]) }
    }

    /// The whole number in a cell.
    package func integer(_ column: Int) throws(TableError) -> Int {
      guard let value = Int(text(column)) else { throw bad(column) }
      return value
    }

    /// The decimal number in a cell.
    package func number(_ column: Int) throws(TableError) -> Double {
      guard let value = Double(text(column)) else { throw bad(column) }
      return value
    }

    /// The case of an enumeration that a cell names.
    package func value<Value: RawRepresentable>(_ column: Int, as: Value.Type = Value.self) throws(TableError) -> Value
    where Value.RawValue == String {
      guard let value = Value(rawValue: text(column)) else { throw bad(column) }
      return value
    }

    /// The case of an enumeration that a cell names, which often is that of the row before.
    func value<Value: RawRepresentable>(
      _ column: Int, last: inout RepeatedValue<Value>
    ) throws(TableError) -> Value where Value.RawValue == String {
      let cell = self[column]
      if let value = last.value, last.isNamed(by: cell.span) { return value }
      let value: Value = try value(column)
      last = RepeatedValue(cell, value)
      return value
    }

    /// The error that a cell holds what its column does not admit.
    package func bad(_ column: Int) -> TableError {
      .badValue(text(column), column: table.columns[column], file: table.file, line: line)
    }
  }
}

/// The case of an enumeration that the row before had, so that the same name is not looked up in each row.
struct RepeatedValue<Value: RawRepresentable> where Value.RawValue == String {
  fileprivate let name: ArraySlice<UInt8>
  fileprivate let value: Value?

  init() { (name, value) = ([], nil) }

  fileprivate init(_ name: ArraySlice<UInt8>, _ value: Value) { (self.name, self.value) = (name, value) }

  fileprivate func isNamed(by cell: Span<UInt8>) -> Bool {
    let name = name.span
    guard name.count == cell.count else { return false }
    for index in cell.indices where cell[index] != name[index] { return false }
    return true
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let newline: UInt8 = 0x0A
  static let blank: UInt8 = 0x20
  static let bar: UInt8 = 0x7C
}
