import Diagnostics
import Vocabulary

/// Values that stand before their labels, and several values on one line.
extension Lexed {
  /// Puts values behind their labels where a page was read so that each stands on the line above: `070/12` / `Nomor SOP`.
  ///
  /// It takes two labels at least, a line apart, each with a line above it that only its field can have, of which the first
  /// has no such line below it.
  mutating func turnLabels() {
    var index = 1
    while index < rows.count {
      var chain: [Int] = []
      var next = index
      while let field = turnedField(at: next) {
        chain.append(next)
        if chain.count == 1, next + 1 < rows.count, isLine(next + 1),
          content.fitness(rows[next + 1].cells[0].span, field) > 0
        {
          break
        }
        next += 2
      }
      if chain.count >= 2 {
        for label in chain {
          rows.swapAt(label - 1, label)
          (rows[label - 1].gap, rows[label].gap) = (rows[label].gap, rows[label - 1].gap)
        }
        index = next
      } else {
        index += 1
      }
    }
  }

  /// The field of a label alone on its line below a value that only this field can have.
  private func turnedField(at index: Int) -> FormField? {
    guard index < rows.count, isLine(index), isLine(index - 1), !rows[index].gapBefore,
      let hit = content.label(in: rows[index].cells[0].span), !hit.weak, hit.rest.isEmpty,
      hit.field.isDate || hit.field == .number
    else { return nil }
    let value = rows[index - 1].cells[0].span
    guard value.length <= 60, content.label(in: value) == nil, content.fitness(value, hit.field) >= 4 else {
      return nil
    }
    return hit.field
  }

  private func isLine(_ row: Int) -> Bool {
    rows[row].form == .line && rows[row].cells.count == 1 && !rows[row].isBlank && rows[row].span.length <= 120
  }
}

extension Content {
  /// The values on a line of several, cut before and behind each date: `070/12/2021 4 Januari 2021 11 Januari 2021`.
  ///
  /// - Returns: The line itself where it holds one value, or words that are no value.
  func values(on line: Span) -> [Span] {
    let words = words(in: line, most: 25)
    guard line.length <= 160, words.count >= 2, words.count <= 24 else { return [line] }
    var found: [Span] = []
    var dates = 0
    var start = 0
    var index = 0
    while index < words.count {
      guard let length = dateLength(words, at: index) else {
        index += 1
        continue
      }
      if start < index { found.append(Span(words[start].start, words[index - 1].end)) }
      found.append(Span(words[index].start, words[index + length - 1].end))
      dates += 1
      index += length
      start = index
    }
    if start < words.count { found.append(Span(words[start].start, line.end)) }
    let isAll = found.allSatisfy { hasDigit($0) || isDash($0) }
    return dates >= 1 && found.count >= 2 && isAll ? found : [line]
  }

  /// How many words a date that begins at a word has: `4 Januari 2021`, `04-01-2021`.
  func dateLength(_ words: [Span], at index: Int) -> Int? {
    guard isDigit(bytes[words[index].start]) else { return nil }
    if words[index].length >= 6, words[index].length <= 10, readDate(words[index]) != nil { return 1 }
    guard index + 2 < words.count, words[index].length <= 2, isLetter(bytes[words[index + 1].start]),
      isDigit(bytes[words[index + 2].start]), words[index + 2].length == 4,
      readDate(Span(words[index].start, words[index + 2].end)) != nil
    else { return nil }
    return 3
  }
}
