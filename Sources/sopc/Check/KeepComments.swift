import AST
import Diagnostics
import SopcKit

/// Canonical Markdown with the comments to `sopc check` that stood in the text it was made from, each at the same value.
///
/// - Complexity: O(*n*); nothing is read where there are no comments.
func keepingComments(of old: [UInt8], in new: [UInt8]) -> [UInt8] {
  let comments = old.starts(with: "<!-- sopc ".utf8) ? IgnoreComment.all(in: old) : []
  guard !comments.isEmpty else { return new }
  let (before, after) = (LineTable(old), LineTable(new))
  let (from, to) = (values(old), values(new))
  var additions: [(line: Int, isAlone: Bool, text: ArraySlice<UInt8>)] = []
  for comment in comments {
    let text = old[comment.span.start..<comment.span.end]
    guard comment.lines.lowerBound > 1 || comment.lines.count == 1 else {
      additions.append((2, true, text))
      continue
    }
    let line = comment.lines.lowerBound
    // The first value of the line, and where it stands now; what has no value is found by what it reads.
    let value = from.first { before.line(at: $0.span.start) == line }
    let target = to.first { $0.sop == value?.sop && $0.path == value?.path }.map { after.line(at: $0.span.start) }
    let plain = trimmed(IgnoreComment.blanked(old, [comment.span])[before.span(ofLine: line).range])
    let same = (1...after.count).first { trimmed(new[after.span(ofLine: $0).range]) == plain }
    additions.append((target ?? same ?? after.count, false, text))
  }
  var result: [UInt8] = []
  for line in 1...after.count {
    let span = after.span(ofLine: line)
    for addition in additions where addition.line == line && addition.isAlone { result += addition.text + [0x0A] }
    result += new[span.range]
    for addition in additions where addition.line == line && !addition.isAlone { result += [0x20] + addition.text }
    if line < after.count { result.append(0x0A) }
  }
  return result
}

/// The values of a text by place, each with the SOP that it is of.
private func values(_ text: [UInt8]) -> [(sop: Int, path: Path, span: Span)] {
  Compiler().compile(text, path: "").sops.enumerated().flatMap { index, sop in
    sop.provenance.claims.filter { $0.role == .value }.map { (index, $0.path, $0.span) }
  }.sorted { $0.span < $1.span }
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var bytes = bytes.drop { $0 <= 0x20 }
  while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
  return bytes
}

extension Span {
  fileprivate var range: Range<Int> { start..<end }
}
