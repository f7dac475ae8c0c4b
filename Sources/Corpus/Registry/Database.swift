import CSQLite
import Diagnostics

/// The one SQLite database that is open.
final class Database {
  /// A prepared statement.
  struct Statement {
    fileprivate let number: Int32
  }

  /// A value that goes into a statement, or comes out of a row.
  enum Value {
    case text(String)
    case number(Int)
    case null

    init(_ text: String?) { self = text.map { .text($0) } ?? .null }
    init(_ number: Int?) { self = number.map { .number($0) } ?? .null }
  }

  init(_ path: String, isReadOnly: Bool) throws(FileError) {
    put(path)
    try checked(database_open(isReadOnly ? 1 : 0))
  }

  deinit { database_close() }

  /// Runs statements that give no rows.
  func run(_ statements: String) throws(FileError) {
    put(statements)
    try checked(database_run())
  }

  func prepare(_ statement: String) throws(FileError) -> Statement {
    put(statement)
    let number = database_prepare()
    if number < 0 { try checked(-number) }
    return Statement(number: number)
  }

  /// Runs a statement that gives no rows, and gives the number of the row that it inserted.
  @discardableResult
  func run(_ statement: Statement, _ values: [Value]) throws(FileError) -> Int {
    try rows(of: statement, values) { _ in }
    return Int(database_last_row())
  }

  /// Calls `each` with each row of a statement, in order.
  func rows(
    of statement: Statement, _ values: [Value] = [], _ each: ([Value]) throws(FileError) -> Void
  ) throws(FileError) {
    for (index, value) in values.enumerated() {
      let parameter = Int32(truncatingIfNeeded: index + 1)
      switch value {
      case .text(let text):
        put(text)
        try checked(database_bind_text(statement.number, parameter))
      case .number(let number): try checked(database_bind_number(statement.number, parameter, Int64(number)))
      case .null: try checked(database_bind_null(statement.number, parameter))
      }
    }
    defer { _ = database_reset(statement.number) }
    while true {
      let code = database_step(statement.number)
      if code < 0 { try checked(-code) }
      guard code == 1 else { return }
      try each((0..<database_columns(statement.number)).map { value(statement, $0) })
    }
  }

  private func value(_ statement: Statement, _ column: Int32) -> Value {
    if database_is_null(statement.number, column) == 1 { return .null }
    let count = database_text_count(statement.number, column)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(count))
    for at in 0..<count { bytes.append(database_text_byte(statement.number, column, at)) }
    return .text(String(decoding: bytes, as: UTF8.self))
  }

  private func put(_ text: String) {
    database_text_begin()
    for byte in text.utf8 { database_text_put(byte) }
  }

  private func checked(_ code: Int32) throws(FileError) {
    guard code != 0 else { return }
    var bytes: [UInt8] = []
    for at in 0..<database_message_count() { bytes.append(database_message_byte(at)) }
    let text = String(decoding: bytes, as: UTF8.self)
    throw FileError(code: "registry", message: Message(en: "the registry says: \(text)", id: "register: \(text)"))
  }
}

extension Database.Value {
  /// The text; empty for nothing.
  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .null: ""
    }
  }
}
