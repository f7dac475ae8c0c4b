/// A comment in Markdown that lets findings pass: `<!-- sopc-ignore SOP302, weak-verb: alasan -->`.
///
/// It is about the line that it stands in, or alone on a line about the next one that says something; alone before the first
/// heading it is about the whole SOP.
package struct IgnoreComment: Hashable, Sendable {
  package let span: Span
  /// Ids or names of rules, as written.
  package let rules: [String]
  /// Why; empty where none is given.
  package let reason: String
  /// The lines that it is about, from 1.
  package let lines: ClosedRange<Int>

  private static let opening = Array("<!-- sopc-ignore".utf8)
  private static let closing = Array("-->".utf8)

  /// The comments of a text, in order.
  ///
  /// - Complexity: O(*n*) in bytes.
  package static func all(in text: [UInt8]) -> [IgnoreComment] {
    var spans: [Span] = []
    var index = 0
    while let start = firstIndex(of: opening, in: text, from: index) {
      guard let end = firstIndex(of: closing, in: text, from: start + opening.count) else { break }
      spans.append(Span(start, end + closing.count))
      index = end + closing.count
    }
    guard !spans.isEmpty else { return [] }
    let plain = blanked(text, spans)
    let lines = LineTable(plain)
    return spans.map { span in
      let body = text[(span.start + opening.count)..<(span.end - closing.count)]
      let parts = body.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
      let names = parts.first?.split { $0 == UInt8(ascii: ",") || $0 <= 0x20 } ?? []
      return IgnoreComment(
        span: span, rules: names.map { String(decoding: $0, as: UTF8.self) },
        reason: parts.count > 1 ? trimmed(parts[1]) : "",
        lines: Self.lines(lines.line(at: span.start), lines, plain))
    }
  }

  /// The text with blanks for the comments, so that all else stays where it is.
  package static func blanked(_ text: [UInt8], _ spans: [Span]) -> [UInt8] {
    var text = text
    for span in spans {
      for index in span.start..<span.end where text[index] != 0x0A && text[index] != 0x0D { text[index] = 0x20 }
    }
    return text
  }

  /// What a comment in a line is about.
  private static func lines(_ line: Int, _ lines: LineTable, _ plain: [UInt8]) -> ClosedRange<Int> {
    func says(_ line: Int) -> ArraySlice<UInt8>? {
      let span = lines.span(ofLine: line)
      let bytes = plain[span.start..<span.end].drop { $0 <= 0x20 }
      return bytes.isEmpty ? nil : bytes
    }
    if says(line) != nil { return line...line }
    let before = (1..<max(line, 1)).reversed().prefix(1_000).compactMap(says)
    guard let next = (line..<max(lines.count + 1, line)).first(where: { says($0) != nil }) else { return line...line }
    // Before the first heading only the marker stands.
    let isHead = before.count <= 1 && says(next)?.starts(with: "# ".utf8) == true
    return isHead ? 1...max(lines.count, 1) : next...next
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes.drop { $0 <= 0x20 }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func firstIndex(of pattern: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + pattern.count <= text.count {
      if text[index] == pattern[0], text[index..<(index + pattern.count)].elementsEqual(pattern) { return index }
      index += 1
    }
    return nil
  }
}
