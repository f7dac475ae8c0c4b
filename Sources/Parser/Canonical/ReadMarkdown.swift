import AST
package import Diagnostics

/// Whether a text is canonical Markdown, by its first line.
///
/// - Complexity: O(*n*) in the blanks before it.
package func isOwnMarkdown(_ bytes: [UInt8]) -> Bool {
  var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  return markerEnd(bytes, at: index) != nil
}

/// Reads canonical Markdown: one SOP, or several one behind the other.
///
/// The visible text is the truth: where a person edited it, what the comment at the end tells of the old text is passed
/// over, and read anew from the text. A mark of inference that was made a plain mark is a confirmation. Where the Markdown
/// is damaged, a diagnostic says so and what to do, and the rest is still read; text that has no place is kept as unclaimed.
///
/// - Parameter bytes: UTF-8.
/// - Returns: The SOPs in order, with claims over the Markdown's own bytes; none where there is no marker. The diagnostics
///   then stand alone.
/// - Complexity: O(*n*) in bytes, but for sorting the claims.
package func readOwnMarkdown(_ bytes: [UInt8]) -> (sops: [CanonicalSOP], diagnostics: [Diagnostic]) {
  let starts = markerLines(bytes)
  guard !starts.isEmpty else {
    let fault = MarkdownFault.noSOP
    return ([], [Diagnostic(fault.rule, fault.severity, cause: .author, fault.message, span: Span(0, bytes.count))])
  }
  let lines = LineTable(bytes)
  var sops: [CanonicalSOP] = []
  for (index, start) in starts.enumerated() {
    let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    var reader = MarkdownReader(bytes, Span(index == 0 ? 0 : start, end), lines)
    sops.append(reader.sop())
  }
  return (sops, [])
}

/// Where the lines begin that are markers.
private func markerLines(_ bytes: [UInt8]) -> [Int] {
  var starts: [Int] = []
  var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  while index < bytes.count {
    var first = index
    while first < bytes.count, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
    if markerEnd(bytes, at: first) != nil { starts.append(first) }
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    index += 1
  }
  return starts
}

/// One past the marker (`<!-- sopc 1 -->`) at `index`; `nil` where none is.
func markerEnd(_ bytes: [UInt8], at index: Int) -> Int? {
  guard index < bytes.count, bytes[index...].starts(with: MarkdownForm.markerStart.utf8) else { return nil }
  let digits = index + MarkdownForm.markerStart.utf8.count
  var end = digits
  while end < bytes.count, end - digits < 9, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) { end += 1 }
  guard end > digits, bytes[end...].starts(with: " -->".utf8) else { return nil }
  return end + 4
}
