import Diagnostics

/// A table of a flattened page: lines whose columns stand one below the other.
///
/// The columns are parted by rivers, places that are blank on every line; a column that no head names belongs to the
/// column on its left, since a river can run through a text by chance.
struct FlatTable: Sendable {
  var rows: Range<Int>
  var headRows: Int
  /// What the columns of its rows are, in order; never empty.
  var columns: [FlatColumn]
  /// Group heads.
  var labels: [Span]
}

extension Lexed {
  /// Finds tables on flattened pages and cuts their lines into cells with true columns.
  ///
  /// - Complexity: O(*n*) in bytes.
  mutating func cutFlatTables() {
    var index = 0
    while index < rows.count {
      guard isFlatHead(index) else {
        index += 1
        continue
      }
      var start = index
      if index > 0, !rows[index].gapBefore, isGroupLine(index - 1) { start = index - 1 }
      let first = firstStep(from: index + 1)
      guard let first else {
        index += 1
        continue
      }
      let body = firstLine(of: first, above: index)
      let activity = activityColumn(of: first, from: body)
      let end = flatEnd(from: first, activity: activity)
      var (columns, labels) = flatColumns(start..<body)
      guard end > first, settle(&columns, over: body..<end) else {
        index += 1
        continue
      }
      let offset = activity ?? 0
      for row in body..<end {
        let wide = widePieces(of: rows[row])
        if wide.count == 1, content.isPageMark(wide[0].span) { continue }
        // The line behind a number that was torn off stands as far to the left as the number was wide.
        let moved = isLoneNumber(row - 1, from: first) && rows[row].filled.first?.column == 0 ? offset : 0
        rows[row] = cut(rows[row], at: columns.map { max(0, $0.place - moved) }, offset: moved)
      }
      flatTables.append(FlatTable(rows: start..<end, headRows: body - start, columns: columns, labels: labels))
      index = end
    }
  }

  /// The pieces of a line between runs of two blanks or more.
  func widePieces(of row: Row) -> [Cell] {
    var pieces: [Cell] = []
    func add(_ span: Span, at column: Int) {
      let span = content.trimmed(span)
      if !span.isEmpty { pieces.append(Cell(span: span, column: column)) }
    }
    for cell in row.filled {
      var place = cell.column
      var (start, startPlace) = (cell.span.start, cell.column)
      var index = cell.span.start
      while index < cell.span.end {
        let byte = content.bytes[index]
        if byte == 0x20, index + 1 < cell.span.end, content.bytes[index + 1] == 0x20 {
          add(Span(start, index), at: startPlace)
          while index < cell.span.end, content.bytes[index] == 0x20 {
            index += 1
            place += 1
          }
          (start, startPlace) = (index, place)
          continue
        }
        if byte & 0xC0 != 0x80 { place += 1 }
        index += 1
      }
      add(Span(start, cell.span.end), at: startPlace)
    }
    return pieces
  }

  /// Whether a line heads a table: at least three heads, of which one is the number or the activity.
  private func isFlatHead(_ index: Int) -> Bool {
    guard rows[index].form == .flat else { return false }
    let pieces = widePieces(of: rows[index])
    guard pieces.count >= 3 else { return false }
    var (first, others) = (0, 0)
    for piece in pieces {
      switch content.headWord(piece.span) {
      case .column(.no)?, .column(.activity)?: first += 1
      case nil, .further?: break
      default: others += 1
      }
    }
    return first >= 1 && first + others >= 3
  }

  /// Whether a line holds nothing but heads of groups.
  private func isGroupLine(_ index: Int) -> Bool {
    guard rows[index].form == .flat || rows[index].form == .line else { return false }
    return widePieces(of: rows[index]).allSatisfy {
      let word = content.headWord($0.span)
      return word == .performers || word == .quality
    }
  }

  /// The first line behind a head that begins with a step's number.
  private func firstStep(from start: Int) -> Int? {
    for index in start..<min(rows.count, start + 8) {
      guard rows[index].form == .flat || rows[index].form == .line, let piece = widePieces(of: rows[index]).first else {
        return nil
      }
      if beginsStep(piece), piece.column < 12 { return index }
    }
    return nil
  }

