import Diagnostics
import Vocabulary

/// Heads over several columns that no vocabulary explains.
extension Lexed {
  /// Takes heads over several columns out of the first of them: a name stands below, and the next columns have a name below and
  /// nothing above.
  ///
  /// Where the head is an office and the names below are none, it is of all their names: *Kasi* over *Pemerintahan* and *Trantib*.
  ///
  /// - Complexity: O(*columns*).
  func shareGroupHeads(_ texts: inout [[Span]], _ levels: inout [[Int]], in grid: inout Grid) {
    var column = 0
    while column + 1 < texts.count {
      defer { column += 1 }
      guard texts[column].count >= 2, let lower = texts[column].last, content.headWord(lower) == nil else { continue }
      let place = texts[column].count - 2
      let (upper, level) = (texts[column][place], levels[column][place + 1])
      // A name beside the upper one stands alone, and shares no head with it.
      var end = column + 1
      while end < texts.count, texts[end].count == 1, levels[end] == [level], content.headWord(texts[end][0]) == nil {
        end += 1
      }
      guard end > column + 1 else { continue }
      let isOffice =
        content.startsWithOffice(upper)
        && !(column..<end).contains { texts[$0].last.map(content.startsWithOffice) ?? true }
      switch content.headWord(upper) {
      case nil where !isOffice:
        grid.headSpans.append(texts[column].remove(at: place))
        levels[column].remove(at: place)
      case nil,
        .performers? where isOffice && levels[column][place] > 0:
        guard isOffice else { continue }
        for next in (column + 1)..<end {
          texts[next].insert(upper, at: 0)
          levels[next].insert(levels[column][place], at: 0)
        }
      default: continue
      }
    }
  }
}
