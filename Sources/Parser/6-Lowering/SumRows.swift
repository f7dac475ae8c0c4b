import AST
import Diagnostics
import Vocabulary

/// Rows below the steps that add up their times and are no step: `Jumlah Waktu | 45 menit`.
extension Lowering {
  /// Whether a row without a number says nothing but how long all steps take together.
  ///
  /// Its head may be lost: then the time of the last row must be the sum of all others. A document has no place for sums, so the text is left
  /// over, and told as such.
  ///
  /// - Complexity: O(*steps*), for the last row alone.
  func addsUp(_ row: GridRow, _ alignment: RowAlignment, _ steps: [StepRow], isLast: Bool) -> Bool {
    let grid = alignment.grid
    guard !grid.isCollapsed, !steps.isEmpty, (1...5).contains(row.cells.count), let first = row.cells.first,
      first.span.length <= 100, content.integer(first.span) == nil || first.column != grid.column(.no)
    else { return false }
    guard let head = content.sumHead(first.span) else {
      guard isLast, row.cells.count == 1, !grid.isWrapped, alignment.isTime(first.span) else { return false }
      return isSum(first.span, of: steps, grid)
    }
    // In a text that was wrapped a line may begin with such a word in the middle of a sentence.
    if grid.isWrapped, content.startsSmall(first.span) { return false }
    let others = row.cells.dropFirst().filter { !content.isDash($0.span) }
    guard others.allSatisfy({ alignment.isTime($0.span) || alignment.isNumber($0.span) }) else { return false }
    return head.hasTime || !others.isEmpty || isLast
  }

  /// Whether a time is the sum of the times of two steps or more.
  private func isSum(_ time: Span, of steps: [StepRow], _ grid: Grid) -> Bool {
    guard steps.count >= 2, let sum = content.readDuration([time], head: grid.durationHead).minutes else {
      return false
    }
    let times = steps.compactMap { step -> Int? in
      let spans = step.spans(grid.column(.duration))
      return spans.isEmpty ? nil : content.readDuration(spans, head: grid.durationHead).minutes
    }
    return times.count >= 2 && times.reduce(0, +) == sum
  }
}

extension Content {
  /// Whether a cell is the head of a sum, and whether the time stands behind it: `Total waktu: 45 menit`.
  func sumHead(_ cell: Span) -> (hasTime: Bool, words: Int)? {
    let words = words(in: cell, most: 14)
    guard !words.isEmpty, words.count < 14 else { return nil }
    let keys = words.map { folded($0) }
    let head = Vocabulary.standard.durationPhrases.sumHead(atStartOf: keys[...])
    guard head > 0 else { return nil }
    guard let next = words.indices.first(where: { $0 >= head && !keys[$0].isEmpty }) else { return (false, head) }
    return isDuration(Span(words[next].start, cell.end)) ? (true, head) : nil
  }
}
