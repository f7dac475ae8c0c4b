import Diagnostics

extension Lexed {
  /// Takes out lines that hold nothing but the colon between a label and its value.
  mutating func dropColonLines() {
    guard rows.contains(where: isColon) else { return }
    for row in rows where isColon(row) { markup += row.filled.flatMap { content.sourceSpans($0.span) } }
    rows.removeAll(where: isColon)
  }

  private func isColon(_ row: Row) -> Bool {
    row.form == .line && row.filled.count == 1 && row.filled[0].span.length == 1
      && content.bytes[row.filled[0].span.start] == 0x3A
  }

  /// Joins rows of tabs that a line's end inside a cell tore apart.
  ///
  /// A row that begins with a number and has fewer cells than its neighbours goes on in the lines below it, where all of
  /// them together have exactly as many as most rows: the last cell of one and the first of the next are one cell.
  ///
  /// - Complexity: O(*n*) in rows; at most ``mostPieces`` rows are looked at below a torn one.
  mutating func joinTornRows() {
    guard let usual = usualCells() else { return }
    var joined: [Row] = []
    joined.reserveCapacity(rows.count)
    var index = 0
    while index < rows.count {
      if let end = tornEnd(from: index, usual: usual) {
        joined.append(whole(index..<end))
        index = end
      } else {
        joined.append(rows[index])
        index += 1
      }
    }
    rows = joined
  }

  /// Most lines that one row is torn into.
  private static let mostPieces = 8
  /// Fewest cells of a row that may be of a procedure table.
  private static let fewestCells = 5

  /// How many cells most rows have that begin with a number; `nil` where no number of cells has two such rows.
  private func usualCells() -> Int? {
    var counts: [Int] = []
    for row in rows where row.form == .tabs && row.cells.count >= Self.fewestCells && beginsWithNumber(row) {
      while counts.count <= row.cells.count { counts.append(0) }
      counts[row.cells.count] += 1
    }
    guard let most = counts.max(), most >= 2 else { return nil }
    return counts.lastIndex(of: most)
  }

  private func beginsWithNumber(_ row: Row) -> Bool {
    guard let first = row.cells.first?.span, !first.isEmpty, first.length <= 5, content.hasDigit(first) else {
      return false
    }
    return content.integer(first) != nil || content.itemNumber(at: first.start, before: first.end) != nil
  }

  /// The row behind the last piece of a torn row, or `nil` where the row is whole or its pieces do not make one.
  private func tornEnd(from index: Int, usual: Int) -> Int? {
    let first = rows[index]
    guard first.form == .tabs, first.cells.count >= 2, first.cells.count < usual, beginsWithNumber(first),
      let last = first.cells.last, !last.span.isEmpty
    else { return nil }
    var cells = first.cells.count
    for next in (index + 1)..<min(index + Self.mostPieces, rows.count) {
      let row = rows[next]
      guard row.form == .tabs || row.form == .line, !row.gapBefore, !beginsWithNumber(row),
        let piece = row.cells.first?.span, !piece.isEmpty
      else { return nil }
      cells += row.cells.count - 1
      if cells == usual { return next + 1 }
      if cells > usual { return nil }
    }
    return nil
  }

  /// The pieces of a row as one.
  private func whole(_ range: Range<Int>) -> Row {
    var cells = rows[range.lowerBound].cells
    for row in rows[range.dropFirst()] {
      guard let first = row.cells.first, !cells.isEmpty else { continue }
      cells[cells.count - 1].span.end = first.span.end
      for cell in row.cells.dropFirst() { cells.append(Cell(span: cell.span, column: cells.count)) }
    }
    return Row(cells: cells, form: .tabs, gap: rows[range.lowerBound].gap)
  }
}
