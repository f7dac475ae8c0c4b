import Diagnostics

/// Pictures in Markdown: `![logo](logo.png)`, `![][image1]`, and the lines that hold them: `[image1]: <data:image/png;base64,…>`.
extension Lexer {
  /// Most bytes of a picture's text and name.
  private static let mostOfName = 400

  /// The text that stands for a picture, which is left over, and where the picture ends.
  func picture(at start: Int, before end: Int) -> (text: Span, end: Int)? {
    guard start + 4 < end, bytes[start + 1] == 0x5B else { return nil }
    let limit = min(end, start + Self.mostOfName)
    guard let close = bytes[(start + 2)..<limit].firstIndex(of: 0x5D), close + 1 < limit else { return nil }
    let text = Span(start + 2, close)
    switch bytes[close + 1] {
    case 0x28:
      if let data = dataEnd(from: close + 2, before: end) {
        return data < end && bytes[data] == 0x29 ? (text, data + 1) : nil
      }
      return bytes[(close + 2)..<limit].firstIndex(of: 0x29).map { (text, $0 + 1) }
    case 0x5B: return bytes[(close + 2)..<limit].firstIndex(of: 0x5D).map { (text, $0 + 1) }
    default: return nil
    }
  }

  /// Whether a line is the data of a picture that stands elsewhere.
  func isPictureData(_ start: Int, _ end: Int) -> Bool {
    let (from, to) = Blank.trim(start, end, in: bytes)
    guard to - from > 24, bytes[from] == 0x5B, bytes[to - 1] == 0x3E,
      let close = bytes[from..<min(to, from + 80)].firstIndex(of: 0x5D), close + 3 < to, bytes[close + 1] == 0x3A,
      bytes[close + 2] == 0x20, bytes[close + 3] == 0x3C
    else { return false }
    return dataEnd(from: close + 4, before: to) == to - 1
  }

  /// Where the data that are written in a link end, or `nil` where the link names a file.
  private func dataEnd(from start: Int, before end: Int) -> Int? {
    guard bytes[start..<end].starts(with: "data:".utf8) else { return nil }
    return bytes[start..<end].firstIndex { !isOfData($0) } ?? end
  }

  private func isOfData(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte >= 0x2B && byte <= 0x3B || byte == 0x3D  // `+` to `;` has the digits
  }
}
