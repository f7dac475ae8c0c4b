import Diagnostics

/// One item of a list: its number or bullet, and its text in one piece or more.
struct ListItem: Sendable {
  var mark: Span?
  var number: Int?
  var pieces: [Span]
}

extension Content {
  /// A list number at `index`: digits, a point or bracket, and something to number behind it.
  ///
  /// The number is no list number where it goes on as a decimal, a date or a code (`1.5`, `12.02.2025`).
  func itemNumber(at index: Int, before end: Int) -> (number: Int, mark: Span)? {
    var position = index
    let bracket = position < end && bytes[position] == 0x28
    if bracket { position += 1 }
    var number = 0
    let digits = position
    while position < end, bytes[position] >= 0x30, bytes[position] <= 0x39, position - digits < 3 {
      number = number * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    guard position > digits, position - digits <= 2, number > 0, position < end else { return nil }
    if bytes[position] == 0x20, position + 1 < end, bytes[position + 1] == 0x2E || bytes[position + 1] == 0x29 {
      position += 1
    }
    guard bytes[position] == 0x2E || bytes[position] == 0x29 else { return nil }
    position += 1
    if position < end, bytes[position] == 0x29 { position += 1 }
    if position < end, bytes[position] >= 0x30, bytes[position] <= 0x39 { return nil }
    return (number, Span(index, position))
  }

  /// A bullet at `index`: `-`, `•`, a glyph of a symbol font, or a letter with a bracket or point.
  func bullet(at index: Int, before end: Int) -> Span? {
    guard index < end else { return nil }
    let next = index + 1 < end ? bytes[index + 1] : 0
    switch bytes[index] {
    case 0x2D, 0x2A, 0x2B: return isBlank(index + 1, end) || isLetter(next) ? Span(index, index + 1) : nil
    case 0xE2 where index + 2 < end:
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      let scalar = UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      // • ‣ – ● ○ ■ □ ▪ ▫ ◦ ➢ ➤ ✓ ✔ √ are bullets where a text follows
      switch scalar {
      case 0x022, 0x023, 0x013, 0x5CF, 0x5CB, 0x5A0, 0x5A1, 0x5AA, 0x5AB, 0x5E6, 0x7A2, 0x7A4, 0x713, 0x714, 0x21A:
        break
      default: return nil
      }
      guard index + 3 < end else { return nil }
      return isBlank(index + 3, end) || isLetter(bytes[index + 3]) ? Span(index, index + 3) : nil
    case 0xEF where index + 3 < end && bytes[index + 1] == 0x82: return Span(index, index + 3)  // U+F0xx
    case 0xC2 where next == 0xB7: return Span(index, index + 2)
    // § Ø ü: what Wingdings draws as bullets
    case 0xC2 where next == 0xA7, 0xC3 where next == 0x98 || next == 0xBC:
      return isBlank(index + 2, end) ? Span(index, index + 2) : nil
    case 0x61...0x7A:
      guard next == 0x2E || next == 0x29, isBlank(index + 2, end) else { return nil }
      return Span(index, index + 2)
    default: return nil
    }
  }

  private func isBlank(_ index: Int, _ end: Int) -> Bool {
    index < end && Blank.length(in: bytes, at: index) > 0
  }

  func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// The items of a list whose pieces are cells or lines.
  ///
  /// Several items in one piece are cut apart at their numbers; a piece without mark goes on with the item before it
  /// where it starts small, or where every other piece is numbered.
  func items(of pieces: [SectionText.Piece]) -> [ListItem] {
    var items: [ListItem] = []
    var lettered = false
    var skipsNext = false
    for (index, piece) in pieces.enumerated() {
      if skipsNext {
        skipsNext = false
        continue
      }
      if index + 1 < pieces.count, index == 0 || integer(pieces[index - 1].span) == nil,
        let item = itemNumberedBeside(piece, pieces[index + 1], after: items.last?.number)
      {
        items.append(item)
        skipsNext = true
        continue
      }
      if index + 1 < pieces.count, let item = itemNumberedBelow(piece, pieces[index + 1], after: items.last?.number) {
        items.append(item)
        skipsNext = true
        continue
      }
      for part in lines(of: piece.span) {
        let cuts = cut(part, after: items.last?.number)
        for (offset, item) in cuts.enumerated() {
          if offset == 0, item.mark == nil, let last = items.last, !followsItemBreak(part, in: piece.span),
            goesOn(last, item, piece)
          {
            items[items.count - 1].pieces += item.pieces
          } else {
            items.append(item)
          }
        }
        if cuts.contains(where: { item in item.mark.map { isLetter(bytes[$0.start]) } ?? false }) { lettered = true }
      }
    }
    if !lettered { sortZipped(&items) }
    return items.filter { !$0.pieces.isEmpty }
  }

  /// The pieces between breaks that markup made.
  func lines(of span: Span) -> [Span] {
    var parts: [Span] = []
    var start = span.start
    for index in span.start...span.end {
      let isEnd = index == span.end
      if isEnd || bytes[index] == Content.lineBreak || bytes[index] == Content.itemBreak {
        let part = trimmed(Span(start, index))
        if !part.isEmpty { parts.append(part) }
        start = index + 1
      }
    }
    return parts
  }

  /// Whether markup begins an item right before a part.
  private func followsItemBreak(_ part: Span, in span: Span) -> Bool {
    var index = part.start
    while index > span.start, Blank.length(in: bytes, at: index - 1) == 1 {
      index -= 1
      if bytes[index] == Content.itemBreak { return true }
    }
    return false
  }

  /// Whether an item without a mark goes on with the item before it.
  private func goesOn(_ last: ListItem, _ item: ListItem, _ piece: SectionText.Piece) -> Bool {
    guard let text = item.pieces.first, let before = last.pieces.last, !piece.gapBefore else { return false }
    let first = bytes[text.start]
    if first >= 0x61, first <= 0x7A { return true }
    let end = bytes[before.end - 1]
    if end == 0x2C || end == 0x2D || end == 0x2F { return true }
    if let room = piece.room, end != 0x2E, end != 0x3B, let word = firstWord(in: text) {
      // A line goes on where its first word had no room behind the line above.
      if before.length + 1 + word.length > room { return true }
      if last.mark == nil { return false }
    }
    return last.mark != nil && end != 0x2E && end != 0x3B
  }

  /// Cuts one piece at its list numbers.
  private func cut(_ span: Span, after last: Int?) -> [ListItem] {
    let marks = marks(in: span, after: last)
    guard !marks.isEmpty else {
      let bulleted = bulletedItems(of: span)
      return bulleted.isEmpty ? [plain(span, after: last)] : bulleted
    }
    var items: [ListItem] = []
    if marks[0].mark.start > span.start {
      let lead = trimmed(Span(span.start, marks[0].mark.start))
      if !lead.isEmpty { items.append(plain(lead)) }
    }
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1].mark.start : span.end
      let text = trimmed(Span(mark.mark.end, end))
      items.append(ListItem(mark: mark.mark, number: mark.number, pieces: text.isEmpty ? [] : [text]))
    }
    return items
  }

  /// A piece without a number; a bullet at its start is taken off.
  private func plain(_ span: Span, after last: Int? = nil) -> ListItem {
    if let sub = subNumber(of: span) {
      return ListItem(mark: sub.mark, number: sub.number, pieces: [trimmed(Span(sub.mark.end, span.end))])
    }
    if let last, let comma = commaNumber(of: span, due: last + 1) {
      return ListItem(mark: comma, number: last + 1, pieces: [trimmed(Span(comma.end, span.end))])
    }
    guard let bullet = bullet(at: span.start, before: span.end) else {
      return ListItem(mark: nil, number: nil, pieces: [span])
    }
    let text = trimmed(Span(bullet.end, span.end))
    return ListItem(mark: bullet, number: nil, pieces: text.isEmpty ? [] : [text])
  }

  /// The number that is due, with a comma in the place of its point: `2, Mampu …`.
  private func commaNumber(of span: Span, due: Int) -> Span? {
    var index = span.start
    while index < span.end, isDigit(bytes[index]), index - span.start < 2 { index += 1 }
    guard index > span.start, index + 2 < span.end, bytes[index] == 0x2C, isBlank(index + 1, span.end),
      integer(Span(span.start, index)) == due
    else { return nil }
    let text = trimmed(Span(index + 1, span.end))
    guard text.length >= 3, bytes[text.start] >= 0x41, bytes[text.start] <= 0x5A else { return nil }
    return Span(span.start, index + 1)
  }

  /// The number of a paragraph within a chapter, before a capital: `5.1 Mahasiswa mengisi …`, `3.2.1. Petugas …`.
  private func subNumber(of span: Span) -> (number: Int, mark: Span)? {
    guard span.length >= 8, isDigit(bytes[span.start]) else { return nil }
    var (index, parts, number) = (span.start, 0, 0)
    while index < span.end, isDigit(bytes[index]), parts < 4 {
      let first = index
      number = 0
      while index < span.end, isDigit(bytes[index]), index - first < 2 {
        number = number * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      parts += 1
      guard index < span.end, bytes[index] == 0x2E else { break }
      index += 1
    }
    guard parts >= 2, number > 0, index + 1 < span.end, isBlank(index, span.end) else { return nil }
    var text = index
    while text < span.end, Blank.length(in: bytes, at: text) > 0 { text += Blank.length(in: bytes, at: text) }
    guard text < span.end, bytes[text] >= 0x41, bytes[text] <= 0x5A else { return nil }
    return (number, Span(span.start, index))
  }

  /// The list numbers in a piece that count up, or that together are 1 to n in any order.
  private func marks(in span: Span, after last: Int?) -> [(number: Int, mark: Span)] {
    var candidates: [(number: Int, mark: Span)] = []
    var index = span.start
    while index < span.end {
      let byte = bytes[index]
      // `(1) Surat (2) Agenda`, but not `ayat (1)`.
      if byte == 0x28, let found = itemNumber(at: index, before: span.end), startsBig(behind: index + 1),
        !namesNumber(before: index, from: span.start)
      {
        candidates.append(found)
        index = found.mark.end
        continue
      }
      if byte >= 0x30, byte <= 0x39 {
        let previous = index > span.start ? bytes[index - 1] : 0x20
        if !(previous >= 0x30 && previous <= 0x39), previous != 0x2F, previous != 0x2D,
          previous != 0x2E || index == span.start || isSentenceEnd(index - 1, span),
          let found = numberGlued(at: index, in: span, due: (candidates.last?.number ?? last ?? 0) + 1)
            ?? itemNumber(at: index, before: span.end).flatMap({
              namesNumber(before: index, from: span.start) ? nil : $0
            })
        {
          candidates.append(found)
          index = found.mark.end
          continue
        }
      }
      index += 1
    }
    guard let first = candidates.first else { return bareMarks(in: span, after: last) + letterMarks(in: span) }
    let numbers = candidates.map(\.number)
    if numbers.sorted() == Array(1...numbers.count) { return candidates }
    // Else the longest run that counts up by one from what may begin here.
    var expected = first.mark.start == span.start ? first.number : (last ?? 0) + 1
    var taken: [(number: Int, mark: Span)] = []
    for candidate in candidates where candidate.number == expected {
      taken.append(candidate)
      expected += 1
    }
    return taken
  }

  /// Numbers without a point that count up from 1, or go on from the item before: `1 Lurah 2 Sekretaris`.
  private func bareMarks(in span: Span, after last: Int?) -> [(number: Int, mark: Span)] {
    guard !span.isEmpty, bytes[span.start] < 0x41 || bytes[span.start] >= 0x80 else { return [] }
    var expected = 1
    var taken: [(number: Int, mark: Span)] = []
    for (index, word) in words(in: span).enumerated() {
      guard word.length <= 2, let number = integer(word), word.end < span.end, startsBig(behind: word.start) else {
        if index == 0 { return [] }
        continue
      }
      if index == 0 {
        guard number == 1 || number == (last ?? -1) + 1 else { return [] }
        expected = number
      }
      guard number == expected, !namesNumber(before: word.start, from: span.start) else { continue }
      taken.append((number, word))
      expected += 1
    }
    return taken
  }

  /// Letters that count up from `a.` in one piece: `a. Komputer b. Printer`; or that together are a to n in any order.
  private func letterMarks(in span: Span) -> [(number: Int, mark: Span)] {
    let any = anyLetterMarks(in: span)
    let numbers = any.map(\.number)
    if any.count > 2, any[0].mark.start == span.start, numbers.sorted() == Array(1...numbers.count) { return any }
    let apart = letterMarks(in: span, glued: false)
    if apart.count != 1 { return apart.count > 1 ? apart : [] }
    // Only the first stands apart: the others may be glued to the word before them, `a. Komputerb. Printer`.
    let glued = letterMarks(in: span, glued: true)
    return glued.count > 1 ? glued : []
  }

  /// All small letters with a point or bracket that stand apart, before a capital.
  private func anyLetterMarks(in span: Span) -> [(number: Int, mark: Span)] {
    // Most cells have neither points nor brackets.
    guard bytes[span.start..<span.end].contains(where: { $0 == 0x2E || $0 == 0x29 }) else { return [] }
    return words(in: span).compactMap { word in
      guard word.length == 2, bytes[word.start] >= 0x61, bytes[word.start] <= 0x7A,
        bytes[word.start + 1] == 0x2E || bytes[word.start + 1] == 0x29, startsBig(behind: word.end)
      else { return nil }
      return (Int(bytes[word.start]) - 0x60, word)
    }
  }

  private func letterMarks(in span: Span, glued: Bool) -> [(number: Int, mark: Span)] {
    var expected: UInt8 = 0x61
    var taken: [(number: Int, mark: Span)] = []
    var index = span.start
    while index + 1 < span.end {
      let isStart =
        index == span.start || Blank.length(in: bytes, at: index - 1) > 0 || [0x2E, 0x3B].contains(bytes[index - 1])
        || glued && isLetter(bytes[index - 1]) && startsBig(behind: index + 1)
      if isStart, bytes[index] == expected, bytes[index + 1] == 0x2E || bytes[index + 1] == 0x29,
        index + 2 < span.end, bytes[index + 2] == 0x20 || bytes[index + 2] >= 0x41 && bytes[index + 2] <= 0x5A
      {
        taken.append((Int(expected) - 0x60, Span(index, index + 2)))
        expected += 1
        index += 2
      } else if index == span.start {
        return []
      }
      index += 1
    }
    return taken
  }

  /// Whether the point at `index` ends a word of two letters or more, so that a number may follow it glued.
  private func isSentenceEnd(_ index: Int, _ span: Span) -> Bool {
    index - 2 >= span.start && isLetter(bytes[index - 1]) && isLetter(bytes[index - 2])
  }

  /// Whether the word before a number says that it numbers something else (`Nomor 35.`, `Pasal 7.`, `Tahun`).
  func namesNumber(before index: Int, from start: Int) -> Bool {
    var end = index
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    guard end < index || end > start else { return false }
    var begin = end
    while begin > start, isLetter(bytes[begin - 1]) || bytes[begin - 1] == 0x2E { begin -= 1 }
    let word = folded(Span(begin, end))
    if Self.softNumbering.contains(word) { return !startsBig(behind: index) }
    return Self.numbering.contains(word)
  }

  /// Whether a capital follows the number at `index`.
  private func startsBig(behind index: Int) -> Bool {
    var index = index
    while index < bytes.count,
      isDigit(bytes[index]) || bytes[index] == 0x2E || bytes[index] == 0x29 || bytes[index] == 0x20
    {
      index += 1
    }
    return index < bytes.count && bytes[index] >= 0x41 && bytes[index] <= 0x5A
  }

  private static let numbering: Set<[UInt8]> = Set(
    ["no", "nomor", "nomer", "tahun", "th", "thn", "pasal", "ayat"].map { Array($0.utf8) })
  /// Words that may number something, or end an item before a number.
  private static let softNumbering: Set<[UInt8]> = Set(
    ["angka", "bab", "butir", "ke", "langkah", "hal"].map { Array($0.utf8) })

  /// Puts items into the order of their numbers where two columns were read as one (`1. 3. 2. 4.`).
  private func sortZipped(_ items: inout [ListItem]) {
    let numbers = items.compactMap(\.number)
    guard numbers.count == items.count, numbers.count > 2, numbers != numbers.sorted(),
      numbers.sorted() == Array(1...numbers.count)
    else { return }
    items.sort { ($0.number ?? 0) < ($1.number ?? 0) }
  }
}