  /// The first line of the first step, whose number may stand in the middle of its row's height.
  private func firstLine(of step: Int, above head: Int) -> Int {
    let pieces = widePieces(of: rows[step])
    if let line = lineAround(step, pieces, above: head) { return line }
    guard pieces.count >= 2, let letter = content.bytes[pieces[1].span.start...].first, letter >= 0x61, letter <= 0x7A
    else { return step }
    var line = step - 1
    while line > head, !rows[line].gapBefore {
      let above = widePieces(of: rows[line])
      if above.contains(where: { content.headWord($0.span) != nil }) { break }
      if let first = above.first, abs(first.column - pieces[1].column) <= 1 {
        let letter = content.bytes[first.span.start]
        if letter >= 0x41, letter <= 0x5A, first.span.length >= 8 { return line }
      }
      line -= 1
    }
    return step
  }

  /// The first of the lines above a number beside which no activity stands: its lines stand above and below, one below the other.
  private func lineAround(_ step: Int, _ pieces: [Cell], above head: Int) -> Int? {
    guard pieces.count >= 2, step + 1 < rows.count, step - 1 > head, !rows[step].gapBefore, !rows[step + 1].gapBefore,
      let below = widePieces(of: rows[step + 1]).first, !beginsStep(below),
      below.column > pieces[0].column, below.column + 4 < pieces[1].column
    else { return nil }
    var line = step
    while line - 1 > head, !rows[line].gapBefore {
      let above = widePieces(of: rows[line - 1])
      guard let first = above.first, abs(first.column - below.column) <= 1, !beginsStep(first),
        !above.contains(where: { content.headWord($0.span) != nil })
      else { break }
      line -= 1
    }
    guard line < step, let first = widePieces(of: rows[line]).first else { return nil }
    let letter = content.bytes[first.span.start]
    return letter >= 0x41 && letter <= 0x5A && first.span.length >= 8 ? line : nil
  }

  /// Where the activity of the first step begins: behind its number, or on the lines above it.
  private func activityColumn(of step: Int, from line: Int) -> Int? {
    line < step ? widePieces(of: rows[line]).first?.column : widePieces(of: rows[step]).dropFirst().first?.column
  }

  private func beginsStep(_ piece: Cell) -> Bool {
    content.integer(piece.span) != nil || content.itemNumber(at: piece.span.start, before: piece.span.end) != nil
  }

  /// The row behind the last line of the table: a line that stands where numbers stand and is none, or a paragraph.
  private func flatEnd(from first: Int, activity: Int?) -> Int {
    guard let activity else { return first }
    var end = first
    var index = first
    var number = 0
    while index < rows.count, rows[index].form == .flat || rows[index].form == .line {
      guard let piece = widePieces(of: rows[index]).first else { break }
      if beginsStep(piece), piece.column < activity || isLoneNumber(index - 1, from: first) {
        end = index + 1
        number = self.number(of: piece) ?? number
      } else if rows[index].gapBefore, let next = numberBelow(index, activity, behind: number) {
        end = next  // the lines of a step above its number
        index = next - 1
      } else if isLoneNumber(index - 1, from: first), widePieces(of: rows[index]).count >= 2 {
        end = index + 1  // the row whose number stands on the line above
      } else if rows[index].gapBefore || piece.column + 1 < activity {
        // A page's mark and a repeated head may stand between; then a step goes on.
        guard
          let next = (index + 1..<min(rows.count, index + 6)).first(where: { next in
            widePieces(of: rows[next]).first.map { beginsStep($0) && $0.column < activity } ?? false
          }), widePieces(of: rows[next]).count >= 2, isPageTurn(index..<next)
        else { break }
        end = next + 1
        index = next
      } else {
        end = index + 1
      }
      index += 1
    }
    return end
  }

  /// The number with which a line begins.
  private func number(of piece: Cell) -> Int? {
    content.integer(piece.span) ?? content.itemNumber(at: piece.span.start, before: piece.span.end)?.number
  }

