import Diagnostics
import Vocabulary

extension Lexed {
  /// The rows of each SOP in the text; one range where there is one SOP, or none.
  ///
  /// A new SOP begins where an identity block comes again after lists or a table and tells of another SOP, or where a
  /// second table begins at 1 behind a signature; its letterhead goes with it.
  func divideSOPs() -> [Range<Int>] {
    var division = SOPDivision(self)
    division.divide()
    let starts = division.starts
    return starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : rows.count) }
  }
}

/// Rows that were searched for headings, and the folded title in the last one.
private struct HeadingScan {
  /// The row up to which was searched.
  var end: Int
  var last: [UInt8] = []

  init(from row: Int = 0) { end = row }
}

/// A division of rows into SOPs on its way.
private struct SOPDivision {
  let lexed: Lexed
  let tables: [TableRows]
  /// The last row with a label of a list of steps; only one behind the last table is ever asked for.
  private let lastProcedure: Int?
  var starts = [0]
  /// Folded values of the identity block of the SOP that the rows are of.
  private var seen: [FormField: [UInt8]] = [:]
  private var listed: Set<FormField> = []
  /// How many labels of an identity block came behind the last list, and how many of their values were told otherwise before.
  private var headLabels = 0
  private var toldAnew = 0
  /// The last row with a value that tells one SOP from another.
  private var lastTelling = 0
  /// Whether lists or a table came since the SOP began.
  private var hasBody = false
  /// The row of the last label of a list of steps.
  private var stepsLabel: Int?
  /// Whether a list of steps came.
  private var hasSteps: Bool { stepsLabel != nil }
  /// Whether an identity block of glued labels came.
  private var hasBlock = false
  /// The row behind the last table, and the decree that stands behind it.
  private var tableEnd = 0
  private var decree: Range<Int>?
  private var table = 0
  private var headings = HeadingScan()
  private var tablesComeFirst = false

  private var rows: [Row] { lexed.rows }
  private var content: Content { lexed.content }
  private var start: Int { starts[starts.count - 1] }

  init(_ lexed: Lexed) {
    self.lexed = lexed
    tables = lexed.findTables(in: lexed.rows.indices)
    let behindTables = (tables.last?.range.upperBound ?? 0)..<lexed.rows.count
    lastProcedure = behindTables.last { index in
      lexed.labelled(lexed.rows[index]).contains { $0.1.field.isProcedure } || lexed.headsSteps(index)
    }
    tablesComeFirst = doTablesComeFirst()
  }

  mutating func divide() {
    var index = 0
    while index < rows.count {
      if table < tables.count, index == tables[table].range.lowerBound {
        if tableEnd > start, lexed.beginsAtOne(tables[table]) {
          if isSigned(tableEnd..<index) || isHeadedAnew(tableEnd..<index) || followsAnother(index)
            || tablesComeFirst && !seen.isEmpty
          {
            open(at: headStart(index))
          } else if isTitledAnew(tableEnd..<index) {
            open(at: headStart(index - 1))
          }
        } else if let steps = stepsLabel, lexed.beginsAtOne(tables[table]), hasItems(steps + 1..<index) {
          // The SOP before has its steps in a list.
          if isSigned(steps + 1..<index) || isHeadedAnew(steps + 1..<index) { open(at: headStart(index)) }
        }
        hasBody = true
        index = tables[table].range.upperBound
        tableEnd = index
        decree = lexed.decree(in: index..<rows.count, tables)
        table += 1
        continue
      }
      if isGlued(rows[index]) {
        // A table that stands before its header has no block and no lists before it.
        if hasBody, tableEnd > start || hasSteps || listed.count >= Self.mostLists,
          hasBlock || !seen.isEmpty || !listed.isEmpty
        {
          open(at: blockStart(index))
        }
        hasBlock = true
      }
      if lexed.headsSteps(index) {
        stepsLabel = index
        hasBody = true
      }
      for (cell, hit) in labelled(rows[index]) {
        if !hit.field.isSection { headLabels += 1 }
        if hit.field.isProcedure {
          stepsLabel = index
          hasBody = true
        }
        if hit.field.isList {
          // A list of the same kind behind a table is of the next SOP, whose number may stand behind its lists.
          if listed.contains(hit.field), tableEnd > start || hasSteps || isHeadedBetween,
            !seen.isEmpty || listed.count >= 3
          {
            open(at: blockStart(index))
          }
          listed.insert(hit.field)
          (toldAnew, headLabels) = (0, 0)
          hasBody = hasBody || !seen.isEmpty || hasBlock
        } else if Self.telling.contains(hit.field) {
          if hasBody, beginsAnother(index) { open(at: ownTable(above: index) ?? blockStart(index)) }
          let value = value(of: hit, cell, index)
          if !isNear(value, seen[hit.field] ?? []) { toldAnew += 1 }
          seen[hit.field] = value
          lastTelling = index
        }
      }
      index += 1
    }
  }

