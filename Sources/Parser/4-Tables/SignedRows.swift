import Diagnostics

/// A signature below a table, indented by tabs or in cells of the same form.
extension Lexed {
  /// Whether the rows from one on are a signature: an office or a place and date, with nothing else beside it, and below it a
  /// NIP; or, apart from the table and at the end of the rows, a name.
  ///
  /// - Complexity: O(1); at most ``mostSigned`` rows are looked at.
  func beginsSignedRows(_ index: Int, before limit: Int) -> Bool {
    let row = rows[index]
    guard row.form == .tabs || row.form == .pipes || row.form == .html, (1...2).contains(row.filled.count),
      row.filled.allSatisfy({ isOffice($0.span) || content.tellsPlaceAndDate($0.span) || asksToSign($0.span) })
    else { return false }
    var isNamed = false
    for below in index + 1..<min(index + Self.mostSigned, limit) {
      let cells = rows[below].filled
      guard rows[below].form == row.form || rows[below].form == .line, cells.count <= 2,
        cells.allSatisfy({ $0.span.length <= 120 && !content.startsWithItemNumber($0.span) }),
        content.integer(cells[0].span) == nil
      else { return false }
      if cells.contains(where: { content.findNIP($0.span) != nil }) { return true }
      isNamed = isNamed || cells.contains { isName($0.span) }
      // Behind the name and what may go with it, the rows of the table end.
      if isNamed, row.gapBefore, rows.count == below + 1 || rows[below + 1].form != row.form { return true }
    }
    return false
  }

  private static let mostSigned = 8

  private func isOffice(_ text: Span) -> Bool {
    text.length <= 120 && (content.startsWithOffice(text) || content.startsWithActing(text))
  }

  /// Whether a text is only the word above who signs: `Mengetahui,`.
  private func asksToSign(_ text: Span) -> Bool {
    text.length <= 40 && content.label(in: text).map { $0.field.isPerson && $0.rest.isEmpty } ?? false
  }

  private func isName(_ text: Span) -> Bool {
    content.hasTitles(text) || content.isCapitals(text) && content.looksLikeName(text) && !isOffice(text)
  }
}
