import Diagnostics

/// Items whose numbers do not stand where an item begins.
extension Content {
  /// The number that is due, glued to a degree or a year before it: `Minimal S12. Menguasai`, `Tahun 20092. UU`.
  func numberGlued(at index: Int, in span: Span, due: Int) -> (number: Int, mark: Span)? {
    var end = index
    while end < span.end, isDigit(bytes[end]) { end += 1 }
    guard due > 1, end + 1 < span.end, bytes[end] == 0x2E || bytes[end] == 0x29 else { return nil }
    var (start, rest) = (end, due)
    while rest > 0 {
      guard start > index, Int(bytes[start - 1]) - 0x30 == rest % 10 else { return nil }
      start -= 1
      rest /= 10
    }
    guard start > index else { return nil }
    let next = bytes[end + 1] == 0x20 && end + 2 < span.end ? bytes[end + 2] : bytes[end + 1]
    guard next >= 0x41, next <= 0x5A else { return nil }
    let isYear = start - index == 4 && [[0x31, 0x39], [0x32, 0x30]].contains(Array(bytes[index..<index + 2]))
    let isDegree =
      start - index == 1 && bytes[index] >= 0x31 && bytes[index] <= 0x34 && index > span.start
      && (bytes[index - 1] == 0x53 || bytes[index - 1] == 0x44)
      && (index - 1 == span.start || !isLetter(bytes[index - 2]))
    return isYear || isDegree ? (due, Span(start, end + 1)) : nil
  }

  /// An item whose number stands before its last line: `UU Nomor 25 Tahun 2009 tentang` / `1. Pelayanan Publik`.
  func itemNumberedBelow(_ first: SectionText.Piece, _ second: SectionText.Piece, after last: Int?) -> ListItem? {
    guard let item = itemNumber(at: second.span.start, before: second.span.end), item.number == (last ?? 0) + 1,
      !second.gapBefore, !startsWithItemNumber(first.span), let end = words(in: first.span).last,
      folded(end) == Array("tentang".utf8), looksLikeCitation(first.span)
    else { return nil }
    let rest = trimmed(Span(item.mark.end, second.span.end))
    guard !rest.isEmpty, !looksLikeCitation(rest) else { return nil }
    return ListItem(mark: item.mark, number: item.number, pieces: [first.span, rest])
  }

  /// The item whose number stands in a cell of its own before the text: `1 <tab> UU Nomor 25 Tahun 2009`.
  func itemNumberedBeside(_ first: SectionText.Piece, _ second: SectionText.Piece, after last: Int?) -> ListItem? {
    guard first.span.length <= 3, let number = integer(first.span), number == (last ?? 0) + 1,
      isDigit(bytes[first.span.start]), second.span.start - first.span.end <= 2, second.span.length >= 2,
      isLetter(bytes[second.span.start]), !lines(of: second.span).isEmpty
    else { return nil }
    return ListItem(mark: first.span, number: number, pieces: [second.span])
  }
}
