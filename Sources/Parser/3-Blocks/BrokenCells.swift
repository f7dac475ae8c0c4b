import Diagnostics

/// Rows of tabs whose cells kept their own line breaks, below two heads of lists:
///
///     Dasar Hukum <tab> Kualifikasi Pelaksana
///     1. PP Nomor 60 Tahun 2008
///     2. PP Nomor 12 Tahun 2017 <tab> 1. Auditor
///     2. Memahami standar audit
extension Lexed {
  /// Gives the lines around the only row of tabs between two rows of heads to its first and its last cell.
  ///
  /// - Complexity: O(*n*) in rows.
  mutating func placeBrokenCells() {
    var index = 0
    while index < rows.count {
      guard let columns = headColumns(at: index) else {
        index += 1
        continue
      }
      var end = index + 1
      var tabs: [Int] = []
      while end < rows.count, headColumns(at: end) == nil, rows[end].form == .tabs || rows[end].form == .line,
        !rows[end].gapBefore
      {
        if rows[end].form == .tabs { tabs.append(end) }
        end += 1
      }
      if tabs.count == 1, let row = tabs.first, end - index <= Self.mostLines {
        place(index + 1..<end, around: row, columns)
      }
      index = end
    }
  }

  /// Lines of two cells at most.
  private static let mostLines = 400

  /// The columns of two heads of lists that are all that a row of tabs has.
  private func headColumns(at index: Int) -> (left: Int, right: Int)? {
    let row = rows[index]
    guard row.form == .tabs, row.filled.count == 2,
      row.filled.allSatisfy({ cell in
        content.label(in: cell.span).map { $0.field.isList && $0.rest.isEmpty } ?? false
      })
    else { return nil }
    return (row.filled[0].column, row.filled[1].column)
  }

  private mutating func place(_ range: Range<Int>, around row: Int, _ columns: (left: Int, right: Int)) {
    let cells = rows[row].filled
    guard cells.count == 2, cells[0].column == columns.left, cells[1].column == columns.right,
      range.count > 1
    else { return }
    // What stands above the row can only be of its first cell, which begins there: with the number 1, where it has one.
    let above = range.lowerBound..<row
    if let first = above.first {
      let number = mark(cells[0].span)
      guard number == nil || mark(rows[first].span) == 1 || number == mark(rows[first].span).map({ $0 + above.count })
      else { return }
    }
    let below = row + 1..<range.upperBound
    let due = mark(cells[1].span).map { $0 + 1 }
    let isRight = below.first.map { mark(rows[$0].span) }.map { next in
      due != nil && next == due && mark(cells[0].span).map { $0 + 1 } != due || next == nil && !above.isEmpty
    }
    if isRight == false { return }
    for index in above { rows[index] = moved(index, to: columns.left) }
    for index in below { rows[index] = moved(index, to: columns.right) }
  }

  /// The number that a text begins with, letters counted too.
  private func mark(_ text: Span) -> Int? {
    if let item = content.itemNumber(at: text.start, before: text.end) { return item.number }
    guard text.length >= 3, content.bytes[text.start] >= 0x61, content.bytes[text.start] <= 0x7A,
      content.bytes[text.start + 1] == 0x2E || content.bytes[text.start + 1] == 0x29
    else { return nil }
    return Int(content.bytes[text.start] - 0x60)
  }

  private func moved(_ index: Int, to column: Int) -> Row {
    var cells = rows[index].filled
    for cell in cells.indices { cells[cell].column = column }
    return Row(cells: cells, form: .tabs, gap: rows[index].gap)
  }
}
