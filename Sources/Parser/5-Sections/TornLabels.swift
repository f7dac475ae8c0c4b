import Diagnostics
import Vocabulary

/// Labels and heads that do not stand where they belong: torn over lines, behind each other, alone on a line.
extension SectionDivider {
  /// Takes the head of a table that fell into a list of lines: *Kegiatan* alone, and below it `1. …`.
  mutating func takeListHead(_ row: Row, _ index: Int) -> Bool {
    guard form.tables.isEmpty, row.form == .line, index + 1 < lexed.rows.count, lexed.rows[index + 1].form == .line,
      content.headWord(row.cells[0].span) == .column(.activity),
      content.itemNumber(
        at: lexed.rows[index + 1].cells[0].span.start, before: lexed.rows[index + 1].cells[0].span.end)?.number == 1
    else { return false }
    form.labels.append(row.cells[0].span)
    if let last = lastLines.last, content.headWord(last.span) == .column(.no) {
      withdraw(last)
      lastLines.removeLast()
      form.labels.append(last.span)
    }
    takeHeading()
    leaveSections()
    form.sections.append(SectionText(field: .section("Prosedur"), label: row.cells[0].span))
    heads = [Head(section: form.sections.count - 1, column: 0)]
    headForm = .line
    return true
  }

  /// Takes a label that is torn over two lines (`Tanggal` / `Pembuatan`), its value between or behind them.
  ///
  /// - Returns: The row behind the last one that was taken, or `nil` where the row begins no torn label.
  mutating func takeTornLabel(_ index: Int) -> Int? {
    let rows = lexed.rows
    guard rows[index].form == .line, heads.isEmpty, !isBehindTable else { return nil }
    let head = rows[index].cells[0].span
    guard head.length <= 16, !content.hasDigit(head), content.words(in: head).count == 1,
      content.folded(head).count >= 2
    else { return nil }
    if let next = takeTornFlatLabel(head, rows[index].cells[0].column, index + 1) { return next }
    for distance in 1...2 where index + distance < rows.count && rows[index + distance].form == .line {
      let line = rows[index + distance].cells[0].span
      guard let word = content.firstWord(in: line),
        let label = label(tornInto: head, word), !label.field.isSection
      else { continue }
      var values: [Span] = []
      if distance == 2 {
        let between = rows[index + 1].cells[0].span
        guard content.fits(between, label.field) else { continue }
        values.append(between)
      }
      let rest = content.trimmed(Span(word.end, line.end))
      if !rest.isEmpty { values.append(rest) }
      form.labels += [head, word]
      form.strongFields.insert(label.field)
      form.add(FieldText(field: label.field, alternative: label.isAlternative, values: values))
      open = (form.fields.count - 1, rows[index].cells[0].column)
      return index + distance + 1
    }
    return nil
  }

  /// Takes a label whose second word stands right below the first on a line of a flattened page, its value behind it:
  ///
  ///                          Tanggal
  ///     PEMERINTAH KOTA X    Pembuatan   : 11 April 2022
  private mutating func takeTornFlatLabel(_ head: Span, _ column: Int, _ below: Int) -> Int? {
    guard below < lexed.rows.count, lexed.rows[below].form == .flat, !lexed.rows[below].gapBefore,
      let place = lexed.rows[below].filled.firstIndex(where: { abs($0.column - column) <= 2 })
    else { return nil }
    let filled = lexed.rows[below].filled
    let words = content.words(in: filled[place].span, most: 2)
    guard let word = words.first, let label = label(tornInto: head, word), !label.field.isSection else { return nil }
    var values = filled[(place + 1)...].map(\.span)
    if words.count > 1 { values.insert(content.trimmed(Span(word.end, filled[place].span.end)), at: 0) }
    for cell in filled[..<place] { form.letterhead.append(cell.span) }
    form.labels += [head, word]
    form.strongFields.insert(label.field)
    form.add(FieldText(field: label.field, alternative: label.isAlternative, values: values))
    open = (form.fields.count - 1, column)
    return below + 1
  }

  /// The label that two words on two lines make, also where one is misread: `Tgl.` / `Bfektif`.
  private func label(tornInto head: Span, _ word: Span) -> Labels.Label? {
    let key = content.folded(head) + content.folded(word)
    if let label = Vocabulary.standard.labels.exact(key) { return label }
    guard key.count >= 8, word.length >= 5, content.isLetter(content.bytes[word.start]),
      content.hasUnknownWord(word) || content.hasUnknownWord(head),
      let near = Vocabulary.standard.labels.match(key)?.meaning, near.field.isDate
    else { return nil }
    return near
  }

  /// Words of a line that are looked at for labels; the identity block of a page has some hundreds.
  private static let mostWords = 10_000

