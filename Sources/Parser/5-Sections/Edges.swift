import Diagnostics
import Vocabulary

/// What stands at the edges of an SOP's parts: a decree before it, a signature behind a list of steps, a header behind the
/// table.
extension SectionDivider {
  /// Keeps a decree as a section of its own.
  mutating func takeDecree(_ decree: Range<Int>) {
    form.sections.append(SectionText(field: .section("Keputusan")))
    for row in lexed.rows[decree] {
      for cell in row.filled { form.sections[form.sections.count - 1].add(cell.span, gap: row.gap) }
    }
  }

  /// The header begins behind the steps: the bodies and titles right above it are its letterhead.
  mutating func reachLateHeader() {
    if let head = heads.last, form.sections[head.section].field.isProcedure {
      while let piece = form.sections[head.section].pieces.last?.span, !content.startsWithItemNumber(piece),
        isOfLetterhead(piece)
      {
        form.sections[head.section].pieces.removeLast()
        form.letterhead.insert(piece, at: 0)
      }
    }
    guard isBehindTable else { return }
    var first = form.closing.count
    while first > 0, isOfLetterhead(form.closing[first - 1]) { first -= 1 }
    form.letterhead += form.closing[first...]
    form.closing.removeSubrange(first...)
    isBehindTable = false
  }

  private func isOfLetterhead(_ line: Span) -> Bool {
    guard content.findNIP(line) == nil, content.findRank(line) == nil, !content.hasDegree(line) else { return false }
    return !content.bodies(in: line).isEmpty || content.looksLikeHeading(line, gapBefore: true)
      || content.address(in: line) != nil
  }

  /// Where each value stands right below its label and a blank line behind it, a label with the next label behind the blank
  /// line has no value.
  mutating func passOverBlank(_ row: Row) {
    guard row.gapBefore, valuesBelow > 0, let last = queue.fields.last, last == form.fields.count - 1,
      form.fields[last].values.isEmpty
    else { return }
    queue.fields.removeLast()
  }

  /// Lines of the letterhead that stand among labels without values are none of the values.
  mutating func passOverBodies() {
    guard (1...4).contains(queue.lines.count), queue.fields.count >= 2,
      queue.lines.allSatisfy({ line in
        content.bodies(in: line).first?.span.start == line.start && content.findNIP(line) == nil
      })
    else { return }
    form.letterhead += queue.lines
    queue.lines = []
  }

  /// Whether a field of the identity block whose label no everyday language knows stands right below or came before.
  func isAmongFields() -> Bool {
    if !form.strongFields.isEmpty { return true }
    return lexed.rows[min(place + 1, lexed.rows.count)..<min(place + 4, lexed.rows.count)].contains { row in
      row.filled.prefix(Self.mostCells).contains { cell in
        content.label(in: cell.span).map { !$0.weak && !$0.field.isSection } ?? false
      }
    }
  }

  /// Cells of a row of the identity block, of which most have four.
  private static let mostCells = 32

  /// Whether a number whose label is a word of everyday language begins the identity block behind lists.
  func beginsIdentity(_ hit: LabelHit) -> Bool {
    guard hit.field == .number, !hit.rest.isEmpty, hit.rest.length <= 80, content.fits(hit.rest, .number),
      !isBehindTable,
      !form.has(.number)
    else { return false }
    return lexed.rows[min(place + 1, lexed.rows.count)..<min(place + 3, lexed.rows.count)].contains { row in
      row.filled.contains { cell in
        content.label(in: cell.span).map { !$0.weak && ($0.field.isDate || $0.field == .title) } ?? false
      }
    }
  }

  /// Goes on with the list of steps whose label stands once more, as on a further page: the next number is not 1.
  mutating func reopensProcedure(at column: Int) -> Bool {
    guard place + 1 < lexed.rows.count, let next = lexed.rows[place + 1].filled.first?.span,
      let index = form.sections.firstIndex(where: { $0.field.isProcedure && !$0.pieces.isEmpty }),
      content.itemNumber(at: next.start, before: next.end)?.number != 1
    else { return false }
    heads.append(Head(section: index, column: column))
    return true
  }

  /// Whether a number alone on its line is the page's: behind the end of a page, where it does not count on the list; or
  /// below a list without numbers, between blank lines or right above a table.
  func isBarePageNumber(_ row: Row) -> Bool {
    guard row.form == .line || row.form == .flat && row.filled.count == 1, let head = heads.last,
      let span = row.filled.first?.span, span.length <= 3,
      let number = content.integer(span),
      content.bytes[span.start..<span.end].allSatisfy({ content.isDigit($0) }),
      let last = form.sections[head.section].pieces.last?.span
    else { return false }
    if let item = content.itemNumber(at: last.start, before: last.end) {
      return row.gapBefore && form.sections[head.section].field.isList && number != item.number + 1
    }
    let isNumbered = form.sections[head.section].pieces.contains { content.isDigit(content.bytes[$0.span.start]) }
    let isApart = row.gapBefore && place + 1 < lexed.rows.count && lexed.rows[place + 1].gapBefore
    return !isNumbered && (isApart || form.tables.hasTable(at: place + 1))
  }

