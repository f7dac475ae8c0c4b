import Diagnostics
import Vocabulary

extension Lexed {
  /// Divides the rows of one SOP by the labels of the form.
  ///
  /// Tables are found first, so that the order of the form's parts does not matter.
  func divideSections(_ range: Range<Int>) -> FormText {
    var divider = SectionDivider(lexed: self)
    divider.form.tables = findTables(in: range)
    var tables = divider.form.tables[...]
    var index = range.lowerBound
    let decree = decree(in: range, divider.form.tables)
    let annex = annexHead(in: (decree?.upperBound ?? range.lowerBound)..<range.upperBound, divider.form.tables)
    while index < range.upperBound {
      if let table = tables.first, table.range.lowerBound == index {
        tables.removeFirst()
        divider.reachTable()
        index = table.range.upperBound
        continue
      }
      if index == decree?.lowerBound, let decree {
        divider.takeDecree(decree)
        index = decree.upperBound
        continue
      }
      if index == annex?.lowerBound, let annex {
        // The number and date are the decree's: they are left over.
        index = annex.upperBound
        continue
      }
      divider.take(index)
      index += 1
    }
    divider.leaveSections()
    divider.emptyQueue()
    divider.adoptOrphans()
    divider.dropNeedlessLaws()
    return divider.form
  }
}

/// Walks over the rows and keeps in mind which label was last seen where.
struct SectionDivider {
  let lexed: Lexed
  var form = FormText()
  /// Sections that are open, with the column of their label; at most two stand side by side.
  var heads: [Head] = []
  /// Whether the heads stand in columns of a table rather than at places on a line.
  var headForm: Row.Form = .line
  /// Whether the second of two open heads stands on a line of its own below the first.
  var isStacked = false
  /// The sections of steps so far.
  var flows = FlowSections()
  /// Lines below two heads that no column tells apart.
  var fallen: [SectionText.Piece] = []
  /// Paragraphs below heads that have their texts already: they belong to heads that have none.
  var orphans: [[SectionText.Piece]] = []
  /// Two open lists whose lines are read across.
  var woven: WovenLists?
  /// Rows before this one were taken with an earlier one.
  var takenUpTo = 0
  /// Fields whose values began on the line below the label.
  var valuesBelow = 0
  /// Labels that wait for their values.
  var queue = LabelQueue()
  /// The field whose value may still go on, and the column of its label.
  var open: (index: Int, column: Int)?
  /// The place on the line at which the open field's value began, on a flattened page.
  var valueColumn: Int?
  /// Fields of persons whose labels stand side by side, with their columns; their values stand below them.
  var sideFields: [(index: Int, column: Int)] = []
  /// The last lines of text, which may turn out to head the table.
  var lastLines: [LastLine] = []
  var isBehindTable = false
  /// Index of the row being taken.
  private(set) var place = 0

  struct Head {
    var section: Int
    var column: Int
  }

  /// A line, and where it was put.
  struct LastLine {
    var span: Span
    var gapBefore: Bool
    /// Whether nothing stands above it.
    var isFirst = false
    var place: Place
    enum Place { case letterhead, section, fallen, closing }
  }

  init(lexed: Lexed) { self.lexed = lexed }

  var content: Content { lexed.content }

  // MARK: Rows

  mutating func take(_ index: Int) {
    if index < takenUpTo { return }
    place = index
    if let next = takeTornLabel(index) {
      takenUpTo = next
      return
    }
    let row = split(lexed.rows[index])
    if row.filled.count == 1,
      content.isPageMark(row.filled[0].span) || lexed.isContents(row.filled[0].span) || isBarePageNumber(row)
    {
      // It ends no list, and opens none.
      form.labels.append(row.filled[0].span)
      return
    }
    if row.filled.count == 1, content.isStamp(row.filled[0].span) { return }
    if isGroupHead(row, above: index + 1) {
      form.labels += row.filled.map(\.span)
      return
    }
    if takeTwoHeads(row) || takeGluedLabels(row) || takeListHead(row, index) || takeChapter(row, index) { return }
    if takeFlowHead(row, index) || takeNextHead(row, index) { return }
    let hits = row.filled.map { cell in (cell, accepted(cell, in: row)) }
    for (_, hit) in hits {
      if let hit, !hit.weak { form.strongFields.insert(hit.field) }
    }
    let sections = hits.filter { $0.1?.field.isSection ?? false }
    if !sections.isEmpty {
      openSections(hits, row)
    } else if hits.contains(where: { $0.1 != nil }) {
      takeFields(hits, row)
    } else if row.form == .line {
      takeLine(row)
    } else {
      takeCells(row)
    }
  }

