import Diagnostics
import Vocabulary

/// Labels of forms in two languages: `Tanggal Efektif / Effective Date`, `Nomor SOP (SOP Number)`. What is said twice is a label,
/// be it a word of everyday language.
extension Content {
  /// A label with the words behind it that say it once more.
  func saidTwice(_ hit: LabelHit) -> LabelHit {
    guard !hit.rest.isEmpty, hit.label.end > hit.label.start, bytes[hit.label.end - 1] != 0x3A else { return hit }
    // A slash between blanks is taken for a word of the label.
    if bytes[hit.label.end - 1] == 0x2F { return behindSlash(hit, hit.rest) ?? hit }
    switch bytes[hit.rest.start] {
    case 0x2F: return behindSlash(hit, trimmed(Span(hit.rest.start + 1, hit.rest.end))) ?? hit
    case 0x28: return inBrackets(hit) ?? hit
    default: return onNextLine(hit) ?? hit
    }
  }

  private func behindSlash(_ hit: LabelHit, _ text: Span) -> LabelHit? {
    if let again = again(hit, in: text) { return again }
    // No value begins with a slash: what fills the cell says the label in words that no table has.
    guard !hit.weak, !text.isEmpty, text.length <= 40, !hasDigit(text), words(in: text, most: 5).count <= 4,
      bytes[text.start..<text.end].allSatisfy({ isLetter($0) || $0 == 0x20 || $0 == 0x2E })
    else { return nil }
    return hit.extended(to: text.end, rest: Span(text.end, text.end), colon: false)
  }

  private func inBrackets(_ hit: LabelHit) -> LabelHit? {
    guard let close = bytes[hit.rest.start..<min(hit.rest.end, hit.rest.start + 60)].firstIndex(of: 0x29),
      let again = label(in: trimmed(Span(hit.rest.start + 1, close))), again.field == hit.field, again.rest.isEmpty
    else { return nil }
    var rest = trimmed(Span(close + 1, hit.rest.end))
    let colon = !rest.isEmpty && bytes[rest.start] == 0x3A
    if colon { rest = trimmed(Span(rest.start + 1, rest.end)) }
    return hit.extended(to: colon ? max(close + 1, rest.start) : close + 1, rest: rest, colon: colon)
  }

  /// The label of a cell whose lines say it once each, with nothing else on the second.
  private func onNextLine(_ hit: LabelHit) -> LabelHit? {
    guard bytes[hit.label.end..<hit.rest.start].contains(Content.lineBreak) else { return nil }
    return again(hit, in: hit.rest) { $0.rest.isEmpty || $0.colon }
  }

  /// The label that stands on both sides of a slash: `Nomor SOP/SOP Number`.
  func labelAroundSlash(_ core: Span) -> Labels.Label? {
    guard let slash = bytes[core.start..<core.end].firstIndex(of: 0x2F), slash > core.start, slash + 1 < core.end,
      let first = Vocabulary.standard.labels.exact(key(trimmed(Span(core.start, slash)))),
      let again = Vocabulary.standard.labels.exact(key(trimmed(Span(slash + 1, core.end)))), first.field == again.field
    else { return nil }
    return first
  }

  /// A label of the same field at the start of a text, which it is looked for in no further than a label reaches: a page of labels
  /// may be one text.
  private func again(
    _ hit: LabelHit, in text: Span, where isSame: (LabelHit) -> Bool = { _ in true }
  ) -> LabelHit? {
    var end = min(text.end, text.start + Self.mostBytesSaidAgain)
    while end < text.end, end > text.start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    if let lineEnd = firstBreak(text.start, end) { end = lineEnd }
    let line = trimmed(Span(text.start, end))
    guard !line.isEmpty, let again = label(in: line), again.field == hit.field, isSame(again) else { return nil }
    return hit.extended(to: again.label.end, rest: trimmed(Span(again.rest.start, text.end)), colon: again.colon)
  }

  private static let mostBytesSaidAgain = 100
}

extension LabelHit {
  fileprivate func extended(to end: Int, rest: Span, colon: Bool) -> LabelHit {
    var hit = self
    hit.label = Span(label.start, end)
    (hit.rest, hit.colon, hit.weak) = (rest, colon, false)
    return hit
  }
}
