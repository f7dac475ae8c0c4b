import AST

/// Where a text stands, which tells what else would be taken for markup there.
enum MarkdownPlace {
  /// A paragraph, heading, list item or cell of its own.
  case text
  /// One line among others: line feeds do not break it.
  case line
  /// One of several things between commas.
  case list
  /// Before a bracket.
  case bracketed
  /// Part of an entry such as `Ya: Setuju → 4 ○ 0,97`.
  case entry
  /// The comment at the end.
  case record

  var breaksLines: Bool { self == .text }

  func reserves(_ scalar: UInt32) -> Bool {
    switch self {
    case .text, .line: false
    case .list: scalar == 0x2C
    case .bracketed: scalar == 0x28 || scalar == 0x29
    case .entry: scalar == 0x3A || scalar == 0x2C || scalar == 0x25CB || scalar == 0x2192  // : , ○ →
    case .record: scalar == 0x3E || scalar == 0x2C
    }
  }
}

extension MarkdownWriter {
  /// Writes a text so that Markdown shows it as it is, and nothing in it is markup or HTML.
  ///
  /// Invisible scalars, and blanks that Markdown would fold, stand as character references; a line feed is `<br>`.
  ///
  /// - Parameter hidesFirst: Whether the first scalar stands as a reference, so that the text is not taken for a fixed word.
  /// - Complexity: O(*n*).
  mutating func text(_ text: String, _ place: MarkdownPlace = .text, hidesFirst: Bool = false) {
    let bytes = text.utf8.span
    guard !bytes.isEmpty else { return raw(place == .record ? "" : MarkdownForm.emptyText) }
    var index = 0
    // What was looked at and stands as it is, from here on, is written in one piece.
    var start = 0
    var followsBlank = true
    // Digits before a point at the start make a list.
    var digits = 0
    while index < bytes.count {
      let byte = bytes[index]
      let (value, length) = byte < 0x80 ? (UInt32(byte), 1) : Self.scalar(bytes, at: index)
      let next = index + length < bytes.count ? bytes[index + length] : nil
      let isHidden = index == 0 && hidesFirst || place.reserves(value) || Self.isInvisible(value)
      let isFolded = byte == 0x20 && (followsBlank || next == nil || next == 0x0A)
      // A dash alone is an empty list.
      let isDash = value == 0x2013 && index == 0 && next == nil
      if isHidden || isFolded || isDash || byte == 0x0A {
        raw(bytes.extracting(start..<index))
        if byte == 0x0A, !isHidden, place.breaksLines { raw(MarkdownForm.lineBreak) } else { reference(value) }
        start = index + length
      } else if byte < 0x80,
        let escaped = Self.escaped(byte, next: next, isFirst: index == 0, followsNumber: digits > 0)
      {
        raw(bytes.extracting(start..<index))
        raw(escaped)
        start = index + length
      }
      if digits >= 0 { digits = byte >= 0x30 && byte <= 0x39 ? digits + 1 : -1 }
      followsBlank = byte == 0x20 || byte == 0x0A
      index += length
    }
    raw(bytes.extracting(start..<index))
  }

  /// The scalar of two or more bytes at an index, and how many.
  private static func scalar(_ bytes: Swift.Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let length = bytes[index] >= 0xF0 ? 4 : bytes[index] >= 0xE0 ? 3 : 2
    var value = UInt32(bytes[index]) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  private mutating func reference(_ scalar: UInt32) {
    if scalar == 0xA0 { return raw("&nbsp;") }
    raw("&#")
    number(Int(scalar))
    raw(";")
  }

  /// ASCII that means something to Markdown or HTML here.
  private static func escaped(_ byte: UInt8, next: UInt8?, isFirst: Bool, followsNumber: Bool) -> String? {
    // Letters first: most bytes are.
    if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { return nil }
    return switch byte {
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "`"): "\\`"
    case UInt8(ascii: "*"): "\\*"
    case UInt8(ascii: "_"): "\\_"
    case UInt8(ascii: "["): "\\["
    case UInt8(ascii: "|"): "\\|"
    case UInt8(ascii: "~"): "\\~"
    case UInt8(ascii: "$"): "\\$"
    case UInt8(ascii: "#"): "\\#"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): isFirst ? "&gt;" : nil
    case UInt8(ascii: "-"): isFirst ? "\\-" : nil
    case UInt8(ascii: "+"): isFirst ? "\\+" : nil
    case UInt8(ascii: "="): isFirst ? "\\=" : nil
    case UInt8(ascii: "."): followsNumber ? "\\." : nil
    case UInt8(ascii: ")"): followsNumber ? "\\)" : nil
    case UInt8(ascii: "&"): next.map(startsReference) == true ? "&amp;" : nil
    default: nil
    }
  }

  private static func startsReference(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  /// Whether a scalar shows nothing by itself: controls, white space but blank and line feed, joiners, directions, tags.
  ///
  /// - SeeAlso: General categories Cc, Cf, Zs, Zl and Zp of Unicode 15.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    if scalar >= 0x20, scalar <= 0x7E { return false }
    return switch scalar {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0xA0, 0xAD: true
    case 0x600...0x605, 0x61C, 0x6DD, 0x70F, 0x890...0x891, 0x8E2: true
    case 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: true
    case 0xFFF0...0xFFFB, 0x110BD, 0x110CD, 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}
