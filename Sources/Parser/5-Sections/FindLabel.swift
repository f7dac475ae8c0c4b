import Diagnostics
import Vocabulary

/// A label of the form at the start of a cell.
struct LabelHit: Sendable {
  var field: FormField
  /// The label's words and the punctuation behind them.
  var label: Span
  /// What stands behind the label in the same cell; may be empty.
  var rest: Span
  /// Whether a colon or the like follows the label.
  var colon: Bool
  /// Whether the words are too common to be a label without a colon or a place of their own.
  var weak: Bool
  /// Whether another label of the same field goes before this one (`Disetujui oleh` beside `Disahkan oleh`).
  var alternative: Bool

  /// The same label so many bytes further on.
  fileprivate func moved(by bytes: Int) -> LabelHit {
    var hit = self
    hit.label = Span(label.start + bytes, label.end + bytes)
    hit.rest = Span(rest.start + bytes, rest.end + bytes)
    return hit
  }
}

extension Content {
  /// Most words that a label has.
  private static let mostWords = 8

  /// The label at the start of a cell, or `nil` where there is none.
  ///
  /// The longest run of words that is a label counts; an inexact one only where the cell ends there or a colon follows.
  func label(in cell: Span) -> LabelHit? {
    // Whether numbers stand before heads is of the text, not of the cell.
    guard cell.length <= PieceIndex.longest, !hasNumberedHeads else {
      if let known = findings.labels[cell] { return known }
      let found = findLabel(in: cell)
      findings.labels.keep(found, for: cell)
      return found
    }
    let written = bytes[cell.start..<cell.end]
    if let known = findings.memos.labels.answer(of: written) { return known?.moved(by: cell.start) }
    let found = findLabel(in: cell)
    findings.memos.labels.keep(found?.moved(by: -cell.start), of: written)
    return found
  }

  private func findLabel(in cell: Span) -> LabelHit? {
    if hasNumberedHeads, let start = labelStart(behindNumberAt: skipMarks(cell), before: cell.end) {
      guard var hit = label(in: Span(start, cell.end), from: start), hit.rest.isEmpty || hit.colon else { return nil }
      hit.label = Span(cell.start, hit.label.end)
      hit.weak = false
      return hit
    }
    let start = skipMarks(cell)
    if let text = labelStart(behindCapitalAt: start, before: min(cell.end, start + Self.mostBytesOfHead)),
      cell.length <= Self.mostBytesOfHead || hasColon(from: text, before: cell.end),
      var hit = label(in: Span(start, cell.end), from: text), hit.field.isSection, hit.rest.isEmpty || hit.colon
    {
      hit.label = Span(cell.start, hit.label.end)
      hit.weak = false
      return hit
    }
    // A field of the identity block may be an item of a list: `- **Nomor**: 070/12`.
    if start < cell.end, bytes[start] == 0x2D || bytes[start] == 0xE2, let bullet = bullet(at: start, before: cell.end)
    {
      let text = trimmed(Span(bullet.end, cell.end))
      guard !text.isEmpty, var hit = label(in: text, from: skipMarks(text)), hit.colon, !hit.field.isSection else {
        return nil
      }
      hit.label = Span(cell.start, hit.label.end)
      return hit
    }
    return label(in: cell, from: start)
  }

  /// Most bytes of a line that is nothing but the head of a section.
  private static let mostBytesOfHead = 80

  /// Whether a colon stands near enough to end a label.
  private func hasColon(from start: Int, before end: Int) -> Bool {
    bytes[start..<min(end, start + Self.mostBytesOfHead)].contains(0x3A)
  }