  /// The label at the start of a cell, where the cell's place allows it to be one.
  private func accepted(_ cell: Cell, in row: Row) -> LabelHit? {
    let known = content.label(in: cell.span)
    guard let hit = known, !(hit.weak && !hit.rest.isEmpty && !hit.colon && mayHeadUnknown(cell, in: row)) else {
      return misreadNumberLabel(cell, in: row) ?? unknownHead(cell, in: row)
    }
    if headsRegister(row) { return nil }
    if hit.field.isSection {
      if row.isLabel || headsChecklist(hit, in: row) { return hit }
      if hit.field.isProcedure, headsChecklist(row) { return nil }
      if let open = heads.first(where: { form.sections[$0.section].field == hit.field }), !hit.colon {
        return content.hasNumberedHeads && form.sections[open.section].pieces.isEmpty ? hit : nil
      }
      if hit.rest.isEmpty, headsFurther(cell, in: row) { return hit }
      if hit.weak, hit.rest.isEmpty, row.form == .line, row.filled.count == 1, headsText(hit.field) { return hit }
      let isAlone = hit.rest.isEmpty && row.cells.count > 1 && row.filled.count == 1
      if isAlone { return hit }
      if hit.weak, hit.rest.isEmpty, isBesideList(cell, hit.field, in: row) || isBesideHead(cell, in: row) {
        return hit
      }
      if hit.weak, hit.colon, !hit.rest.isEmpty, endsNumberedList(cell, hit.field, in: row) { return hit }
      // `Biaya : Gratis` on a line of its own ends the list above it.
      if hit.weak, hit.colon, !hit.field.isList, row.form == .line, !heads.contains(where: { isProcedure($0) }) {
        return hit
      }
      if hit.rest.isEmpty || hit.colon {
        return hit.weak && !(hit.rest.isEmpty && hit.colon) && !heads.isEmpty ? nil : hit
      }
      return hit.field.isList && (content.startsWithItemNumber(hit.rest) || holdsListsWithHeads(row)) ? hit : nil
    }
    if hit.weak && !hit.colon && !(row.cells.count > 1 && hit.rest.isEmpty) && !isWanted(hit) && !beginsIdentity(hit) {
      return nil
    }
    if hit.weak && !heads.isEmpty && !(hit.rest.isEmpty && valueFollows(hit)) && !beginsIdentity(hit) { return nil }
    if !heads.isEmpty || isBehindTable {  // among lists only a field that is still wanted, with a fit value
      if form.hasValue(of: hit.field) { return nil }
      if !hit.rest.isEmpty && !hit.colon && !content.fits(hit.rest, hit.field) { return nil }
    }
    if !hit.colon && !hit.rest.isEmpty && (hit.field.isDate || hit.field == .revision || hit.field == .page) {
      return content.fits(hit.rest, hit.field) ? hit : nil
    }
    return hit
  }

  private func isProcedure(_ head: Head) -> Bool { form.sections[head.section].field.isProcedure }

  /// Whether a list begins in the cell behind a word that heads one, and the form still lacks that list.
  private func isBesideList(_ cell: Cell, _ field: FormField, in row: Row) -> Bool {
    guard field.isList, !form.sections.contains(where: { $0.field == field }),
      let next = row.filled.first(where: { $0.column > cell.column })
    else { return false }
    return content.itemNumber(at: next.span.start, before: next.span.end)?.number == 1
  }

