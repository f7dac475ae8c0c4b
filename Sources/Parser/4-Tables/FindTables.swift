import Diagnostics
import Vocabulary

/// A procedure table among the rows of a text.
struct TableRows: Sendable {
  /// Rows of the head, by index.
  var head: Range<Int>
  /// Rows of the body and of heads repeated in it, by index.
  var body: Range<Int>
  var range: Range<Int> { head.lowerBound..<body.upperBound }
}

extension [TableRows] {
  /// The table that a row is in, where the tables are in order.
  ///
  /// - Complexity: O(log *n*)
  func table(of row: Int) -> TableRows? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound <= row { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low].range.contains(row) ? self[low] : nil
  }

  /// Whether a table begins at a row.
  func hasTable(at row: Int) -> Bool { table(of: row)?.range.lowerBound == row }
}

extension Lexed {
  /// The procedure tables in a range of rows, in order.
  func findTables(in range: Range<Int>) -> [TableRows] {
    if let tables, range == rows.indices { return tables }
    var tables: [TableRows] = []
    // Tables found on lines, by their first row.
    var drawn: [Int: TableRows] = [:]
    for flat in flatTables {
      let body = flat.rows.lowerBound + flat.headRows..<flat.rows.upperBound
      drawn[flat.rows.lowerBound] = TableRows(head: flat.rows.lowerBound..<body.lowerBound, body: body)
    }
    for flowed in flowedTables {
      drawn[flowed.rows.lowerBound] = TableRows(
        head: flowed.rows.lowerBound..<flowed.rows.lowerBound, body: flowed.rows)
    }
    var index = range.lowerBound
    while index < range.upperBound {
      if let table = drawn[index], table.body.upperBound <= range.upperBound {
        tables.append(table)
        index = table.body.upperBound
        continue
      }
      guard isHead(index) || isLowerHead(index, before: range.upperBound) else {
        if let table = headlessTable(at: index, before: range.upperBound) {
          tables.append(table)
          index = table.body.upperBound
        } else {
          index += 1
        }
        continue
      }
      let head = index..<headEnd(from: index, before: range.upperBound)
      let body = head.upperBound..<bodyEnd(below: head, before: range.upperBound, form: rows[index].form)
      if body.isEmpty {
        index = head.upperBound
        continue
      }
      tables.append(TableRows(head: head, body: body))
      index = body.upperBound
    }
    return tables
  }

  /// Whether the row heads a procedure table: an activity or number column, and columns of performers or quality.
  func isHead(_ index: Int) -> Bool {
    let row = rows[index]
    guard row.form != .line, row.cells.count >= 3 else { return false }
    var first = 0
    var others = 0
    // *Uraian* and *Keterangan* head tables of all kinds.
    var remarks = 0
    // Rows of steps are told by their last cells, which say what others say, before the long ones are looked at.
    var left = row.filled.count { content.mayBeHeadWord($0.span) }
    for cell in row.filled.reversed() where content.mayBeHeadWord(cell.span) {
      guard first + others + remarks + left >= 3 else { return false }
      left -= 1
      switch content.headWord(cell.span) {
      case .column(.no)?, .column(.activity)?: first += 1
      case .column(.note)?: remarks += 1
      case nil, .further?: break
      default: others += 1
      }
    }
    return first >= 1 && others >= 1 && first + others + remarks >= 3
  }

  /// Whether the row is the lower row of a head whose upper row is lost: blank where *No* and *Kegiatan* stand, heads of
  /// quality, and a first step below.
  private func isLowerHead(_ index: Int, before limit: Int) -> Bool {
    let row = rows[index]
    guard row.form == .tabs || row.form == .html || row.form == .pipes, let first = row.filled.first,
      first.column >= 2 || row.form == .pipes && first.column == 0, row.filled.count >= 3
    else { return false }
    // A head that a converter wrote once for each column it spans counts once.
    let heads = Set(row.filled.compactMap { content.headWord($0.span) })
    let known = heads.count { $0 == .column(.inputs) || $0 == .column(.duration) || $0 == .column(.outputs) }
    guard known >= 2, let next = (index + 1..<min(limit, index + 3)).first(where: { !isColumnNumbers(rows[$0]) }) else {
      return false
    }
    // The number of the first step may stand on a line of its own.
    let isTorn = content.integer(rows[next].span) == 1 && next + 1 < limit && rows[next + 1].form == row.form
    // All three heads of quality make a head by themselves: the first row may have lost its number.
    // *Mulai* may go before the first step, and the border behind its number may be lost.
    let begins = (next..<min(limit, next + 2)).contains { below in
      isStepRow(below, form: row.form) || rows[below].form == row.form && beginsWithOne(below)
    }
    return begins || isTorn
      || known >= 3 && rows[next].form == row.form && rows[next].filled.count >= 2
  }

