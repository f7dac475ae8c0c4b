import Diagnostics
import Vocabulary

/// A table that was read column by column, with single blanks between the heads and the cells of a line:
///
///     No Kegiatan
///     1 Menerima surat masuk
///     2 Memberi arahan
///     Kelengkapan Waktu Output
///     Surat 5 menit Agenda
///     Agenda 10 menit Disposisi
extension Lexed {
  func columnLines(at row: Int, _ taken: Set<Int>) -> FlowedTable? {
    guard let heads = line(row, taken).flatMap({ content.stepHeads(of: $0) }) else { return nil }
    var steps: [FlowedStep] = []
    var index = row + 1
    var later: [(word: HeadWord, span: Span)] = []
    while let text = line(index, taken), steps.count < Self.mostColumnSteps {
      if let item = content.stepNumber(at: text), item.number == steps.count + 1 {
        steps.append(FlowedStep(number: item.mark, cells: [[item.rest]]))
      } else if let heads = content.heads(of: text) {
        later = heads
        break
      } else if !steps.isEmpty, content.label(in: text)?.weak ?? true, !rows[index].gapBefore {
        steps[steps.count - 1].cells[0].append(text)
      } else {
        return nil
      }
      index += 1
    }
    let qualities = later.count { [.column(.inputs), .column(.duration), .column(.outputs)].contains($0.word) }
    guard steps.count >= 2, qualities >= 2, later.contains(where: { $0.word == .column(.duration) }),
      later.allSatisfy({ $0.word != .column(.no) && $0.word != .column(.activity) })
    else { return nil }
    var head = FlowedHead(first: heads)
    for (word, span) in later {
      if word == .quality || word == .performers { head.labels.append(span) } else { head.later.append([span]) }
    }
    let columns = later.filter { $0.word != .quality && $0.word != .performers }
    var end = index + 1
    if let (cells, behind) = rowsOfCells(columns.map(\.word), from: index + 1, count: steps.count, taken) {
      for (step, row) in cells.enumerated() { steps[step].cells += row.map { [$0] } }
      end = behind
    }
    return FlowedTable(rows: row..<end, head: head, steps: steps)
  }

  /// Most steps of such a table.
  private static let mostColumnSteps = 400

  /// The text of a row that is one line of no other table.
  private func line(_ row: Int, _ taken: Set<Int>) -> Span? {
    guard row < rows.count, rows[row].form == .line, !rows[row].isCut, !taken.contains(row) else { return nil }
    return rows[row].filled.first?.span
  }

  /// As many rows of cells as there are steps, each cut before and behind its time; `nil` where one has none.
  private func rowsOfCells(
    _ columns: [HeadWord], from start: Int, count: Int, _ taken: Set<Int>
  ) -> (cells: [[Span]], end: Int)? {
    guard let time = columns.firstIndex(of: .column(.duration)) else { return nil }
    var cells: [[Span]] = []
    var index = start
    while cells.count < count {
      guard let text = line(index, taken) else { return nil }
      index += 1
      if content.isPageMark(text) { continue }
      let words = content.words(in: text)
      let keys = words.map { content.folded($0) }
      guard let found = content.lastTime(words, keys, 0, words.count) else { return nil }
      let before = found.lowerBound > 0
      let behind = found.upperBound < words.count
      guard before == (time > 0), behind || time + 1 == columns.count || columns.count - time <= 2 else { return nil }
      var row = [Span(words[found.lowerBound].start, words[found.upperBound - 1].end)]
      if before { row.insert(Span(text.start, words[found.lowerBound - 1].end), at: 0) }
      if behind { row.append(Span(words[found.upperBound].start, text.end)) }
      cells.append(row)
    }
    return (cells, index)
  }
}

extension Content {
  /// The heads of a line that holds nothing else; `nil` where a word is none, or there is but one.
  func heads(of line: Span) -> [(word: HeadWord, span: Span)]? {
    guard line.length <= 90, isLetter(bytes[line.start]) else { return nil }
    let words = words(in: line, most: 9)
    guard words.count >= 2, words.count <= 8 else { return nil }
    let keys = words.map { folded($0) }
    var found: [(word: HeadWord, span: Span)] = []
    var index = 0
    while index < words.count {
      let head = [3, 2, 1].lazy.compactMap { count -> (HeadWord, Int)? in
        guard index + count <= words.count,
          let column = Vocabulary.standard.columnHeads.exact(Array(keys[index..<index + count].joined()))
        else { return nil }
        return (HeadWord(column), count)
      }.first
      guard let (word, count) = head else { return nil }
      found.append((word, Span(words[index].start, words[index + count - 1].end)))
      index += count
    }
    return found.count >= 2 ? found : nil
  }

  /// The heads of numbers and activities on a line that holds both and nothing else.
  fileprivate func stepHeads(of line: Span) -> [Span]? {
    let words = words(in: line, most: 4)
    guard words.count == 2 || words.count == 3 else { return nil }
    let heads = [words[0], Span(words[1].start, line.end)]
    return heads.map({ headWord($0) }) == [.column(.no), .column(.activity)] ? heads : nil
  }

  /// A number with or without a point at the start of a line, and the activity behind it.
  fileprivate func stepNumber(at line: Span) -> (number: Int, mark: Span, rest: Span)? {
    if let item = itemNumber(at: line.start, before: line.end) {
      let rest = trimmed(Span(item.mark.end, line.end))
      return rest.isEmpty ? nil : (item.number, item.mark, rest)
    }
    guard let word = firstWord(in: line), word.length <= 3, word.end < line.end, let number = integer(word)
    else { return nil }
    let rest = trimmed(Span(word.end, line.end))
    return beginsActivity(rest) || beginsMisreadActivity(rest) ? (number, word, rest) : nil
  }
}
