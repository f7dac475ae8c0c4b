import Diagnostics
import Vocabulary

/// Heads of sections in texts that follow another form: letters and Roman numbers before them, chapters, words that stand alone.
extension Content {
  /// Where the label behind a capital letter or a Roman number with a point begins (`A. Dasar Hukum`, `IV. PROSEDUR`).
  ///
  /// Lists of the form are numbered with digits and small letters, so that such a number heads a section.
  func labelStart(behindCapitalAt start: Int, before end: Int) -> Int? {
    guard start + 3 < end, bytes[start] >= 0x41, bytes[start] <= 0x5A,
      bytes[start + 1] == 0x2E || bytes[start + 1] == 0x49 || bytes[start + 1] == 0x56 || bytes[start + 1] == 0x58
    else { return nil }
    var index = start
    while index < end, bytes[index] >= 0x41, bytes[index] <= 0x5A, index - start < 5 { index += 1 }
    guard index < end, bytes[index] == 0x2E,
      index == start + 1 || bytes[start..<index].allSatisfy({ $0 == 0x49 || $0 == 0x56 || $0 == 0x58 })
    else { return nil }
    index += 1
    while index < end, Blank.length(in: bytes, at: index) > 0 { index += Blank.length(in: bytes, at: index) }
    return index < end ? index : nil
  }

  /// Whether a line only tells where and when: `Blitar, 5 Februari 2024`, `Ditetapkan di Trenggalek`.
  func tellsPlaceAndDate(_ line: Span) -> Bool {
    guard line.length >= 8, line.length <= 80, isLetter(bytes[line.start]) else { return false }
    if let comma = bytes[line.start..<line.end].firstIndex(of: 0x2C), comma - line.start <= 40, comma + 1 < line.end,
      let first = bytes[line.start..<line.end].first, first <= 0x5A
    {
      let rest = trimmed(Span(comma + 1, line.end))
      if !rest.isEmpty, rest.length <= 30, readDate(rest) != nil { return true }
    }
    return tellsDecision(line)
  }

  /// Whether a line begins with the words that end a decision: `Ditetapkan di Trenggalek`.
  func tellsDecision(_ line: Span) -> Bool {
    guard line.length >= 8, line.length <= 80 else { return false }
    let words = words(in: line, most: 3)
    return words.count >= 2 && folded(words[0]) == Array("ditetapkan".utf8) && folded(words[1]) == Array("di".utf8)
  }

  /// Whether two words go before the date of a decision: `pada tanggal`, `Pada Tanggal :`.
  func tellsDay(_ first: Span, _ second: Span) -> Bool {
    let keys = [folded(first), folded(second)]
    return keys[0] == Array("pada".utf8) && keys[1].starts(with: "tanggal".utf8) || keys[0] == Array("tanggal".utf8)
  }

  /// Whether a line holds nothing but the number of a chapter: `BAB II`.
  func isChapterNumber(_ line: Span) -> Bool {
    guard line.length <= 12 else { return false }
    let words = words(in: line, most: 3)
    guard words.count == 2, Vocabulary.standard.genres.isChapter(folded(words[0])) else { return false }
    return bytes[words[1].start..<words[1].end].allSatisfy {
      [0x49, 0x56, 0x58, 0x2E].contains($0) || isDigit($0)
    }
  }
}

extension SectionDivider {
  /// Whether a word of everyday language heads a section of another form by its place: alone and in capitals on its line, or
  /// in the first cell of a row that has text behind it.
  func headsFurther(_ cell: Cell, in row: Row) -> Bool {
    guard content.hasNumberedHeads else { return false }
    if row.form == .line { return row.filled.count == 1 && content.isCapitals(cell.span) }
    guard row.filled.count >= 2, let last = row.filled.last, last.column > cell.column else { return false }
    let first = row.filled.first { other in
      content.integer(other.span) == nil && !(other.span.length <= 4 && content.startsWithItemNumber(other.span))
    }
    return first?.column == cell.column
  }

  /// Whether a row heads a table of questions rather than a list of steps: `No | Langkah Kegiatan | Ya | Tidak`.
  func headsChecklist(_ row: Row) -> Bool {
    guard row.form != .line, row.filled.count >= 3, content.headWord(row.filled[0].span) == .column(.no) else {
      return false
    }
    return row.filled.dropFirst(2).contains { cell in
      guard cell.span.length <= 12 else { return false }
      let mark = Vocabulary.standard.marks.match(content.bytes[cell.span.start..<cell.span.end])
      return mark == .yes || mark == .no
    }
  }

  /// Whether a line in capitals names a list of questions, with its table right below: `DAFTAR TILIK CUCI TANGAN`.
  func headsChecklist(_ hit: LabelHit, in row: Row) -> Bool {
    guard !hit.weak, !hit.rest.isEmpty, row.filled.count == 1, !hit.field.isList, !hit.field.isProcedure,
      content.isCapitals(row.filled[0].span), place + 1 < lexed.rows.count
    else { return false }
    return headsChecklist(lexed.rows[place + 1])
  }

  /// Takes the number of a chapter on a line of its own; what stands below it in capitals heads a section, known or not.
  mutating func takeChapter(_ row: Row, _ index: Int) -> Bool {
    guard content.hasNumberedHeads, row.form == .line, row.filled.count == 1, let line = row.filled.first?.span,
      content.isChapterNumber(line)
    else { return false }
    leaveSections()
    emptyQueue()
    open = nil
    form.labels.append(line)
    lastLines = []
    guard index + 1 < lexed.rows.count, lexed.rows[index + 1].filled.count == 1,
      let head = lexed.rows[index + 1].filled.first?.span, head.length <= 80, content.isCapitals(head),
      content.label(in: head) == nil
    else { return true }
    let name = titleCase(content.text(head))
    form.labels.append(head)
    form.sections.append(SectionText(field: .section(name), label: head))
    heads = [Head(section: form.sections.count - 1, column: 0)]
    headForm = .line
    takenUpTo = index + 2
    return true
  }
}