  /// Whether a row begins with the number 1 and a text in one cell: `1. Camat memeriksa berkas`.
  private func beginsWithOne(_ index: Int) -> Bool {
    let filled = rows[index].filled
    guard filled.count >= 2, filled[0].column == 0, filled[0].span.length >= 12 else { return false }
    return content.itemNumber(at: filled[0].span.start, before: filled[0].span.end)?.number == 1
  }

  /// Whether a row begins with a step's number, with an activity behind it.
  private func isStepRow(_ index: Int, form: Row.Form) -> Bool {
    let filled = rows[index].filled
    guard rows[index].form == form, filled.count >= 2, filled[0].column == 0 else { return false }
    guard content.integer(filled[0].span) != nil else { return content.numberBeforeActivity(filled[0].span) != nil }
    return filled[1].column == 1 && filled[1].span.length >= 10 && !content.isDuration(filled[1].span)
  }

  /// A table whose head is lost: rows that count up, with an activity and a time in most.
  private func headlessTable(at index: Int, before limit: Int) -> TableRows? {
    guard rows[index].form == .tabs || rows[index].form == .html, isStepRow(index, form: rows[index].form) else {
      return nil
    }
    var (end, times, steps) = (index, 0, 0)
    while end < limit, rows[end].form == rows[index].form, let first = rows[end].filled.first, first.column == 0,
      content.integer(first.span) != nil
    {
      steps += 1
      if rows[end].filled.dropFirst(2).contains(where: { content.isDuration($0.span) }) { times += 1 }
      end += 1
    }
    guard steps >= 2, times * 2 >= steps else { return nil }
    return TableRows(head: index..<index, body: index..<end)
  }

  /// The row behind the last row of the head that starts at `start`.
  private func headEnd(from start: Int, before limit: Int) -> Int {
    var end = start + 1
    while end < min(limit, start + 6), isHeadContinuation(end, of: start) { end += 1 }
    return end
  }

  /// Whether a row goes on with a head: nothing below *No* and *Kegiatan*, or a row of column numbers.
  func isHeadContinuation(_ index: Int, of head: Int) -> Bool {
    let row = rows[index]
    guard row.form == rows[head].form, row.filled.count >= 1 else { return false }
    if isColumnNumbers(row) { return true }
    guard row.form != .line, !row.gapBefore || row.form == .html else { return false }
    var known = 0
    for cell in row.filled {
      if content.integer(cell.span) != nil { return false }
      if content.headWord(cell.span) != nil { known += 1 }
    }
    if row.form == .flat { return known >= 1 || startsRightOfActivity(row, head: head) }
    let activity = rows[head].cells.first { content.headWord($0.span) == .column(.activity) }?.column ?? 1
    let number = rows[head].cells.first { content.headWord($0.span) == .column(.no) }?.column
    let blank = row.cells.allSatisfy { ($0.column != activity && $0.column != number) || $0.span.isEmpty }
    if !blank {  // a lower row whose blanks were dropped
      let isLower =
        index == head + 1 && known >= 2 && rows[head].filled.contains { content.headWord($0.span) == .performers }
      return isLower && row.filled.count >= 3
    }
    return known >= 1 || row.filled.count >= 2
  }

  private func startsRightOfActivity(_ row: Row, head: Int) -> Bool {
    guard let first = row.filled.first,
      let group = rows[head].filled.first(where: {
        let word = content.headWord($0.span)
        return word == .performers || word == .quality
      })
    else { return false }
    return first.column + 12 >= group.column
  }

  /// Whether the row is `1 2 3 4 …` below a head.
  func isColumnNumbers(_ row: Row) -> Bool {
    let filled = row.filled
    guard filled.count >= 3 else { return false }
    var last = 0
    for cell in filled {
      guard let number = content.integer(cell.span), number > last else { return false }
      last = number
    }
    return true
  }