  /// Whether a word of everyday language that stands alone on its line heads what follows: a list that begins with 1, or,
  /// behind most lists of the form, the text of a further section.
  private func headsText(_ field: FormField) -> Bool {
    guard !form.sections.contains(where: { $0.field == field }), place + 1 < lexed.rows.count,
      let next = lexed.rows[place + 1].filled.first?.span
    else { return false }
    if content.itemNumber(at: next.start, before: next.end)?.number == 1 { return true }
    // *Tujuan* below the text of *Pengertian*.
    if !field.isList, heads.count == 1, let above = heads.first.map({ form.sections[$0.section] }), !above.field.isList,
      !above.field.isProcedure, (1...4).contains(above.pieces.count), !content.startsSmall(lexed.rows[place].span)
    {
      return true
    }
    return !field.isList && form.sections.filter({ $0.field.isList }).count >= 4
  }

  /// Whether a word of everyday language may be the label of a field that the identity block still lacks.
  private func isWanted(_ hit: LabelHit) -> Bool {
    if hit.rest.isEmpty, !isBehindTable, !form.has(hit.field),
      valueFollows(hit) || hit.field == .number && heads.isEmpty && isAmongFields()
    {
      return true
    }
    if hit.field == .number, heads.isEmpty, !isBehindTable, !form.has(.number) {
      guard hit.rest.length <= 80, content.fits(hit.rest, .number) else { return false }
      return content.bytes[hit.rest.start..<hit.rest.end].contains(0x2F)
        || hit.rest.length <= 8 && content.words(in: hit.rest, most: 2).count == 1 && isAmongFields()
    }
    if hit.field == .revision, heads.isEmpty, !isBehindTable, !form.has(.revision) {
      return hit.rest.length <= 3 && content.integer(hit.rest) != nil && isAmongFields()
    }
    guard hit.field == .title || hit.field == .approver, heads.isEmpty, !isBehindTable, form.strongFields.count >= 2
    else {
      return false
    }
    return !form.has(hit.field)
  }

  /// Whether the next line is a value that only this field can have.
  private func valueFollows(_ hit: LabelHit) -> Bool {
    guard place + 1 < lexed.rows.count, lexed.rows[place].filled.count == 1, lexed.rows[place + 1].form == .line else {
      return false
    }
    let next = lexed.rows[place + 1].cells[0].span
    switch hit.field {
    case .number: return content.bytes[next.start..<next.end].contains(0x2F) && content.fits(next, .number)
    case .approver: return content.startsWithOffice(next) || content.startsWithActing(next)
    case .title: return form.strongFields.count >= 2 && content.fits(next, .title) && content.label(in: next) == nil
    default: return false
    }
  }

  // MARK: Fields

  private mutating func takeFields(_ hits: [(Cell, LabelHit?)], _ row: Row) {
    if form.fields.isEmpty { reachLateHeader() }
    leaveSections()
    passOverBlank(row)
    passOverBodies()
    if !queue.lines.isEmpty { emptyQueue() }
    sideFields = []
    valueColumn = nil
    var current: Int?
    for (cell, hit) in hits {
      if let hit {
        form.labels.append(hit.label)
        form.add(
          FieldText(
            field: hit.field, alternative: hit.alternative, values: hit.rest.isEmpty ? [] : [hit.rest], label: hit.label
          ))
        current = form.fields.count - 1
        open = (form.fields.count - 1, cell.column)
        if hit.rest.isEmpty { queue.fields.append(form.fields.count - 1) }
      } else if let current {
        form.addValue(cell.span, to: current)
        if row.form == .flat { valueColumn = cell.column }
        queue.fields.removeAll { $0 == current }
      } else {
        addLoose(cell, row)
      }
    }
    lastLines = []
    standSideBySide(hits)
  }

  /// A cell without a label: it goes on with the open field where it stands to the right of its label.
  private mutating func addLoose(_ cell: Cell, _ row: Row) {
    if headsPersonRow(cell, row) {
      form.labels.append(cell.span)
    } else if let side = fieldAbove(cell, row) {
      form.addValue(cell.span, to: side)
    } else if let open, cell.column > open.column, row.form != .line, !isOfAnother(cell.span, open.index) {
      form.addValue(cell.span, to: open.index)
    } else if isBehindTable {
      form.closing.append(cell.span)
    } else {
      form.letterhead.append(cell.span)
    }
  }

