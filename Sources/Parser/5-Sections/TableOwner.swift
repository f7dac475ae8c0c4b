import Diagnostics
import Vocabulary

/// Whether two tables in one text are of one SOP, as far as they tell it themselves.
extension Lexed {
  /// Whether the heads of two tables have performers' columns of which most are the other's not, or only one has such columns.
  ///
  /// Parts of one procedure are mostly done by the same offices; two SOPs in one text by two offices.
  func haveOtherActors(_ head: Range<Int>, than other: Range<Int>) -> Bool {
    let (mine, others) = (actorHeads(in: head), actorHeads(in: other))
    if mine.isEmpty || others.isEmpty { return mine.count + others.count >= 2 }
    return mine.intersection(others).count * 2 <= mine.union(others).count
  }

  /// Whether two heads have performers' columns, and none in common.
  func shareNoActors(_ head: Range<Int>, _ other: Range<Int>) -> Bool {
    let (mine, others) = (actorHeads(in: head), actorHeads(in: other))
    return mine.count >= 2 && others.count >= 2 && mine.isDisjoint(with: others)
  }

  /// The folded heads of columns that are none of the form's own.
  private func actorHeads(in head: Range<Int>) -> Set<[UInt8]> {
    var heads: Set<[UInt8]> = []
    for row in head {
      for cell in rows[row].filled.prefix(Self.mostHeads) where cell.span.length <= 80 {
        let key = content.folded(cell.span)
        guard key.count >= 3, Vocabulary.standard.columnHeads.match(key, hasUnknownWord: false) == nil else { continue }
        heads.insert(key)
      }
    }
    return heads
  }

  /// Cells of a row of heads that are looked at to tell two tables apart.
  private static let mostHeads = 64

  /// Whether the table begins at step 1.
  func beginsAtOne(_ table: TableRows) -> Bool {
    guard !table.head.isEmpty else { return false }
    return table.body.prefix(3).contains { row in
      guard let first = rows[row].filled.first?.span, first.length <= 4 else { return false }
      return content.integer(first) == 1
    }
  }

  /// Whether a row is the word *Prosedur* over a numbered list, or beside one.
  func headsSteps(_ row: Int) -> Bool {
    if rows[row].form != .line, rows[row].filled.count == 2 { return holdsSteps(rows[row].filled) }
    guard rows[row].filled.count == 1, row + 1 < rows.count, let line = rows[row].filled.first?.span, line.length <= 60,
      let below = rows[row + 1].filled.first?.span, content.startsWithItemNumber(below),
      let hit = content.label(in: line)
    else { return false }
    return hit.field.isProcedure && hit.rest.isEmpty
  }

  /// Whether two cells are the word *Prosedur*, be there a number before it, and a list that begins with 1.
  private func holdsSteps(_ cells: [Cell]) -> Bool {
    guard cells[0].span.length <= 60,
      content.itemNumber(at: cells[1].span.start, before: cells[1].span.end)?.number == 1
    else { return false }
    let start = content.itemNumber(at: cells[0].span.start, before: cells[0].span.end)?.mark.end ?? cells[0].span.start
    let head = content.trimmed(Span(start, cells[0].span.end))
    return !head.isEmpty && content.label(in: head).map { $0.field.isProcedure && $0.rest.isEmpty } ?? false
  }

  /// Whether a row is a title over a table: a few words on a line of their own that no number and no label begins.
  func isTitleLine(_ row: Int) -> Bool {
    guard rows[row].form == .line || rows[row].cells.count == 1, rows[row].gapBefore, rows[row].filled.count == 1,
      let line = rows[row].filled.first?.span, (8...150).contains(line.length), labelled(rows[row]).isEmpty,
      !content.startsWithItemNumber(line), !isPersonal(rows[row]), !content.isPageMark(line)
    else { return false }
    let words = content.words(in: line, most: 16)
    return (2...14).contains(words.count) && !content.hasDigit(line)
      && !(content.bytes[line.end - 1] == 0x2C || content.bytes[line.end - 1] == 0x3A)
  }
}
