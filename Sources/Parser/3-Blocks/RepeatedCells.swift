package import Diagnostics

/// Cells that span columns, written once for each column, as converters of documents do:
///
///     | Prosedur | 1. Perawat mencuci tangan. | 1. Perawat mencuci tangan. |
/// A text of the source that says once more what another one says, byte for byte.
package struct TextCopy: Sendable {
  package var span: Span
  package var of: Span
}

extension Content {
  /// The source of a text that is written twice, line by line where it has several.
  fileprivate func copies(of first: Span, at second: Span) -> [TextCopy] {
    let (originals, copies) = (sourceSpans(first), sourceSpans(second))
    guard originals.count == copies.count else { return [] }
    return zip(originals, copies).compactMap { $0.length == $1.length ? TextCopy(span: $1, of: $0) : nil }
  }
}

extension Lexed {
  /// Blanks cells outside the procedure tables that repeat the cell to their left; they are what that cell is.
  ///
  /// - Complexity: O(*n*) in bytes.
  mutating func dropRepeatedCells() {
    guard rows.contains(where: repeatsCell) else { return }
    let tables = findTables(in: rows.indices)
    var table = 0
    var above: Row?
    for index in rows.indices {
      while table < tables.count, tables[table].range.upperBound <= index { table += 1 }
      let isOfTable = table < tables.count && tables[table].range.contains(index)
      let row = rows[index]
      if !isOfTable, repeatsCell(row) { blankRepeats(at: index, below: above) }
      above = row
    }
  }

  private func repeatsCell(_ row: Row) -> Bool {
    guard row.form == .pipes || row.form == .tabs, row.cells.count >= 2 else { return false }
    return zip(row.cells, row.cells.dropFirst()).contains { isSame($0.span, $1.span) }
  }

  /// Whether two cells have the same text, which is no mark and no bare number.
  private func isSame(_ left: Span, _ right: Span) -> Bool {
    guard left.length >= 3, left.length == right.length else { return false }
    let text = content.bytes[left.start..<left.end]
    return text == content.bytes[right.start..<right.end] && text.count { content.isLetter($0) } >= 3
  }

  private func isLabel(_ text: Span) -> Bool {
    text.length <= 60 && content.label(in: text).map { $0.rest.isEmpty } ?? false
  }

  private mutating func blankRepeats(at index: Int, below above: Row?) {
    var cells = rows[index].cells
    for right in cells.indices.dropFirst().reversed() where isSame(cells[right - 1].span, cells[right].span) {
      // Below two labels stand two values, be they the same.
      if let above, above.form == rows[index].form, above.cells.count > right,
        isLabel(above.cells[right - 1].span), isLabel(above.cells[right].span),
        !isSame(above.cells[right - 1].span, above.cells[right].span)
      {
        continue
      }
      copies += content.copies(of: cells[right - 1].span, at: cells[right].span)
      cells[right].span = Span(cells[right].span.start, cells[right].span.start)
    }
    rows[index].cells = cells
  }
}
