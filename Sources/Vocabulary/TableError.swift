/// Why a row of a vocabulary table could not be used.
package enum TableError: Error, Hashable, Sendable {
  /// The table has no column of this name.
  case noColumn(String, file: String)
  /// A row does not have one cell for each column.
  case wrongCellCount(found: Int, expected: Int, file: String, line: Int)
  /// A cell holds a value outside those its column admits.
  case badValue(String, column: String, file: String, line: Int)
  /// The same key stands in two rows that mean different things.
  case repeatedKey(String, file: String, line: Int)
}

extension TableError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noColumn(let column, let file): "\(file): no column '\(column)'"
    case .wrongCellCount(let found, let expected, let file, let line):
      "\(file):\(line): \(found) cells where the head has \(expected)"
    case .badValue(let value, let column, let file, let line):
      "\(file):\(line): '\(value)' cannot stand in column '\(column)'"
    case .repeatedKey(let key, let file, let line):
      "\(file):\(line): '\(key)' already has another meaning"
    }
  }
}
