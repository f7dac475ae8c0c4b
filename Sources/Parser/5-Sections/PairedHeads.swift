import Diagnostics
import Vocabulary

/// Heads of lists that stand side by side in a row, of which one alone would not be told as a head.
extension SectionDivider {
  /// Whether the other cell of a row of two is nothing but the head of a list.
  func isBesideHead(_ cell: Cell, in row: Row) -> Bool {
    guard row.form != .line, row.filled.count == 2, let other = row.filled.first(where: { $0.column != cell.column }),
      let hit = content.label(in: other.span)
    else { return false }
    return hit.field.isList && hit.rest.isEmpty && !hit.weak && hasTextsBelow()
  }

  /// Whether a cell is a short text beside the head of a list, with a text of its own below.
  func mayHeadUnknown(_ cell: Cell, in row: Row) -> Bool {
    guard row.form != .line, row.filled.count == 2, (4...48).contains(cell.span.length), isBesideHead(cell, in: row),
      content.bytes[cell.span.start] >= 0x41, content.bytes[cell.span.start] <= 0x5A, !content.hasDigit(cell.span)
    else { return false }
    let last = content.bytes[cell.span.end - 1]
    return content.words(in: cell.span, most: 6).count <= 5 && (content.isLetter(last) || last == 0x3A)
  }

  /// Such a text that no table knows is the head of a further section.
  func unknownHead(_ cell: Cell, in row: Row) -> LabelHit? {
    guard mayHeadUnknown(cell, in: row) else { return nil }
    let last = content.bytes[cell.span.end - 1]
    let end = last == 0x3A ? content.trimmed(Span(cell.span.start, cell.span.end - 1)).end : cell.span.end
    return LabelHit(
      field: .section(content.text(Span(cell.span.start, end))), label: cell.span,
      rest: Span(cell.span.end, cell.span.end),
      colon: last == 0x3A, weak: false, alternative: false)
  }

  /// Whether the cells of a row are lists with their heads, each in one cell whose line breaks are lost:
  /// `DASAR HUKUM UU Nomor 9 Tahun 2010 | KUALIFIKASI PELAKSANA Memahami keprotokolan`.
  func holdsListsWithHeads(_ row: Row) -> Bool {
    guard row.form == .pipes || row.form == .html || row.form == .tabs, (2...3).contains(row.filled.count) else {
      return false
    }
    var fields: Set<FormField> = []
    for cell in row.filled {
      guard let hit = content.label(in: cell.span), hit.field.isList, !hit.weak, fields.insert(hit.field).inserted,
        hit.rest.isEmpty || hit.colon || content.beginsItem(hit.rest)
      else { return false }
    }
    return true
  }

  /// Whether the row below has two cells too, none of which is a label.
  private func hasTextsBelow() -> Bool {
    guard place + 1 < lexed.rows.count else { return false }
    let below = lexed.rows[place + 1].filled
    return below.count == 2
      && below.allSatisfy { content.label(in: $0.span).map { $0.weak && !$0.rest.isEmpty } ?? true }
  }
}

extension Content {
  /// Whether a text may be the first of a list: it begins with a number, a bullet or a capital.
  fileprivate func beginsItem(_ text: Span) -> Bool {
    let first = bytes[text.start]
    return first >= 0x41 && first <= 0x5A || startsWithItemNumber(text)
      || bullet(at: text.start, before: text.end) != nil
  }
}
