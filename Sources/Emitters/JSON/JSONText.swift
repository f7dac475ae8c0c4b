extension ByteSink {
  /// Writes a text as a JSON string: quotes, backslashes and control characters escaped, all else as it is.
  mutating func write(json text: String) {
    let span = text.utf8.span
    if write(quoting: span) { return }
    write(UInt8(ascii: "\""))
    for index in span.indices {
      if Self.mustEscape(span[index]) { write(escaping: span[index]) } else { write(span[index]) }
    }
    write(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func write(escaping byte: UInt8) {
    write(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: write(UInt8(ascii: "b"))
    case 0x09: write(UInt8(ascii: "t"))
    case 0x0A: write(UInt8(ascii: "n"))
    case 0x0C: write(UInt8(ascii: "f"))
    case 0x0D: write(UInt8(ascii: "r"))
    case ..<0x20:
      write("u00")
      write(UInt8(ascii: "0") + byte >> 4)
      write(hexadecimal[Int(byte & 0xF)])
    default: write(byte)
    }
  }

  /// Hundredths, 0 to 100, as the shortest number of at most two decimals, with the decimal point or another mark.
  mutating func write(hundredths: Int, mark: UInt8 = UInt8(ascii: ".")) {
    let (units, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    write(decimal: units)
    guard rest > 0 else { return }
    write(mark)
    write(decimal: rest / 10)
    if rest % 10 > 0 { write(decimal: rest % 10) }
  }
}

private let hexadecimal = Array("0123456789abcdef".utf8)