  /// A line in which labels stand behind each other, cut before each.
  func split(_ row: Row) -> Row {
    guard row.form == .line || row.form == .flat, heads.isEmpty, !isBehindTable || form.fields.isEmpty else {
      return row
    }
    if let sides = sidesOfOffice(row) { return sides }
    var cells: [Cell] = []
    for cell in row.filled {
      var start = cell.span.start
      let words = content.words(in: cell.span, most: Self.mostWords)
      let first = content.label(in: cell.span)
      if first?.field.isSection ?? false { return row }
      for word in words.dropFirst() where word.start > (first?.label.end ?? cell.span.start) {
        let rest = Span(word.start, cell.span.end)
        guard let hit = content.label(in: rest), !hit.weak, !hit.field.isSection, hit.field != .unit,
          hit.field != first?.field,
          hit.colon || first == nil && hasTellingValue(hit)
            || first != nil && content.fits(hit.rest, hit.field) && hit.field.isDate
            || hit.rest.isEmpty && first == nil && content.bytes[word.start - 1] == 0x20
              && (content.bytes[word.start - 2] == 0x20
                || isLetterhead(Span(cell.span.start, word.start), before: hit))
        else { continue }
        cells.append(
          Cell(span: content.trimmed(Span(start, word.start)), column: cell.column + start - cell.span.start))
        start = word.start
      }
      cells.append(
        Cell(span: content.trimmed(Span(start, cell.span.end)), column: cell.column + start - cell.span.start))
    }
    guard cells.count > row.filled.count else { return row }
    return Row(cells: cells, form: .flat, gap: row.gap)
  }

  /// Whether a public body in capitals stands before a label without a value: `PEMERINTAH PROVINSI BALI Tanggal Revisi`.
  private func isLetterhead(_ text: Span, before label: LabelHit) -> Bool {
    let text = content.trimmed(text)
    guard text.length >= 8, content.isCapitals(text), !content.isCapitals(label.label) else { return false }
    return content.bodies(in: text).first?.span.start == text.start
  }

  /// The two sides of a line on which the letterhead in capitals goes on to the left of an office that goes on:
  /// `KECAMATAN GALANG Disahkan Oleh Camat Galang` / `KABUPATEN DELI SERDANG Kabupaten Deli Serdang`.
  private func sidesOfOffice(_ row: Row) -> Row? {
    guard let open, open.column > 0, form.fields[open.index].field.isPerson, form.fields[open.index].values.count == 1,
      row.form == .line, !row.gapBefore, row.filled.count == 1, let cell = row.filled.first, cell.column < open.column,
      let office = form.fields[open.index].values.first, content.startsWithOffice(office), !content.isCapitals(office)
    else { return nil }
    let words = content.words(in: cell.span, most: 16)
    guard words.count >= 3, let cut = words.firstIndex(where: { !content.isUpper($0) }), cut >= 2,
      content.bytes[words[cut].start] <= 0x5A, !content.hasTitles(cell.span), content.label(in: cell.span) == nil
    else { return nil }
    let left = Span(cell.span.start, words[cut - 1].end)
    let right = Span(words[cut].start, cell.span.end)
    guard !content.isUpper(words[words.count - 1]), !content.hasDigit(cell.span) else { return nil }
    let place = cell.column + words[cut].start - cell.span.start
    return Row(
      cells: [Cell(span: left, column: cell.column), Cell(span: right, column: max(place, open.column + 1))],
      form: .flat,
      gap: row.gap)
  }

  /// Whether a value behind a label can be of no other field, so that the label may stand behind other text:
  /// `KECAMATAN GALANG Disahkan Oleh Camat Galang`.
  private func hasTellingValue(_ hit: LabelHit) -> Bool {
    switch hit.field {
    case .created, .revised, .effective, .approved: hit.rest.length <= 40 && content.readDate(hit.rest) != nil
    case .number:
      hit.rest.length <= 60 && content.hasDigit(hit.rest)
        && content.bytes[hit.rest.start..<hit.rest.end].contains(0x2F)
    case .approver: content.startsWithOffice(hit.rest) || content.startsWithActing(hit.rest)
    default: false
    }
  }

  /// The head to which the only cell of a row belongs, whose blank neighbours were dropped: that whose numbers it goes on.
  func side(of cell: Span) -> Int {
    let lists = heads.map { content.items(of: Array(form.sections[$0.section].pieces.suffix(64))) }
    let number = content.itemNumber(at: cell.start, before: cell.end)?.number
    if let number {
      let follows = lists.map { ($0.last?.number ?? 0) + 1 == number }
      if follows[0] != follows[1] { return follows[0] ? 0 : 1 }
    }
    if form.sections[heads[0].section].field == .legalBasis {
      return content.looksLikeCitation(afterNumber(cell)) ? 0 : 1
    }
    return lists[1].count > lists[0].count ? 1 : 0
  }

  func afterNumber(_ cell: Span) -> Span {
    guard
      let mark = content.itemNumber(at: cell.start, before: cell.end)?.mark
        ?? content.bullet(at: cell.start, before: cell.end)
    else {
      return cell
    }
    return content.trimmed(Span(mark.end, cell.end))
  }
}