  private func label(in cell: Span, from start: Int) -> LabelHit? {
    let words = words(in: Span(start, cell.end), most: Self.mostWords + 1)
    guard !words.isEmpty, bytes[words[0].start] >= 0x41 || beginsWithMisreadLetter(words[0]) else { return nil }
    // A label that is whole before the end of a line ends there: `KETERKAITAN` / `SOP Surat Masuk`.
    if let end = firstBreak(start, words[words.count - 1].end), end > start {
      let line = trimmed(Span(start, end))
      let key = key(line)
      if !key.isEmpty, Vocabulary.standard.labels.exact(key) != nil,
        let hit = hit(line, key, colon: true, end: line.end, cell: cell)
      {
        return hit
      }
    }
    var count = min(words.count, Self.mostWords)
    let most = key(Span(start, words[count - 1].end))
    var inner: Int?  // the first colon among the words, beyond which the label cannot reach
    for index in start..<words[count - 1].end where bytes[index] == 0x3A || bytes[index] == 0x3B {
      inner = index
      break
    }
    if let inner {
      let core = trimmed(Span(start, inner))
      if let hit = hit(core, key(core), colon: true, end: inner + 1, cell: cell) { return hit }
      while count > 0, words[count - 1].end > inner { count -= 1 }
    }
    // Most long cells are sentences, with which no label begins: only what is a whole cell, or has a colon behind it, may then be
    // a misread label; in short ones a value may follow one.
    let mayBeExact = most.count < 4 || Vocabulary.standard.labels.mayBegin(key: most)
    let mayBeMisread = cell.length <= 100
    while count > 0 {
      let span = Span(start, words[count - 1].end)
      let key = key(span)
      if !mayBeExact, !mayBeMisread, count < words.count, key.count >= 4, isBeforeWord(span, cell.end) {
        count -= 1
        continue
      }
      let (colon, end) = colonBehind(span, cell.end)
      // A small letter goes on with a sentence: `… dari` / `unit terkait`.
      if colon || !startsSmall(words[0]), let hit = hit(span, key, colon: colon, end: end, cell: cell) { return hit }
      count -= 1
    }
    return nil
  }

  /// Whether a word has one digit, at its start, that a letter may be taken for: `1anggal`, `0asar`.
  private func beginsWithMisreadLetter(_ word: Span) -> Bool {
    word.length >= 3 && isDigit(bytes[word.start])
      && bytes[word.start + 1..<word.end].allSatisfy { isLetter($0) || $0 == 0x2E || $0 == 0x3A }
      && isLetter(bytes[word.start + 1]) && isLetter(bytes[word.start + 2])
  }

  /// The first break that markup made between two bytes.
  func firstBreak(_ start: Int, _ end: Int) -> Int? {
    for index in start..<end where bytes[index] == Content.lineBreak || bytes[index] == Content.itemBreak {
      return index
    }
    return nil
  }

  private func hit(_ core: Span, _ key: ArraySlice<UInt8>, colon: Bool, end: Int, cell: Span) -> LabelHit? {
    guard core.length >= 2, core.length <= 120 else { return nil }
    let rest = trimmed(Span(min(end, cell.end), cell.end))
    let label: Labels.Label
    var isTwice = false
    if rest.isEmpty || colon {
      if let match = Vocabulary.standard.labels.match(key, hasUnknownWord: hasUnknownWord(core)) {
        if match.edits > 0, endsWithValue(core) || match.meaning.field == .number && namesAnSOP(core) { return nil }
        label = match.meaning
      } else if let twice = labelAroundSlash(core) {
        (label, isTwice) = (twice, true)
      } else {
        return nil
      }
    } else if let exact = Vocabulary.standard.labels.exact(key) {
      // `KETERKAITAN SOP Surat Masuk`: the SOP is the first of the list.
      if exact.field == .related, endsWithSOP(core) { return nil }
      label = exact
    } else {
      // A misread label counts before a value that only its field can have: `TANGGAL BFEKTIF 26 Juni 2024`.
      guard key.count >= 8 || key.count >= 5 && hasDigit(core), cell.length <= 100, isLetter(bytes[core.end - 1]),
        hasDigit(rest) || startsWithOffice(rest),
        let near = Vocabulary.standard.labels.match(key)?.meaning,
        near.field.isDate && readDate(rest) != nil && rest.length <= 40
          || near.field == .number && bytes[rest.start..<rest.end].contains(0x2F)
          || near.field == .approver && startsWithOffice(rest)
      else { return nil }
      label = near
    }
    if label.field.isList, !colon, !rest.isEmpty, core.length > 2, bytes[core.end - 1] == 0x2D,
      Blank.length(in: bytes, at: core.end - 2) > 0
    {
      // The dash is the bullet of the first item: `Peralatan - Komputer - Printer`.
      return LabelHit(
        field: label.field, label: trimmed(Span(cell.start, core.end - 1)), rest: Span(core.end - 1, cell.end),
        colon: false, weak: label.isWeak, alternative: label.isAlternative)
    }
    return saidTwice(
      LabelHit(
        field: label.field, label: Span(cell.start, min(end, cell.end)), rest: rest, colon: colon,
        weak: label.isWeak && !isTwice, alternative: label.isAlternative))
  }

  /// Whether words are a label with a number behind it, which is its value: `NOMOR REVISI 03`.
  private func endsWithValue(_ core: Span) -> Bool {
    guard isDigit(bytes[core.end - 1]), let last = words(in: core).last, last.start > core.start else { return false }
    return integer(last) != nil
      && Vocabulary.standard.labels.exact(folded(trimmed(Span(core.start, last.start)))) != nil
  }