  // MARK: Sections

  private mutating func openSections(_ hits: [(Cell, LabelHit?)], _ row: Row) {
    if form.tables.isEmpty, hits.contains(where: { $0.1?.field.isProcedure ?? false }) { takeHeading() }
    let isStacked = goesWithHeadAbove(hits, row)
    if !isStacked { leaveSections() }
    self.isStacked = isStacked
    emptyQueue()
    open = nil
    headForm = row.form
    for (cell, hit) in hits {
      if let hit, hit.field.isSection {
        form.labels.append(hit.label)
        if hit.field.isProcedure, hit.rest.isEmpty, reopensProcedure(at: cell.column) { continue }
        form.sections.append(SectionText(field: hit.field, label: hit.label))
        form.sections[form.sections.count - 1].add(hit.rest)
        heads.append(Head(section: form.sections.count - 1, column: cell.column))
      } else if let hit {
        form.labels.append(hit.label)
        form.add(
          FieldText(
            field: hit.field, alternative: hit.alternative, values: hit.rest.isEmpty ? [] : [hit.rest], label: hit.label
          ))
      } else if let head = heads.last {
        form.sections[head.section].add(cell.span)
      } else {
        addLoose(cell, row)
      }
    }
    lastLines = []
  }

  /// Whether a head on a line of its own follows another at once: cells of one row, a line each; the texts of both follow.
  private func goesWithHeadAbove(_ hits: [(Cell, LabelHit?)], _ row: Row) -> Bool {
    guard row.form == .line, headForm == .line, heads.count == 1, hits.count == 1, !row.gapBefore,
      let hit = hits[0].1, hit.field.isList, hit.rest.isEmpty
    else { return false }
    let above = form.sections[heads[0].section]
    return above.field.isList && above.field != hit.field && above.pieces.isEmpty
  }

  private mutating func takeCells(_ row: Row) {
    guard !heads.isEmpty else {
      if takeOtherField(row) { return }
      for cell in row.filled { addLoose(cell, row) }
      lastLines = []
      return
    }
    if row.form == .pipes, heads.count == 2, row.filled.count == 1, let cell = row.filled.first,
      cell.column <= heads[0].column, !row.cells.contains(where: { $0.column == heads[1].column })
    {
      form.sections[heads[side(of: cell.span)].section].add(cell.span, gap: row.gap)
      lastLines = []
      return
    }
    for cell in row.filled {
      var target = heads[0]
      let slack = row.form == .flat ? 3 : 0
      for head in heads where head.column <= cell.column + slack { target = head }
      form.sections[target.section].add(cell.span, gap: row.gap, room: cell.room)
    }
    lastLines = []
  }

  private mutating func takeLine(_ row: Row) {
    let cell = row.cells[0]
    if beginsSignature(place) {
      leaveSections()
      emptyQueue()
      open = nil
      isBehindTable = true
    }
    if beginsLaws(cell.span) {
      form.sections.append(SectionText(field: .legalBasis, isUnlabelled: true))
      heads = [Head(section: form.sections.count - 1, column: 0)]
      headForm = .line
      open = nil
    }
    if heads.isEmpty, !isBehindTable, queuesLine() {
      queue.lines.append(cell.span)
      return
    }
    if let open, heads.isEmpty, takesLine(open.index, cell.span, row) {
      if form.fields[open.index].values.isEmpty { valuesBelow += 1 }
      form.addValue(cell.span, to: open.index)
      return
    }
    if heads.isEmpty {
      if isBehindTable {
        note(cell.span, row, .closing)
        form.closing.append(cell.span)
      } else {
        note(cell.span, row, .letterhead)
        form.letterhead.append(cell.span)
      }
    } else if let woven, heads.count == 2 {
      weave(cell.span, row, woven)
    } else if heads.count == 1 {
      note(cell.span, row, .section)
      form.sections[heads[0].section].add(cell.span, gap: row.gap)
    } else if headForm == .flat {
      note(cell.span, row, .section)
      let side = cell.column + 3 >= heads[1].column ? 1 : 0
      form.sections[heads[side].section].add(cell.span, gap: row.gap, room: cell.room)
    } else {
      note(cell.span, row, .fallen)
      fallen.append(SectionText.Piece(span: cell.span, gap: row.gap))
    }
  }

