/// A text that can be shown on a terminal or in a log without doing anything there.
///
/// Control characters become their pictures (ESC is `␛`, a tab `⇥`), what has no picture or no width (bidirectional marks,
/// zero-width characters, line separators) its number, such as `<U+202E>`; of marks over one letter the first four are kept.
/// Bytes that are no UTF-8 become U+FFFD. So a text holds no escape sequence, no line end and no change of direction.
public struct VisibleText: Sendable {
  /// What to show.
  public private(set) var text = ""
  /// Columns that a terminal takes for it: 2 for wide characters, 0 for marks.
  public private(set) var width = 0
  private var marks = 0

  public init() {}

  /// - Complexity: O(*n*).
  public init(_ text: String) {
    self.init()
    for scalar in text.unicodeScalars { append(scalar) }
  }

  /// Adds a scalar of a raw text.
  public mutating func append(_ scalar: Unicode.Scalar) {
    switch Self.form(of: scalar) {
    case .plain(let columns):
      marks = 0
      text.unicodeScalars.append(scalar)
      width += columns
    case .mark where marks < 4:
      marks += 1
      text.unicodeScalars.append(scalar)
    case .mark, .hidden:
      let shown = "<U+\(Self.hexadecimal(scalar))>"
      text += shown
      width += shown.utf8.count
    case .picture(let picture):
      marks = 0
      text.unicodeScalars.append(picture)
      width += 1
    }
  }

  private enum Form {
    case plain(Int), mark, hidden, picture(Unicode.Scalar)
  }

  private static func form(of scalar: Unicode.Scalar) -> Form {
    switch scalar.value {
    case 0x20..<0x7F: return .plain(1)
    case 0x09: return .picture("\u{21E5}")
    case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { .picture($0) } ?? .hidden
    case 0x7F: return .picture("\u{2421}")
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return .hidden
    case .nonspacingMark, .enclosingMark: return .mark
    default: return .plain(isWide(scalar) ? 2 : 1)
    }
  }

  /// Whether terminals give it two columns (Unicode Standard Annex 11, the blocks of wide characters).
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