  /// Whether words begin with *SOP*, for which nobody misreads the *Nomor* of a label: `SOP Registrasi`.
  private func namesAnSOP(_ core: Span) -> Bool {
    let words = words(in: core, most: 2)
    guard words.count == 2 else { return false }
    let first = folded(words[0])
    return first.count == 3 && Vocabulary.standard.titleHeads.words(atStartOf: [first]) == 1
  }

  /// Whether the last of several words is *SOP*.
  private func endsWithSOP(_ span: Span) -> Bool {
    guard span.length > 4, let last = words(in: Span(span.end - 4, span.end)).last else { return false }
    return last.length == 3 && isHeadingPhrase(last)
  }

  /// Whether nothing but one blank stands between words and the next one.
  private func isBeforeWord(_ span: Span, _ limit: Int) -> Bool {
    guard span.end + 1 < limit, bytes[span.end] == 0x20 else { return false }
    return isDigit(bytes[span.end + 1]) || isLetter(bytes[span.end + 1])
  }

  /// Whether a colon or a break stands behind the label's words, and where the value may begin.
  private func colonBehind(_ span: Span, _ limit: Int) -> (colon: Bool, end: Int) {
    var next = span.end
    while next < limit {
      let length = bytes[next] == 0x2A ? 1 : Blank.length(in: bytes, at: next)  // `**Nomor**: 12`
      if length == 0 { break }
      if bytes[next] == Content.lineBreak || bytes[next] == Content.itemBreak { return (true, span.end) }
      next += length
    }
    if next < limit, bytes[next] == 0x3A || bytes[next] == 0x3B || bytes[next] == 0x3D { return (true, next + 1) }
    return (false, span.end)
  }

  /// Past heading marks, list marks and letters (`#`, `A.`, `1.`) before a label.
  private func skipMarks(_ cell: Span) -> Int {
    var index = cell.start
    while index < cell.end, bytes[index] == 0x23 || bytes[index] == 0x2A || bytes[index] == 0x20 { index += 1 }
    return index
  }

  /// The words of a span: runs between blanks.
  func words(in span: Span, most: Int = .max) -> [Span] {
    var words: [Span] = []
    words.reserveCapacity(min(most, span.length / 6 + 1))
    let text = bytes.span
    var index = span.start
    while index < span.end, words.count < most {
      let length = blankLength(of: text[index], at: index)
      if length > 0 {
        index += length
        continue
      }
      let start = index
      while index < span.end, blankLength(of: text[index], at: index) == 0 { index &+= 1 }
      words.append(Span(start, index))
    }
    return words
  }

  /// The first word of a span.
  func firstWord(in span: Span) -> Span? {
    var index = span.start
    while index < span.end {
      let length = blankLength(at: index)
      guard length == 0 else {
        index += length
        continue
      }
      let start = index
      while index < span.end, blankLength(at: index) == 0 { index += 1 }
      return Span(start, index)
    }
    return nil
  }

  /// How many words from one on are the phrase that heads SOPs, read rightly or nearly so; 0 where there is none.
  func headingWords(_ words: [Span], from start: Int = 0) -> Int {
    let heads = Vocabulary.standard.titleHeads
    guard start < words.count, heads.mayBegin(with: key(words[start])) else { return 0 }
    return heads.words(atStartOf: words[start...].map { folded($0) }[...])
  }

  /// Bytes of the blank at an index, or 0; most bytes are ASCII and no blank.
  @inline(__always)
  private func blankLength(at index: Int) -> Int { blankLength(of: bytes[index], at: index) }

  /// As ``blankLength(at:)``, of the byte that stands there.
  @inline(__always)
  private func blankLength(of byte: UInt8, at index: Int) -> Int {
    byte > 0x20 && byte < 0x80 ? 0 : Blank.length(in: bytes, at: index)
  }

  /// Whether one of the first words of a span is in no list, and so may be misread.
  func hasUnknownWord(_ span: Span) -> Bool {
    let lexicon = Vocabulary.standard.lexicon
    var (index, count) = (span.start, 0)
    while index < span.end, count < 8 {
      let length = blankLength(at: index)
      if length > 0 {
        index += length
        continue
      }
      let start = index
      while index < span.end, blankLength(at: index) == 0 { index += 1 }
      count += 1
      if index - start >= 3, !lexicon.contains(key(Span(start, index)).span) { return true }
    }
    return false
  }

  /// Folded bytes of a span: letters and digits in lower case.
  func folded(_ span: Span) -> [UInt8] { Array(key(span)) }
}