  /// The label of the number where it is too short to be told misread by itself (`Nc. SOP`): the number behind it tells.
  func misreadNumberLabel(_ cell: Cell, in row: Row) -> LabelHit? {
    guard heads.isEmpty, !isBehindTable, !form.has(.number),
      cell.span.length <= 90, row.filled.count <= Self.mostCells, isAmongFields()
    else { return nil }
    var label = cell.span
    var rest = Span(cell.span.end, cell.span.end)
    if let colon = content.bytes[cell.span.start..<cell.span.end].firstIndex(of: 0x3A) {
      label = content.trimmed(Span(cell.span.start, colon))
      rest = content.trimmed(Span(colon + 1, cell.span.end))
    }
    let value =
      rest.isEmpty ? row.filled.first { $0.column > cell.column && !content.isDash($0.span) }?.span ?? rest : rest
    let bytes = content.bytes[value.start..<value.end]
    guard bytes.contains(0x2F), content.hasDigit(value), value.length <= 80, content.readDate(value) == nil else {
      return nil
    }
    let key = content.folded(label)
    let isNear = Self.numberLabels.contains { known in
      EditDistance.levenshtein(known, key, limit: known.count >= 8 ? 2 : 1) != nil
    }
    guard isNear else { return nil }
    return LabelHit(
      field: .number, label: Span(cell.span.start, rest.isEmpty ? cell.span.end : rest.start), rest: rest, colon: true,
      weak: false, alternative: false)
  }

  private static let numberLabels: [[UInt8]] = ["nosop", "nomor", "nomorsop", "nomer", "nomersop", "nodokumen"].map {
    Array($0.utf8)
  }

  /// Whether the line is the only one before the next label, where other values stand right below their labels: it is of
  /// the label above it, and the label before that has no value.
  func isOnlyValue() -> Bool {
    guard valuesBelow > 0, queue.lines.isEmpty, place + 1 < lexed.rows.count,
      let next = lexed.rows[place + 1].filled.first
    else {
      return false
    }
    return content.label(in: next.span).map { !$0.weak || $0.rest.isEmpty && $0.field.isPerson } ?? false
  }

  /// Whether a word of everyday language with a colon and a text behind it heads a section below a list of steps: none of
  /// its kind came, and the last numbered step is a whole sentence.
  func endsNumberedList(_ cell: Cell, _ field: FormField, in row: Row) -> Bool {
    guard row.form == .line || row.form == .flat, row.filled.first?.column == cell.column, heads.count == 1,
      let head = heads.last, !field.isList, form.sections[head.section].field.isProcedure,
      cell.column <= head.column, !form.sections.contains(where: { $0.field == field }),
      let last = form.sections[head.section].pieces.last?.span,
      content.bytes[last.end - 1] == 0x2E || row.gapBefore
    else { return false }
    return form.sections[head.section].pieces.prefix(Self.mostBeforeNumber).contains {
      content.startsWithItemNumber($0.span)
    }
  }

  /// Lines of a numbered list before its first number: what leads to it.
  private static let mostBeforeNumber = 16

  /// Whether a row heads a table of changes or the like, whose rows are numbered, rather than being of the identity block:
  /// `No | Tanggal | Uraian`.
  func headsRegister(_ row: Row) -> Bool {
    guard row.form != .line, row.filled.count >= 3, content.headWord(row.filled[0].span) == .column(.no),
      place + 1 < lexed.rows.count, let next = lexed.rows[place + 1].filled.first?.span
    else { return false }
    return content.integer(next) != nil || content.itemNumber(at: next.start, before: next.end) != nil
  }

  /// Whether a signature begins behind a list of steps: an office, apart from the steps, with a NIP or rank below it.
  func beginsSignature(_ index: Int) -> Bool {
    guard let head = heads.last, !form.sections[head.section].pieces.isEmpty,
      let line = lexed.rows[index].filled.first?.span, line.length <= 120, !content.startsWithItemNumber(line)
    else { return false }
    let isDated = content.tellsPlaceAndDate(line)
    guard lexed.rows[index].gapBefore || isDated,
      isDated || content.startsWithOffice(line) || content.startsWithActing(line) || content.isCapitals(line)
    else { return false }
    if content.tellsDecision(line), isSignedBelow(index) { return true }
    // Below the lists of the form only what ends the text is a signature: values may stand far from their labels.
    if !form.sections[head.section].field.isProcedure, heads.count > 1 || !endsWithin(index, rows: 10) { return false }
    return lexed.rows[(index + 1)..<min(index + 7, lexed.rows.count)].contains { row in
      row.filled.contains { content.findNIP($0.span) != nil || content.findRank($0.span) != nil }
    }
  }

  /// Whether an office stands a few rows below a line, with a name or a NIP below it.
  private func isSignedBelow(_ index: Int) -> Bool {
    for row in index + 1..<max(index + 1, min(index + 5, lexed.rows.count)) {
      let cells = lexed.rows[row].filled
      guard cells.count == 1, content.label(in: cells[0].span).map({ $0.weak || !$0.field.isSection }) ?? true else {
        return false
      }
      if isOffice(cells[0].span, above: row) { return true }
      if content.findNIP(cells[0].span) != nil { return true }
    }
    return false
  }

  /// Whether few rows are left, none of them with a label.
  private func endsWithin(_ index: Int, rows most: Int) -> Bool {
    lexed.rows.count - index <= most
      && lexed.rows[index...].allSatisfy { row in
        row.form == .line && row.filled.allSatisfy { content.label(in: $0.span).map(\.weak) ?? true }
      }
  }

  /// Whether a line is an office with a name right below it.
  private func isOffice(_ line: Span, above index: Int) -> Bool {
    guard content.startsWithOffice(line) || content.startsWithActing(line), line.length <= 90,
      index + 1 < lexed.rows.count, let below = lexed.rows[index + 1].filled.first?.span
    else { return false }
    return !content.startsWithItemNumber(below) && (content.hasTitles(below) || content.looksLikeName(below))
  }
}
