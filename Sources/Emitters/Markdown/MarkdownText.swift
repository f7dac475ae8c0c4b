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

  func reserves(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .text, .line: false
    case .list: scalar == ","
    case .bracketed: scalar == "(" || scalar == ")"
    case .entry: [":", ",", ";", "○", "●", "→", "–"].contains(scalar)
    case .record: scalar == ">" || scalar == ","
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
    guard !text.utf8.isEmpty else { return raw(place == .record ? "" : MarkdownForm.emptyText) }
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var isFirst = true
    var followsBlank = true
    // Digits before a point at the start make a list.
    var digits = 0
    while index < scalars.endIndex {
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      let next = index < scalars.endIndex ? scalars[index] : nil
      let isBlank = scalar == " " || scalar == "\n"
      if isFirst && hidesFirst || place.reserves(scalar) || Self.isInvisible(scalar) {
        reference(scalar)
      } else if scalar == " " {
        if followsBlank || next == nil || next == "\n" { reference(scalar) } else { raw(0x20) }
      } else if scalar == "\n" {
        if place.breaksLines { raw(MarkdownForm.lineBreak) } else { reference(scalar) }
      } else if let escaped = Self.escaped(scalar, next: next, isFirst: isFirst, followsNumber: digits > 0) {
        raw(escaped)
      } else {
        raw(String(scalar))
      }
      if digits >= 0 { digits = ("0"..."9").contains(scalar) ? digits + 1 : -1 }
      isFirst = false
      followsBlank = isBlank
    }
  }

  private mutating func reference(_ scalar: Unicode.Scalar) {
    if scalar == "\u{A0}" { return raw("&nbsp;") }
    raw("&#")
    number(Int(scalar.value))
    raw(";")
  }

  /// ASCII that means something to Markdown or HTML here.
  private static func escaped(
    _ scalar: Unicode.Scalar, next: Unicode.Scalar?, isFirst: Bool, followsNumber: Bool
  ) -> String? {
    switch scalar {
    case "\\": "\\\\"
    case "`": "\\`"
    case "*": "\\*"
    case "_": "\\_"
    case "[": "\\["
    case "|": "\\|"
    case "~": "\\~"
    case "$": "\\$"
    case "#": "\\#"
    case "<": "&lt;"
    case ">": isFirst ? "&gt;" : nil
    case "-": isFirst ? "\\-" : nil
    case "+": isFirst ? "\\+" : nil
    case "=": isFirst ? "\\=" : nil
    case "–": isFirst && next == nil ? "&#8211;" : nil
    case ".": followsNumber ? "\\." : nil
    case ")": followsNumber ? "\\)" : nil
    case "&": next.map(startsReference) == true ? "&amp;" : nil
    default: nil
    }
  }

  private static func startsReference(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "#" || (scalar.isASCII && scalar.properties.isAlphabetic)
  }

  /// Whether a scalar shows nothing by itself: controls, white space but blank and line feed, joiners, directions, tags.
  ///
  /// - SeeAlso: General categories Cc, Cf, Zs, Zl and Zp of Unicode 15.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E: false
    case 0x00...0x1F, 0x7F...0xA0, 0xAD: true
    case 0x600...0x605, 0x61C, 0x6DD, 0x70F, 0x890...0x891, 0x8E2: true
    case 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: true
    case 0xFFF0...0xFFFB, 0x110BD, 0x110CD, 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}

