import Diagnostics
import Vocabulary

extension RowAlignment {
  /// The cells of a row in which the border between a time and the text beside it was lost, parted again:
  /// `60 menit Surat keluar`. `nil` where the row has a time, or no cell tells where the border was.
  ///
  /// Cells to the right of the parted one move a column, as the lost border had moved them.
  func parted(_ cells: [(column: Int, span: Span)]) -> [(column: Int, span: Span)]? {
    guard let time = grid.column(.duration), let activity = grid.column(.activity) else { return nil }
    // Most rows have their time where times stand.
    if time > activity, let cell = cells.first(where: { $0.column == time }), isOnlyTime(cell.span) { return nil }
    guard !cells.contains(where: { $0.column > activity && isOnlyTime($0.span) }) else {
      return nil
    }
    for (index, cell) in cells.enumerated() where cell.column > activity && abs(cell.column - time) <= 1 {
      guard let cut = cut(cell.span, isInTimes: cell.column == time) else { continue }
      // Behind the time stands the next column; before it the one before.
      let column = cut.isTimeFirst ? time : time - 1
      guard column >= cell.column - 1, cut.isTimeFirst || isShifted(cells, index, time) else { continue }
      var parted = Array(cells[..<index])
      parted.append((column, cut.left))
      parted.append((column + 1, cut.right))
      let shift = column + 1 - cell.column
      for later in cells[(index + 1)...] { parted.append((later.column + shift, later.span)) }
      let isInOrder = zip(parted, parted.dropFirst()).allSatisfy {
        $0.column < $1.column || $0.span.end <= $1.span.start
      }
      guard isInOrder, parted.allSatisfy({ $0.column < grid.kinds.count }) else { continue }
      return parted
    }
    return nil
  }

  /// Whether the cells around one that ends with a time stand as a lost border leaves them: what stands before the time has no cell of
  /// its own, and what stands behind it moved into the column of times. Else the time is of the text: `SKP 2 tahun`.
  private func isShifted(_ cells: [(column: Int, span: Span)], _ index: Int, _ time: Int) -> Bool {
    let hasOwn = index > 0 && cells[index - 1].column == time - 1
    if cells[index].column == time { return !hasOwn }
    return index + 1 < cells.count && cells[index + 1].column == time
  }

  /// Whether a cell is a time and nothing else.
  private func isOnlyTime(_ span: Span) -> Bool {
    guard isTime(span) || isNumber(span) else { return false }
    let words = content.words(in: span, most: 6)
    return words.count <= 1 ? cut(span, isInTimes: true) == nil : endsTime(words) || !startsBig(words)
  }

  /// Whether a later word begins with a capital that no unit explains.
  private func startsBig(_ words: [Span]) -> Bool {
    words.dropFirst().contains { word in
      let first = content.bytes[word.start]
      return first >= 0x41 && first <= 0x5A && !isUnit(word)
    }
  }

  private func endsTime(_ words: [Span]) -> Bool { words.last.map(isUnit) ?? false }

  private func isUnit(_ word: Span) -> Bool {
    let key = content.folded(word)
    if content.isKindOfDay(key) { return true }
    let letters = Span(content.bytes[word.start..<word.end].firstIndex { !content.isDigit($0) } ?? word.end, word.end)
    return letters.length >= 2
      && (Vocabulary.standard.timeUnits.match(content.bytes[letters.start..<letters.end]) != nil
        || letters.start > word.start && content.isDuration(word))
  }

  /// A cell cut behind the time that it begins with, or before the one that it ends with.
  private func cut(_ span: Span, isInTimes: Bool) -> (left: Span, right: Span, isTimeFirst: Bool)? {
    let words = content.words(in: span, most: 24)
    guard words.count >= 2, words.count < 24 else { return nil }
    for count in (1...min(5, words.count - 1)).reversed() {
      let (head, rest) = (Span(span.start, words[count - 1].end), Span(words[count].start, span.end))
      guard isUnit(words[count - 1]), content.isDuration(head), beginsText(rest) else { continue }
      return (head, rest, true)
    }
    if isInTimes, grid.durationHead != nil, isNumber(words[0]) {
      let rest = Span(words[1].start, span.end)
      if beginsText(rest), rest.length >= 6 { return (words[0], rest, true) }
    }
    for count in 1...min(4, words.count - 1) where endsTime(words) {
      let (rest, tail) = (
        Span(span.start, words[words.count - count - 1].end), Span(words[words.count - count].start, span.end)
      )
      guard content.isDigit(content.bytes[tail.start]), content.isDuration(tail), rest.length >= 6,
        !content.isDuration(rest)
      else { continue }
      return (rest, tail, false)
    }
    return nil
  }

  /// Whether a text begins with a capital and is no unit of time.
  private func beginsText(_ span: Span) -> Bool {
    guard let word = content.firstWord(in: span) else { return false }
    let first = content.bytes[word.start]
    return first >= 0x41 && first <= 0x5A && !isUnit(word)
  }
}