  /// Whether a line is the first of the regulations, whose label is lost: they tell themselves by their form.
  private func beginsLaws(_ line: Span) -> Bool {
    guard heads.isEmpty, !isBehindTable, !form.strongFields.isEmpty || content.startsWithItemNumber(line),
      !form.sections.contains(where: { $0.field == .legalBasis })
    else { return false }
    return content.looksLikeCitation(afterNumber(line))
  }

  /// Regulations without a label stay beside the form where a list under its label follows: a decree cites laws too.
  mutating func dropNeedlessLaws() {
    guard form.sections.contains(where: { $0.field == .legalBasis && !$0.isUnlabelled && !$0.pieces.isEmpty }) else {
      return
    }
    for index in form.sections.indices where form.sections[index].isUnlabelled {
      form.letterhead += form.sections[index].pieces.map(\.span)
      form.sections[index].pieces = []
      form.sections[index].isUnlabelled = false
    }
  }

  /// Whether two labels or more stand without values before this line.
  private func queuesLine() -> Bool {
    // The queue is in the order of the fields.
    guard let last = queue.fields.last, last == form.fields.count - 1, queue.fields.dropLast().last == last - 1,
      form.fields[last - 1].values.isEmpty, !isOnlyValue()
    else { return false }
    return form.fields[last].values.isEmpty || queue.fields.dropLast(2).contains { form.fields[$0].values.isEmpty }
  }

  /// Whether a line goes on with the value of an open field.
  private func takesLine(_ index: Int, _ line: Span, _ row: Row) -> Bool {
    let field = form.fields[index]
    if field.values.isEmpty { return content.fits(line, field.field) }
    if field.field == .number, let last = field.values.last, field.values.count == 1, line.length <= 40 {
      return [0x2D, 0x2F].contains(content.bytes[last.end - 1]) && content.hasDigit(line)
        && content.readDate(line) == nil
    }
    if field.field == .title, standsBelowValue(row), content.fits(line, .title) { return true }
    if field.field == .title { return !row.gapBefore && content.goesOn(title: field.values, with: line) }
    guard field.field.isPerson, field.values.count < 6, !content.namesSOP(line) else { return false }
    if content.looksLikePerson(line) { return true }
    return field.values.count == 1 && content.startsWithOffice(field.values[0]) && content.looksLikeName(line)
      && content.words(in: line).count >= 2 && content.bodies(in: line).isEmpty
  }

  mutating func note(_ span: Span, _ row: Row, _ place: LastLine.Place) {
    if row.gapBefore, lastLines.last?.gapBefore == false { lastLines = [] }
    // A heading has two lines at most.
    if lastLines.count >= 16 { lastLines.removeFirst(8) }
    lastLines.append(LastLine(span: span, gapBefore: row.gapBefore, isFirst: self.place == 0, place: place))
  }

  /// Ends the open sections; lines that fell out below two heads are shared between them.
  mutating func leaveSections() {
    if heads.count >= 2, !fallen.isEmpty { shareFallen() }
    fallen = []
    heads = []
    woven = nil
    isStacked = false
  }

  /// Gives paragraphs that fell out far below their heads to the heads that have no text, in order.
  mutating func adoptOrphans() {
    let empty = form.sections.indices.filter { form.sections[$0].pieces.isEmpty }
    for (index, paragraph) in orphans.enumerated() {
      let target = index < empty.count ? empty[index] : form.sections.indices.last
      guard let target else { break }
      for piece in paragraph { form.sections[target].add(piece.span, gap: piece.gap) }
    }
    orphans = []
  }
}