  /// Whether an identity block that tells of another SOP came behind the lists of one without steps.
  private var isHeadedBetween: Bool {
    listed.count >= Self.mostLists && (toldAnew >= 2 || toldAnew == 1 && headLabels >= 4)
  }

  private mutating func open(at row: Int) {
    starts.append(row)
    seen = [:]
    listed = []
    hasBody = false
    stepsLabel = nil
    hasBlock = false
    (toldAnew, headLabels) = (0, 0)
    headings = HeadingScan(from: row)
  }

  /// Fields that tell one SOP from another.
  private static let telling: Set<FormField> = [.number, .title, .created, .revised, .effective]
  /// Lists behind which an SOP without steps may end: of a header on two pages, most stand behind its second part.
  private static let mostLists = 4
  /// Rows that an identity block has at most.
  private static let mostRows = 24

  /// Whether the identity block that begins or goes on at a row is of another SOP, rather than the head of a further page.
  private func beginsAnother(_ index: Int) -> Bool {
    let block = block(at: index)
    if seen.isEmpty {
      if hasBlock, listed.count >= Self.mostLists, block.count >= 2, !isTold(block[.number] ?? [], above: index) {
        return true
      }
      // Where the table stands before the header, all lists come behind it.
      guard block[.number] != nil || block[.title] != nil || block.count >= 3 else { return false }
      if tablesComeFirst { return false }
      // A second block before the next table has that table; the one before this block is this block's.
      if table > 0, table < tables.count, hasOtherBlock(than: block[.number], below: index) {
        return false
      }
      return table > 0 && (table < tables.count || !listed.isEmpty)
        || hasSteps && (!listed.isEmpty || hasStepsBelow(index))
    }
    let known = block.filter { seen[$0.key] != nil }
    let others = known.filter { !isNear($0.value, seen[$0.key] ?? []) }
    if let number = block[.number], let mine = seen[.number], number != mine {
      guard let title = block[.title], let own = seen[.title], isNear(title, own) else { return true }
      return !isNear(number, mine)
    }
    if others[.title] != nil { return true }
    if known.count == others.count, known.count >= 2 { return true }
    // A decree between them tells that what its SOP says otherwise is no misreading.
    let told = known.filter { !$0.value.isEmpty && !(seen[$0.key] ?? []).isEmpty }
    if !told.isEmpty, told.count == others.count, tableEnd > start, let decree, decree.lowerBound < index {
      return true
    }
    // What goes on with a block that began behind the table is of that block.
    return known.isEmpty && block.count >= 2 && tableEnd > start && table < tables.count && lastTelling < tableEnd
  }

  /// Whether an identity block with another number stands between a row and the next table.
  private func hasOtherBlock(than number: [UInt8]?, below index: Int) -> Bool {
    var lists: Set<FormField> = []
    return (index + 1..<max(index + 1, tables[table].range.lowerBound)).contains { row in
      labelled(rows[row]).contains { cell, hit in
        // The second list of a kind is another SOP's.
        if hit.field.isList { return !lists.insert(hit.field).inserted }
        guard let number, hit.field == .number, !hit.weak else { return false }
        let other = value(of: hit, cell, row)
        return !other.isEmpty && !isNear(other, number)
      }
    }
  }

