import Diagnostics
import Vocabulary

extension Lexed {
  /// Cuts the lines below two section heads that stand side by side at the place of the second.
  ///
  /// On a flattened page a full line leaves a single blank between its columns, so that only the place tells them apart.
  ///
  /// - Complexity: O(*n*) in bytes.
  mutating func cutTwoColumns() {
    let tables = Set((flatTables.map(\.rows) + flowedTables.map(\.rows)).flatMap { $0 })
    var place: Int?
    var pair: [Range<Int>] = []
    for index in rows.indices {
      if let right = sidePlace(index) {
        place = right
        pair.append(index..<index + 1)
        rows[index] = cutAtPlace(rows[index], right)
        continue
      }
      guard let right = place, !tables.contains(index), staysBelow(index) else {
        place = nil
        continue
      }
      rows[index] = cutAtPlace(rows[index], right)
      pair[pair.count - 1] = pair[pair.count - 1].lowerBound..<index + 1
    }
    for rows in pair { measure(rows) }
  }

  /// Where the right of two section heads stands on a line, or `nil` where the line has no such heads.
  private func sidePlace(_ index: Int) -> Int? {
    let row = rows[index]
    guard row.form == .flat || row.form == .line, !row.isCut, row.span.length <= 300 else { return nil }
    let pieces = widePieces(of: row)
    guard pieces.count == 2, isHead(pieces[0].span), isHead(pieces[1].span) else { return nil }
    return pieces[1].column
  }

  private func isHead(_ span: Span) -> Bool {
    guard span.length <= 80, let hit = content.label(in: span) else { return false }
    return hit.field.isList && hit.rest.isEmpty
  }

  /// Whether a line may still stand in two columns: it belongs to no table and begins no section of its own.
  private func staysBelow(_ index: Int) -> Bool {
    let row = rows[index]
    guard row.form == .flat || row.form == .line, !row.isCut, let first = row.filled.first else { return false }
    guard first.column < 8, row.gapBefore || row.form == .line, first.span.length <= 80 else { return true }
    if let hit = content.label(in: first.span), hit.field.isSection, hit.rest.isEmpty || hit.colon { return false }
    // The heading of the table runs across both columns.
    return !(row.gapBefore && (content.isHeadingPhrase(first.span) || headsTable(index)))
  }

  /// Whether a line that stands apart names the SOP right above a table.
  private func headsTable(_ index: Int) -> Bool {
    guard rows[index].filled.count == 1, let line = rows[index].filled.first?.span else { return false }
    let isAboveTable =
      flatTables.contains { $0.rows.lowerBound == index + 1 }
      || flowedTables.contains { $0.rows.lowerBound == index + 1 }
    if isAboveTable { return true }
    let words = content.words(in: line, most: 8)
    let phrase = content.headingWords(words)
    return phrase > 1 && words.count > phrase
  }

  /// The row with its text cut at a place where a blank stands before it; as it is where none does.
  private func cutAtPlace(_ row: Row, _ place: Int) -> Row {
    var cells: [Cell] = []
    for cell in row.filled {
      guard cell.column < place, let cut = byte(at: place - cell.column, in: cell.span), cut > cell.span.start,
        Blank.length(in: content.bytes, at: cut - 1) > 0
      else {
        if let last = cells.last, last.column < place, cell.column < place {
          // A wide blank inside a column parts no cells.
          cells[cells.count - 1].span.end = cell.span.end
        } else {
          cells.append(cell)
        }
        continue
      }
      let (left, right) = (content.trimmed(Span(cell.span.start, cut)), content.trimmed(Span(cut, cell.span.end)))
      if !left.isEmpty { cells.append(Cell(span: left, column: cell.column)) }
      if !right.isEmpty { cells.append(Cell(span: right, column: place)) }
    }
    guard cells.count > 1 || cells.first?.column ?? 0 >= place else { return row }
    return Row(cells: cells, form: .flat, gap: row.gap)
  }

  /// The byte of a span that stands a number of places behind its start.
  private func byte(at place: Int, in span: Span) -> Int? {
    var left = place
    for index in span.start..<span.end where content.bytes[index] & 0xC0 != 0x80 {
      if left == 0 { return index }
      left -= 1
    }
    return nil
  }

  /// Notes how many places the texts of each column have, so that a line that is full tells that its text goes on.
  private mutating func measure(_ range: Range<Int>) {
    guard let place = rows[range.lowerBound].filled.last?.column else { return }
    let rights = rows[range].flatMap(\.filled).filter { $0.column >= place - 1 }.map(\.span.length)
    let right = max(rights.max() ?? 0, 40)
    for index in range {
      var cells = rows[index].cells
      for cell in cells.indices {
        let isRight = cells[cell].column >= place - 1
        cells[cell].room = isRight ? right : max(place - 6, 20)
      }
      rows[index].cells = cells
    }
  }
}
