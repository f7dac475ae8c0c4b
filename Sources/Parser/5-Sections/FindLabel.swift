import Diagnostics
import Vocabulary

/// A label of the form at the start of a cell.
struct LabelHit: Sendable {
  var field: FormField
  /// The label's words and the punctuation behind them.
  var label: Span
  /// What stands behind the label in the same cell; may be empty.
  var rest: Span
  /// Whether a colon or the like follows the label.
  var colon: Bool
  /// Whether the words are too common to be a label without a colon or a place of their own.
  var weak: Bool
  /// Whether another label of the same field goes before this one (`Disetujui oleh` beside `Disahkan oleh`).
  var alternative: Bool
}

extension Content {
  /// Most words that a label has.
  private static let mostWords = 8

  /// The label at the start of a cell, or `nil` where there is none.
  ///
  /// The longest run of words that is a label counts; an inexact one only where the cell ends there or a colon follows.
  func label(in cell: Span) -> LabelHit? {
    let start = skipMarks(cell)
    let words = words(in: Span(start, cell.end), most: Self.mostWords + 1)
    guard !words.isEmpty, bytes[words[0].start] >= 0x41 else { return nil }
    var count = min(words.count, Self.mostWords)
    while count > 0 {
      let span = Span(start, words[count - 1].end)
      let (core, colon, end) = beforeColon(span, cell.end)
      if let hit = hit(core, colon: colon, end: end, cell: cell) { return hit }
      count -= 1
    }
    return nil
  }

  private func hit(_ core: Span, colon: Bool, end: Int, cell: Span) -> LabelHit? {
    guard core.length >= 2, core.length <= 120 else { return nil }
    let rest = trimmed(Span(min(end, cell.end), cell.end))
    let labels = Vocabulary.standard.labels
    let key = folded(core)
    let label: Labels.Label
    if rest.isEmpty || colon {
      guard let match = labels.match(key) else { return nil }
      label = match.meaning
    } else if let exact = labels.exact(key) {
      label = exact
    } else {
      // A misread label counts before a value that only its field can have: `TANGGAL BFEKTIF 26 Juni 2024`.
      guard key.count >= 8, cell.length <= 100, isLetter(bytes[core.end - 1]), hasDigit(rest), let near = labels.match(key)?.meaning,
        near.field.isDate && readDate(rest) != nil && rest.length <= 40
          || near.field == .number && bytes[rest.start..<rest.end].contains(0x2F)
      else { return nil }
      label = near
    }
    return LabelHit(
      field: label.field, label: Span(cell.start, min(end, cell.end)), rest: rest, colon: colon, weak: label.isWeak,
      alternative: label.isAlternative)
  }

  /// The label words without a colon in or behind them, whether there was one, and where the value may begin.
  private func beforeColon(_ span: Span, _ limit: Int) -> (core: Span, colon: Bool, end: Int) {
    for index in span.start..<span.end where bytes[index] == 0x3A || bytes[index] == 0x3B {
      return (trimmed(Span(span.start, index)), true, index + 1)
    }
    var next = span.end
    while next < limit {
      let length = Blank.length(in: bytes, at: next)
      if length == 0 { break }
      if bytes[next] == Content.lineBreak || bytes[next] == Content.itemBreak { return (span, true, span.end) }
      next += length
    }
    if next < limit, bytes[next] == 0x3A || bytes[next] == 0x3B || bytes[next] == 0x3D { return (span, true, next + 1) }
    return (span, false, span.end)
  }

  /// Past heading marks, list marks and letters (`#`, `A.`, `1.`) before a label.
  private func skipMarks(_ cell: Span) -> Int {
    var index = cell.start
    while index < cell.end, bytes[index] == 0x23 || bytes[index] == 0x2A || bytes[index] == 0x20 { index += 1 }
    return index
  }

  /// The words of a span: runs between blanks.
  func words(in span: Span, most: Int = .max) -> [Span] {
    var words: [Span] = []
    var index = span.start
    while index < span.end, words.count < most {
      let length = Blank.length(in: bytes, at: index)
      if length > 0 {
        index += length
        continue
      }
      let start = index
      while index < span.end, Blank.length(in: bytes, at: index) == 0 { index += 1 }
      words.append(Span(start, index))
    }
    return words
  }

  /// Folded bytes of a span: letters and digits in lower case.
  func folded(_ span: Span) -> [UInt8] { fold(bytes[span.start..<span.end]) }
}