  /// The line with the next step's number below lines that stand where activities do, with a blank one before them: the number stands
  /// in the middle of its row's height, or all lines have blank ones between them.
  private func numberBelow(_ start: Int, _ activity: Int, behind number: Int) -> Int? {
    for index in start..<min(rows.count, start + 12) {
      guard rows[index].form == .flat || rows[index].form == .line else { return nil }
      let pieces = widePieces(of: rows[index])
      guard let first = pieces.first else { return nil }
      if index > start, first.column < activity, pieces.count >= 3, self.number(of: first) == number + 1 {
        return index
      }
      guard first.column + 1 >= activity, index > start || first.column <= activity + 1 else { return nil }
    }
    return nil
  }

  /// Whether a line of a table holds nothing but a step's number.
  private func isLoneNumber(_ index: Int, from first: Int) -> Bool {
    guard index >= first, rows[index].filled.count == 1, let cell = rows[index].filled.first else { return false }
    return content.integer(cell.span) != nil && cell.column < 12
  }

  /// Whether the lines are marks of pages and heads repeated on a new page.
  private func isPageTurn(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      let pieces = widePieces(of: rows[index])
      if pieces.count == 1, content.isPageMark(pieces[0].span) || pieces[0].column >= 12 { return true }
      return pieces.contains { content.headWord($0.span) != nil }
        || pieces.allSatisfy { $0.column >= 12 && $0.span.length < 40 }
    }
  }

  /// Moves the columns from where their heads stand to where their texts begin: a head may be centred, or pushed aside by
  /// a long one before it.
  ///
  /// - Returns: Whether the lines have columns at all.
  private func settle(_ columns: inout [FlatColumn], over body: Range<Int>) -> Bool {
    var occupied: [Int] = []
    for index in body {
      let first = widePieces(of: rows[index]).first
      if index > body.lowerBound, isPageTurn(index..<index + 1), !(first.map { beginsStep($0) } ?? false) { continue }
      // A line that moved to the left says nothing of the columns.
      if isLoneNumber(index - 1, from: body.lowerBound), first?.column == 0 { continue }
      for cell in rows[index].filled {
        var place = cell.column
        for position in cell.span.start..<cell.span.end {
          let byte = content.bytes[position]
          guard byte & 0xC0 != 0x80 else { continue }
          if byte != 0x20 {
            while occupied.count <= place { occupied.append(0) }
            occupied[place] += 1
          }
          place += 1
        }
      }
    }
    guard columns.count >= 3, occupied.count < 100_000 else { return false }
    let isBlank = { (place: Int) in place < 0 || place >= occupied.count || occupied[place] == 0 }
    let starts = occupied.indices.filter { !isBlank($0) && isBlank($0 - 1) }
    var (last, crossed) = (-1, 0)
    for index in columns.indices {
      let place = columns[index].place
      if !isBlank(place - 1) {
        if let start = starts.last(where: { $0 <= place }), start > last {
          columns[index].place = start
        } else {
          crossed += 1
        }
      }
      last = columns[index].place
    }
    // One column in three may be crossed by a text that is too long; else the lines are no table.
    return crossed * 3 <= columns.count
  }

  /// A line cut at the columns' first places.
  private func cut(_ row: Row, at columns: [Int], offset: Int = 0) -> Row {
    var cells: [Cell] = []
    // The first text of a line that was moved to the left is the activity.
    var column = offset > 0 ? min(1, columns.count - 1) : 0
    for cell in row.filled {
      var place = cell.column
      var start = cell.span.start
      while column + 1 < columns.count, columns[column + 1] <= cell.column { column += 1 }
      for index in cell.span.start..<cell.span.end {
        let byte = content.bytes[index]
        guard byte & 0xC0 != 0x80 else { continue }
        if column + 1 < columns.count, place >= columns[column + 1] {
          add(Span(start, index), column, to: &cells)
          start = index
          column += 1
          while column + 1 < columns.count, place >= columns[column + 1] { column += 1 }
        }
        place += 1
      }
      add(Span(start, cell.span.end), column, to: &cells)
    }
    return Row(cells: cells, form: .flat, gap: row.gap, isCut: true)
  }

  private func add(_ span: Span, _ column: Int, to cells: inout [Cell]) {
    let span = content.trimmed(span)
    if !span.isEmpty { cells.append(Cell(span: span, column: column)) }
  }
}
