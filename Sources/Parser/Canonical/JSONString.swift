extension JSONTape {
  /// The text of a string or key with its escapes resolved, and whether it was Unicode throughout.
  ///
  /// Invalid UTF-8, halves of surrogate pairs and unknown escapes become U+FFFD.
  func text(_ node: Int) -> (text: String, isWhole: Bool) {
    let raw = bytes(node)
    guard nodes[node].hasEscapes else {
      if let text = String(validating: raw, as: UTF8.self) { return (text, true) }
      return (String(decoding: raw, as: UTF8.self), false)
    }
    if let plain = Self.withPlainEscapes(raw.span), let text = String(validating: plain, as: UTF8.self) {
      return (text, true)
    }
    var isWhole = true
    var decoded: [UInt8] = []
    decoded.reserveCapacity(raw.count)
    var index = raw.startIndex
    while index < raw.endIndex {
      if raw[index] != UInt8(ascii: "\\") {
        let start = index
        while index < raw.endIndex, raw[index] != UInt8(ascii: "\\") { index += 1 }
        decoded.append(contentsOf: raw[start..<index])
      } else if index + 1 < raw.endIndex, let plain = Self.plain(raw[index + 1]) {
        decoded.append(plain)
        index += 2
      } else if let escape = Self.escape(raw[index...]) {
        decoded.append(contentsOf: escape.scalar.utf8)
        index += escape.length
      } else {
        isWhole = false
        decoded.append(contentsOf: "\u{FFFD}".utf8)
        let isUnicode = index + 1 < raw.endIndex && raw[index + 1] == UInt8(ascii: "u")
        index += isUnicode && Self.codeUnit(raw[(index + 2)...]) != nil ? 6 : 1
      }
    }
    if let text = String(validating: decoded, as: UTF8.self) { return (text, isWhole) }
    return (String(decoding: decoded, as: UTF8.self), false)
  }

  /// A text all of whose escapes are of one letter, as those of most texts are; `nil` for others.
  private static func withPlainEscapes(_ raw: Swift.Span<UInt8>) -> [UInt8]? {
    var decoded = [UInt8](repeating: 0, count: raw.count)
    guard let count = resolve(raw, into: &decoded) else { return nil }
    decoded.removeLast(raw.count - count)
    return decoded
  }

  /// Puts a text into room of its own length; gives how many bytes it became.
  private static func resolve(_ raw: Swift.Span<UInt8>, into decoded: inout [UInt8]) -> Int? {
    var room = decoded.mutableSpan
    var (index, count) = (0, 0)
    while index < raw.count {
      var byte = raw[index]
      if byte == UInt8(ascii: "\\") {
        index &+= 1
        guard index < raw.count, let letter = plain(raw[index]) else { return nil }
        byte = letter
      }
      room[count] = byte
      count &+= 1
      index &+= 1
    }
    return count
  }

  /// What most escapes stand for.
  private static func plain(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    default: nil
    }
  }

  /// A key as it may stand in a message: without control characters, and not too long.
  func keyText(_ node: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text(node).text.unicodeScalars.prefix(40) {
      let isSafe = scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
      scalars.append(isSafe ? scalar : "\u{FFFD}")
    }
    return String(scalars)
  }

  /// The scalar that an escape at the start of the bytes stands for, and the escape's length.
  private static func escape(_ raw: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let letter = raw.dropFirst().first else { return nil }
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return (Unicode.Scalar(letter), 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(raw.dropFirst(2)) else { return nil }
      if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
      let low = raw.dropFirst(6)
      guard UTF16.isLeadSurrogate(unit), low.starts(with: "\\u".utf8), let second = codeUnit(low.dropFirst(2)),
        UTF16.isTrailSurrogate(second)
      else { return nil }
      let code = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
      return Unicode.Scalar(code).map { ($0, 12) }
    default: return nil
    }
  }

  private static func codeUnit(_ raw: ArraySlice<UInt8>) -> UInt16? {
    let digits = raw.prefix(4)
    guard digits.count == 4 else { return nil }
    var unit: UInt16 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(digit - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(digit - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return unit
  }
}

extension Unicode.Scalar {
  fileprivate var utf8: [UInt8] { Array(String(self).utf8) }
}