  /// Whether another procedure stands further down.
  private func hasStepsBelow(_ index: Int) -> Bool {
    table < tables.count || lastProcedure.map { $0 > index } ?? false
  }

  /// Whether the row is nothing but labels, glued to each other.
  private func isGlued(_ row: Row) -> Bool {
    guard row.form == .line, let line = row.filled.first?.span else { return false }
    return !content.gluedLabels(in: line).isEmpty
  }

  /// Whether a heading above a table names another SOP than the one whose rows came before.
  private mutating func isHeadedAnew(_ range: Range<Int>) -> Bool {
    let heading = title(in: range)
    guard !heading.isEmpty else { return false }
    let before = tableEnd > start ? tables[table - 1].range.lowerBound : range.lowerBound
    let known = [seen[.title] ?? [], lastTitle(above: before)].filter { !$0.isEmpty }
    return known.allSatisfy { !isNear($0, heading) && !isNear(heading, $0) }
      && !(known.isEmpty && isTold(heading, above: range.lowerBound))
  }

  /// Whether a folded text ends some row of the SOP's identity block, or above it.
  private func isTold(_ key: [UInt8], above index: Int) -> Bool {
    guard !key.isEmpty else { return false }
    return (start..<min(start + Self.mostRows * 2, max(start, index))).contains { row in
      rows[row].filled.contains { $0.span.length <= 300 && content.folded($0.span).suffix(key.count) == key[...] }
    }
  }

  /// Whether at least three of some rows begin with the number of an item.
  private func hasItems(_ range: Range<Int>) -> Bool {
    range.lazy.filter { row in
      rows[row].filled.first.map { content.startsWithItemNumber($0.span) } ?? false
    }.prefix(3).count == 3
  }

  /// Whether each table of the text stands before its header: none stands before the first, one behind each.
  private func doTablesComeFirst() -> Bool {
    guard tables.count >= 2 else { return false }
    guard let first = rows.indices.first(where: hasNumber), first >= tables[0].range.upperBound else { return false }
    return tables.indices.allSatisfy { table in
      let start = tables[table].range.upperBound
      let end = table + 1 < tables.count ? tables[table + 1].range.lowerBound : rows.count
      return (start..<max(start, end)).contains(where: hasNumber)
    }
  }

  private func hasNumber(_ row: Int) -> Bool { labelled(rows[row]).contains { $0.1.field == .number } }

  /// Whether the line above a table, without the word SOP, is the title of another SOP: other offices perform it.
  private mutating func isTitledAnew(_ range: Range<Int>) -> Bool {
    guard table > 0, let last = range.last, lexed.isTitleLine(last),
      lexed.haveOtherActors(tables[table].head, than: tables[table - 1].head)
    else { return false }
    let line = content.folded(rows[last].filled[0].span)
    return !isNear(line, seen[.title] ?? []) && !isNear(line, lastTitle(above: tables[table - 1].range.lowerBound))
  }

  /// Whether the table at a row follows one that other offices alone perform, with nothing between them.
  private func followsAnother(_ index: Int) -> Bool {
    guard table > 0, tableEnd == index else { return false }
    return lexed.shareNoActors(tables[table].head, tables[table - 1].head)
  }

  /// The start of the table above an identity block where it is this block's: the SOP before has one of its own, and behind
  /// the block none is left.
  private func ownTable(above index: Int) -> Int? {
    guard table > 1, table == tables.count, tables[table - 2].range.lowerBound >= start,
      lexed.beginsAtOne(tables[table - 1]), !seen.isEmpty
    else { return nil }
    return lexed.haveOtherActors(tables[table - 1].head, than: tables[table - 2].head)
      ? headStart(tables[table - 1].range.lowerBound) : nil
  }

  /// The folded title in the last heading of some rows that has the word SOP in it; empty where there is none.
  private func title(in range: Range<Int>) -> [UInt8] {
    for row in range.reversed() {
      let title = self.title(at: row)
      if !title.isEmpty { return title }
    }
    return []
  }

