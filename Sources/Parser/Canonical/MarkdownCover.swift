import AST
import Diagnostics

extension MarkdownReader {
  /// Says of every byte of the region that is not white space what it is; where claims meet, the one that was made first
  /// stands. Bytes between them are the marks of Markdown.
  ///
  /// - Returns: Claims sorted by place, none overlapping.
  /// - Complexity: O(*n* + *claims* log *claims*).
  func cover() -> [Claim] {
    let sorted = claims.enumerated().sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
    var result: [Claim] = []
    var position = region.start
    for (_, claim) in sorted {
      let start = max(claim.span.start, position)
      let end = min(claim.span.end, region.end)
      guard start < end else { continue }
      gap(Span(position, start), &result)
      result.append(Claim(Span(start, end), claim.role, claim.path))
      position = end
    }
    gap(Span(position, region.end), &result)
    return result
  }

  /// Runs of punctuation and digits (pipes, dashes, list numbers) are markup; of anything else nobody knows what it is.
  private func gap(_ gap: Span, _ result: inout [Claim]) {
    var index = gap.start
    while index < gap.end {
      let blank = Blank.length(in: bytes, at: index)
      guard blank == 0 else {
        index += blank
        continue
      }
      let start = index
      var isMarkup = true
      while index < gap.end, Blank.length(in: bytes, at: index) == 0 {
        if !Self.isMark(bytes[index]) { isMarkup = false }
        index += 1
      }
      result.append(Claim(Span(start, index), isMarkup ? .markup : .unclaimed))
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
}
