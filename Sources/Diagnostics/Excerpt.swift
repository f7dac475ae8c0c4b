/// The line of a text that a finding points into, with carets below the place.
///
/// A line that does not fit is shortened around the place: `…` stands for what was left out.
public struct Excerpt: Sendable {
  /// What to show of the line.
  public let line: String
  /// Blanks and carets, aligned with ``line``.
  public let carets: String

  /// - Parameters:
  ///   - text: The whole text, as UTF-8.
  ///   - lines: Where its lines begin.
  ///   - location: The place: its line, its column in scalars, its length in bytes.
  ///   - width: Columns to fit into, at least 20.
  /// - Complexity: O(*n*) in the bytes of the line, at most about `width` of them kept.
  public init(_ text: [UInt8], _ lines: LineTable, at location: Location, width: Int = 100) {
    let span = lines.span(ofLine: location.line)
    let bytes = text[min(span.start, text.count)..<min(span.end, text.count)]
    let start = Self.offset(ofColumn: location.column, in: bytes)
    let end = min(bytes.endIndex, start + max(location.length, 1))
    let room = max(width, 20)

    var before = VisibleText()
    let lead = Self.tail(of: bytes[..<start], scalars: room / 2)
    let isCut = lead.startIndex > bytes.startIndex
    for scalar in String(decoding: lead, as: UTF8.self).unicodeScalars { before.append(scalar) }
    let marked = Self.head(of: bytes[start..<end], columns: room - min(before.width, room / 2))
    let after = Self.head(of: bytes[end...], columns: room - min(room, before.width + marked.width))

    line = (isCut ? "…" : "") + before.text + marked.text + (marked.isCut ? "…" : after.text + (after.isCut ? "…" : ""))
    carets =
      String(repeating: " ", count: (isCut ? 1 : 0) + before.width) + "^"
      + String(repeating: "~", count: max(0, marked.width - 1))
  }

  /// What fits into so many columns from the start of the bytes.
  private static func head(of bytes: ArraySlice<UInt8>, columns: Int) -> Part {
    var shown = VisibleText()
    // A scalar has at most four bytes; marks without width are let through sixteen to a column.
    let enough = bytes.prefix(max(0, columns) * 16 + 4)
    var cut = enough.count < bytes.count
    for scalar in String(decoding: enough, as: UTF8.self).unicodeScalars {
      if shown.width >= columns {
        cut = true
        break
      }
      shown.append(scalar)
    }
    return Part(text: shown.text, width: shown.width, isCut: cut)
  }

  /// A part of the line as shown, and whether something was left out behind it.
  private struct Part {
    var text: String
    var width: Int
    var isCut: Bool
  }

  /// The last scalars of the bytes.
  private static func tail(of bytes: ArraySlice<UInt8>, scalars: Int) -> ArraySlice<UInt8> {
    var index = bytes.endIndex
    var count = 0
    while index > bytes.startIndex, count < scalars {
      index -= 1
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
    }
    return bytes[index...]
  }

  private static func offset(ofColumn column: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var index = bytes.startIndex
    var left = column - 1
    while index < bytes.endIndex {
      if bytes[index] & 0xC0 != 0x80 {
        if left <= 0 { return index }
        left -= 1
      }
      index += 1
    }
    return index
  }
}