  /// The same of the rows of the SOP above one of them; each is looked at once.
  private mutating func lastTitle(above row: Int) -> [UInt8] {
    if row < headings.end { headings = HeadingScan(from: start) }
    while headings.end < row {
      let title = self.title(at: headings.end)
      if !title.isEmpty { headings.last = title }
      headings.end += 1
    }
    return headings.last
  }

  private func title(at row: Int) -> [UInt8] {
    guard rows[row].filled.count == 1, let line = rows[row].filled.first?.span, line.length <= 250,
      labelled(rows[row]).isEmpty
    else { return [] }
    let words = content.words(in: line, most: 40)
    let phrase = content.headingWords(words)
    return phrase > 0 && words.count > phrase ? words[phrase...].flatMap { content.key($0) } : []
  }

  /// The fields of an identity block from a row on, with their folded values.
  private func block(at index: Int) -> [FormField: [UInt8]] {
    var block: [FormField: [UInt8]] = [:]
    for row in index..<min(index + Self.mostRows, rows.count) {
      if table < tables.count, row >= tables[table].range.lowerBound { break }
      for (cell, hit) in labelled(rows[row]) {
        if hit.field.isList { return block }
        if Self.telling.contains(hit.field), block[hit.field] == nil { block[hit.field] = value(of: hit, cell, row) }
      }
    }
    return block
  }

  /// Whether two values are one, read once more: misread here and there, or cut off.
  private func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    if a == b { return true }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    if short.count >= 8, long.starts(with: short) || long.suffix(short.count) == short[...] { return true }
    guard !short.isEmpty, long.count <= 300 else { return false }
    return Vocabulary.standard.editDistance.distance(short, long, limit: 15 * long.count) != nil
  }

  private func labelled(_ row: Row) -> [(Cell, LabelHit)] { lexed.labelled(row) }

  /// What stands behind a label, in the next cell, or on the next row.
  private func value(of hit: LabelHit, _ cell: Cell, _ index: Int) -> [UInt8] {
    if !hit.rest.isEmpty { return content.folded(hit.rest) }
    for next in rows[index].filled where next.column > cell.column {
      let key = content.folded(next.span)
      if !key.isEmpty { return key }
    }
    guard index + 1 < rows.count, let below = rows[index + 1].filled.first, content.label(in: below.span) == nil else {
      return []
    }
    return content.folded(below.span)
  }

  private func isSigned(_ range: Range<Int>) -> Bool {
    range.contains { row in
      rows[row].filled.contains { content.findNIP($0.span) != nil || content.findRank($0.span) != nil }
    }
  }

  /// The first row of the identity block that a row is of, with its letterhead.
  private func blockStart(_ index: Int) -> Int {
    var first = index
    var row = index - 1
    while row >= max(start + 1, tableEnd), index - row <= Self.mostRows {
      let fields = rows[row].filled.compactMap { cell in
        content.label(in: cell.span).flatMap { hit in
          // `Nomor 067/125` is a label where the block goes on right below it.
          let isFirst = hit.field == .number && row + 1 == first && content.hasDigit(hit.rest)
          return !hit.weak || hit.colon || rows[row].cells.count > 1 || isFirst ? hit.field : nil
        }
      }
      if fields.contains(where: \.isSection) { break }
      if !fields.isEmpty { first = row } else if isPersonal(rows[row]), !isApprover(row) { break }
      row -= 1
    }
    return headStart(first)
  }

  /// Whether a person stands below the label of who approves, rather than under a table.
  private func isApprover(_ row: Int) -> Bool {
    (max(start + 1, tableEnd, row - 4)..<max(start + 1, tableEnd, row)).contains { above in
      rows[above].filled.contains { cell in content.label(in: cell.span).map(\.field.isPerson) ?? false }
    }
  }

  /// The first row of the heads above a row; of the decree above them, where the SOP is annexed to one.
  private func headStart(_ index: Int) -> Int {
    let least = max(start, tableEnd - 1)
    if tableEnd > start, let decree, decree.lowerBound <= index, index < decree.upperBound + 8 {
      return lexed.headStart(above: decree.lowerBound, after: least, tables)
    }
    return lexed.headStart(above: index, after: least, tables)
  }

  private func isPersonal(_ row: Row) -> Bool { lexed.isPersonal(row) }
}
