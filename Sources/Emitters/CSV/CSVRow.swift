import AST

/// Writes the cells of a row one after another.
struct CSVRow {
  private let separator: UInt8
  private let decimalMark: UInt8
  private let isRaw: Bool
  private let keepsTexts: Bool
  /// How many cells the row has so far.
  private(set) var width = 0

  /// - Parameter keepsTexts: Whether texts are kept from being converted; by default as the dialect has it.
  init(dialect: CSVEmitter.Dialect, isRaw: Bool, keepsTexts: Bool? = nil) {
    self.isRaw = isRaw
    switch dialect {
    case .standard:
      separator = UInt8(ascii: ",")
      decimalMark = UInt8(ascii: ".")
      self.keepsTexts = keepsTexts ?? false
    case .excelID:
      separator = UInt8(ascii: ";")
      decimalMark = UInt8(ascii: ",")
      self.keepsTexts = keepsTexts ?? !isRaw
    }
  }

  mutating func text(_ value: String?, to sink: inout ByteSink) {
    begin(&sink)
    guard let value, !value.isEmpty else { return }
    if isRaw { return quote(value, prefix: nil, to: &sink) }
    if CellGuard.isFormula(value) {
      quote(value, prefix: UInt8(ascii: "'"), to: &sink)
    } else if keepsTexts, CellGuard.isConvertible(value) {
      quote(value, prefix: UInt8(ascii: "\t"), to: &sink)
    } else {
      quote(value, prefix: nil, to: &sink)
    }
  }

  mutating func number(_ value: Int?, to sink: inout ByteSink) {
    begin(&sink)
    if let value { sink.write(decimal: value) }
  }

  mutating func numbers(_ values: [Int], to sink: inout ByteSink) {
    join(values, to: &sink) { $1.write(decimal: $0) }
  }

  mutating func probabilities(_ values: [Probability], to sink: inout ByteSink) {
    let mark = decimalMark
    join(values, to: &sink) { $1.write(hundredths: $0.hundredths, mark: mark) }
  }

  mutating func empty(to sink: inout ByteSink) { begin(&sink) }

  /// Ends the line, and starts anew.
  mutating func end(_ sink: inout ByteSink) {
    sink.write([0x0D, 0x0A])
    width = 0
  }

  private mutating func begin(_ sink: inout ByteSink) {
    if width > 0 { sink.write(separator) }
    width += 1
  }

  /// Several values need no guard, but quotes where a mark of theirs is the separator.
  private mutating func join<Value>(
    _ values: [Value], to sink: inout ByteSink, _ write: (Value, inout ByteSink) -> Void
  ) {
    begin(&sink)
    let needsQuotes = values.count > 1
    if needsQuotes { sink.write(UInt8(ascii: "\"")) }
    for (index, value) in values.enumerated() {
      if index > 0 { sink.write("; ") }
      write(value, &sink)
    }
    if needsQuotes { sink.write(UInt8(ascii: "\"")) }
  }

  private func quote(_ value: String, prefix: UInt8?, to sink: inout ByteSink) {
    var needsQuotes = prefix == UInt8(ascii: "\t") || value.utf8.first == 0x20 || value.utf8.last == 0x20
    var isPlain = true
    for byte in value.utf8 where byte < 0x30 || byte == separator || byte == 0x7F {
      switch byte {
      case separator, 0x09, 0x0A, 0x0D: needsQuotes = true
      case UInt8(ascii: "\""):
        needsQuotes = true
        isPlain = false
      case ..<0x20, 0x7F: isPlain = false
      default: break
      }
    }
    if needsQuotes { sink.write(UInt8(ascii: "\"")) }
    if let prefix { sink.write(prefix) }
    if isPlain { sink.write(value) } else { escape(value, to: &sink) }
    if needsQuotes { sink.write(UInt8(ascii: "\"")) }
  }

  /// Doubles quotes, and makes control characters but tabs and line ends U+FFFD unless the output is raw.
  private func escape(_ value: String, to sink: inout ByteSink) {
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""): sink.write("\"\"")
      case 0x09, 0x0A, 0x0D: sink.write(byte)
      case ..<0x20, 0x7F: if isRaw { sink.write(byte) } else { sink.write("\u{FFFD}") }
      default: sink.write(byte)
      }
    }
  }
}
