import Diagnostics
import Vocabulary

/// What a column of the procedure table holds.
enum ColumnKind: Hashable, Sendable {
  case no, activity, inputs, duration, outputs, note
  /// One performer; the index into the table's actors.
  case actor(Int)
  /// The one column in which each row names its performer.
  case performer
  /// A further column, by its index into the table's extra heads.
  case extra(Int)
}

/// What a head's words say of a column or a group of columns.
enum HeadWord: Hashable, Sendable {
  case column(ColumnKind)
  /// *Pelaksana*, *Mutu Baku*: a head over several columns.
  case performers, quality
  /// A known further column, by its canonical head.
  case further(String)

  init(_ column: ColumnHeads.Column) {
    switch column {
    case .no: self = .column(.no)
    case .activity: self = .column(.activity)
    case .inputs: self = .column(.inputs)
    case .duration: self = .column(.duration)
    case .outputs: self = .column(.outputs)
    case .note: self = .column(.note)
    case .performers: self = .performers
    case .quality: self = .quality
    case .extra(let head): self = .further(head)
    }
  }
}

extension Content {
  /// What a head cell says, by vocabulary.
  func headWord(_ cell: Span) -> HeadWord? {
    guard mayBeHeadWord(cell) else { return nil }
    if let known = findings.heads[cell] { return known }
    let written = bytes[cell.start..<cell.end]
    if let known = findings.memos.heads.answer(of: written) {
      findings.heads.keep(known, for: cell)
      return known
    }
    let found = findHeadWord(cell)
    findings.heads.keep(found, for: cell)
    findings.memos.heads.keep(found, of: written)
    return found
  }

  /// Whether a cell has room for a head's words and for little else.
  func mayBeHeadWord(_ cell: Span) -> Bool { cell.length > 1 && cell.length < 80 }

  /// Whether the heads of numbers and activities stand in one cell, since the border between them is lost: `No. Kegiatan`.
  private func numbersActivities(_ cell: Span) -> Bool {
    guard cell.length <= 40, bytes[cell.start] & 0xDF == 0x4E else { return false }
    let words = words(in: cell, most: 4)
    guard words.count >= 2, words.count <= 3, folded(words[0]) == Array("no".utf8) else { return false }
    let key = words.dropFirst().flatMap { folded($0) }
    return Vocabulary.standard.columnHeads.exact(key) == .activity
  }

  private func findHeadWord(_ cell: Span) -> HeadWord? {
    if let match = Vocabulary.standard.columnHeads.match(key(cell), hasUnknownWord: hasUnknownWord(cell)) {
      // `Pelaksana 2` is the second performer.
      let isCounted = match.meaning == .performers && isDigit(bytes[cell.end - 1])
      return isCounted ? nil : HeadWord(match.meaning)
    }
    if numbersActivities(cell) { return .column(.activity) }
    if let head = headSaidTwice(cell) { return head }
    // `waktu dalam menit`, `Durasi (jam)`: a unit behind the head.
    guard let unit = lastWord(of: cell, most: 6), Vocabulary.standard.timeUnits.match(key(unit)) != nil else {
      return nil
    }
    let spans = words(in: cell, most: 6).flatMap { parts(atBracketsOf: $0) }
    guard spans.count >= 2 else { return nil }
    let words = spans.map { folded($0) }
    guard
      let match = Vocabulary.standard.columnHeads.match(words[0])
        ?? Vocabulary.standard.columnHeads.match(Array(words.dropLast().joined())), match.meaning == .duration
    else { return nil }
    return .column(.duration)
  }

  /// Whether a piece may head the numbers or the activities: `false` is certain for ``headWord(_:)``, and cheap.
  func mayHeadRows(_ piece: Span) -> Bool {
    Vocabulary.standard.columnHeads.mayHeadRows(key(piece))
      || bytes[piece.start..<piece.end].contains(where: partsHeads)
  }

  /// Whether a sign stands between a head and the same in another language.
  private func partsHeads(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x28 || byte == Content.lineBreak }

  /// A head of a form in two languages, with a slash, a bracket or a line's end between: `Kegiatan / Activity`.
  private func headSaidTwice(_ cell: Span) -> HeadWord? {
    guard let cut = bytes[cell.start..<cell.end].firstIndex(where: partsHeads) else { return nil }
    var second = trimmed(Span(cut + 1, cell.end))
    while second.length > 1, [0x29, 0x28, 0x2F].contains(bytes[second.end - 1]) { second.end -= 1 }
    let heads = Vocabulary.standard.columnHeads
    guard let first = heads.exact(folded(trimmed(Span(cell.start, cut)))),
      let again = heads.exact(folded(second))
    else { return nil }
    let word = HeadWord(first)
    return word == HeadWord(again) ? word : nil
  }

  /// The last of so many words, or what a bracket opens inside it.
  private func lastWord(of cell: Span, most: Int) -> Span? {
    var (last, index, count): (Span?, Int, Int) = (nil, cell.start, 0)
    while index < cell.end, count < most {
      let length = Blank.length(in: bytes, at: index)
      if length > 0 {
        index += length
        continue
      }
      let start = index
      while index < cell.end, Blank.length(in: bytes, at: index) == 0 { index += 1 }
      (last, count) = (Span(start, index), count + 1)
    }
    guard let last else { return nil }
    guard let bracket = bytes[last.start..<last.end].firstIndex(of: 0x28), bracket > last.start else { return last }
    return Span(bracket, last.end)
  }

  /// A word cut where a bracket opens inside it: `Waktu(menit)`.
  private func parts(atBracketsOf word: Span) -> [Span] {
    guard let bracket = bytes[word.start..<word.end].firstIndex(of: 0x28), bracket > word.start else { return [word] }
    return [Span(word.start, bracket), Span(bracket, word.end)]
  }

  /// A number and the activity behind it, where the cell between them is gone: `3 Kasubbag mengundang …`.
  func numberBeforeActivity(_ cell: Span) -> (number: Span, activity: Span)? {
    guard let first = firstWord(in: cell), first.end < cell.end, integer(first) != nil else { return nil }
    let rest = trimmed(Span(first.end, cell.end))
    return beginsActivity(rest) && rest.length >= 10 ? (first, rest) : nil
  }

  /// The integer that a cell holds: `3`, `3.`, `(3)`.
  func integer(_ cell: Span) -> Int? {
    guard cell.length > 0, cell.length <= 8 else { return nil }
    var value: Int?
    for index in cell.start..<cell.end {
      switch bytes[index] {
      case 0x30...0x39:
        if value != nil, !isDigit(bytes[index - 1]) { return nil }
        value = (value ?? 0) * 10 + Int(bytes[index] - 0x30)
      case 0x2E, 0x29, 0x28, 0x20, 0x2A: continue
      default: return nil
      }
    }
    return value
  }
}
