import Diagnostics
import Vocabulary

/// Rows that head a stage of the procedure and are no step: `A | Tahap Persiapan`, `II. PELAKSANAAN`, `Tahap Pelaporan`.
extension Lowering {
  /// Whether a row of a table is the head of a stage: a letter or Roman number instead of a step's, or the word *Tahap*, and
  /// nothing but a short text beside it.
  ///
  /// Where no step of the table has a number, letters may number the steps. A document has no place for stages, so the text is
  /// left over, and told as such, rather than mixed into a step.
  func headsStage(_ row: GridRow, _ grid: Grid, isNumbered: Bool) -> Bool {
    guard !grid.isWrapped, !grid.isCollapsed, (1...2).contains(row.cells.count), let first = row.cells.first,
      let last = row.cells.last, last.span.length <= 100
    else { return false }
    let numbers = grid.column(.no)
    let activities = grid.column(.activity)
    if row.cells.count == 2 {
      return isNumbered && first.column == numbers && last.column == activities && isStageMark(first.span)
    }
    guard first.column == numbers || first.column == activities else { return false }
    let words = content.words(in: first.span, most: 8)
    guard words.count >= 2, words.count <= 7 else { return false }
    if Self.stages.contains(content.folded(words[0])) { return !content.endsSentence(first.span) }
    return isNumbered && first.column == numbers && words[0].length >= 2
      && content.bytes[words[0].end - 1] == UInt8(ascii: ".")
      && isStageMark(words[0])
  }

  /// `A`, `B.`, `II`, `iv)`
  private func isStageMark(_ span: Span) -> Bool {
    let letters = content.folded(span)
    guard (1...4).contains(letters.count), span.length <= letters.count + 1,
      content.bytes[span.start] >= 0x41, content.bytes[span.start] <= 0x5A,
      letters.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return false }
    // V and X may be marks of a performer that slipped into the first column.
    if letters.count == 1 { return letters[0] <= 0x69 }
    return letters.allSatisfy { [0x69, 0x76, 0x78].contains($0) }
  }

  private static let stages: Set<[UInt8]> = Set(["tahap", "tahapan", "fase"].map { Array($0.utf8) })
}

extension Content {
  /// Whether a text ends with a full stop.
  fileprivate func endsSentence(_ span: Span) -> Bool { !span.isEmpty && bytes[span.end - 1] == 0x2E }
}