  /// The row behind the last row of the body below a head.
  private func bodyEnd(below head: Range<Int>, before limit: Int, form: Row.Form) -> Int {
    let start = head.upperBound
    var end = start
    var index = start
    while index < limit {
      if rows[index].form == form || isSameTable(rows[index], form) {
        if index > start + 1, isHeadOfAnother(index, than: head, before: limit) { break }
        if index > start, beginsSignedRows(index, before: limit) { break }
        if endsTable(rows[index]) {
          // What stands above the first sure label is of the identity block too: `PEMERINTAH … | Nomor | 12/2021`.
          while end > start + 1, beginsIdentity(rows[end - 1]) { end -= 1 }
          break
        }
        index += 1
        end = index
      } else if resumes(after: index, below: head, before: limit, form: form) {
        index += 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether a row heads a table of other performers, whose steps begin at 1, rather than the next page of one.
  private func isHeadOfAnother(_ index: Int, than head: Range<Int>, before limit: Int) -> Bool {
    guard !head.isEmpty, isHead(index), beginsAtOne(behind: index) else { return false }
    return haveOtherActors(index..<headEnd(from: index, before: limit), than: head)
  }

  /// Whether the first number below a head is 1.
  private func beginsAtOne(behind head: Int) -> Bool {
    for row in rows[(head + 1)..<min(head + 5, rows.count)] where !isColumnNumbers(row) {
      if let cell = row.filled.first?.span, let number = content.integer(cell) { return number == 1 }
    }
    return false
  }

  /// Whether a line heads an SOP: the phrase, and a title behind it.
  private func namesSOP(_ row: Row) -> Bool {
    guard let line = row.filled.first?.span, line.length <= 250 else { return false }
    let words = content.words(in: line, most: 8)
    let phrase = content.headingWords(words)
    return phrase > 0 && words.count > phrase
  }

  private func isSameTable(_ row: Row, _ form: Row.Form) -> Bool {
    switch form {
    case .flat: row.form == .line && !row.gapBefore && row.cells[0].column >= 4
    case .tabs, .pipes, .html, .line: false
    }
  }

  /// Whether a row without a number has a label of the identity block, be it a word of everyday language.
  private func beginsIdentity(_ row: Row) -> Bool {
    guard let first = row.filled.first, content.integer(first.span) == nil else { return false }
    return row.filled.contains { cell in
      content.label(in: cell.span).map { !$0.field.isSection && ($0.colon || $0.rest.isEmpty) } ?? false
    }
  }

  /// Whether a row of the table's form is none of the table: a row of labels.
  private func endsTable(_ row: Row) -> Bool {
    // A label in a step's remarks (`Penanggung jawab: Sekretaris`) is of the step.
    let filled = row.filled
    if isNumbered(row), !content.bytes[filled[1].span.start..<filled[1].span.end].contains(0x3A) { return false }
    if filled.count >= 3, content.integer(filled[0].span) != nil,
      !(content.label(in: filled[1].span).map { $0.colon || $0.rest.isEmpty } ?? false)
    {
      return false
    }
    for cell in filled {
      guard let hit = content.label(in: cell.span), !hit.weak else { continue }
      if hit.field == .number || hit.field == .approver || hit.field.isDate || hit.field.isList,
        hit.rest.isEmpty || hit.colon
      {
        return true
      }
    }
    return false
  }

  /// Whether a page mark or stray lines stand here and the table goes on behind them.
  private func resumes(after index: Int, below head: Range<Int>, before limit: Int, form: Row.Form) -> Bool {
    var next = index
    while next < min(limit, index + 4), rows[next].form == .line {
      if content.label(in: rows[next].cells[0].span).map({ !$0.weak }) ?? false { return false }
      next += 1
    }
    guard next < limit, next > index, rows[next].form == form else { return false }
    // Behind a signature, or a heading and a first step, another table begins.
    if isHead(next) {
      let isSigned = (index..<next).contains { content.findNIP(rows[$0].span) != nil }
      let isTitled = isTitleLine(next - 1) && isHeadOfAnother(next, than: head, before: limit)
      return !isSigned && !isTitled && !(beginsAtOne(behind: next) && (index..<next).contains { namesSOP(rows[$0]) })
    }
    // The number of a row, torn off onto a line of its own.
    if next == index + 1, content.integer(rows[index].span) != nil, rows[next].filled.count >= 2 { return true }
    guard let first = rows[next].filled.first, content.integer(first.span) != nil else { return false }
    return rows[next].filled.count >= 2
  }
}
