import Diagnostics

/// Regulations whose numbers were torn off: `1. 2. 3. UU No. 19 Tahun 2013 tentang … Permentan No. 47 Tahun 2017 tentang …`.
extension Content {
  /// The items of a list of regulations; where numbers stand together before a text with as many citations, each gets one.
  func withTornLawsApart(_ items: [ListItem], in pieces: [SectionText.Piece]) -> [ListItem] {
    guard items.count == 1, pieces.count == 1, let item = items.first, let text = item.pieces.first,
      item.pieces.count == 1,
      let mark = item.mark, text.length <= 2_000
    else { return items }
    let numbers = tornNumbers(before: text.start, from: pieces[0].span.start)
    guard numbers.count > 1, numbers.last?.end == mark.end else { return items }
    let starts = citationStarts(in: text)
    guard starts.count == numbers.count else { return items }
    return starts.indices.map { place in
      let end = place + 1 < starts.count ? starts[place + 1] : text.end
      return ListItem(mark: numbers[place], number: place + 1, pieces: [trimmed(Span(starts[place], end))])
    }
  }

  /// The numbers 1, 2, 3 … that stand alone before a text.
  private func tornNumbers(before end: Int, from start: Int) -> [Span] {
    let marks = words(in: Span(start, end))
    let isTorn = marks.enumerated().allSatisfy { place, mark in
      itemNumber(at: mark.start, before: end).map { $0.number == place + 1 && $0.mark.end == mark.end } ?? false
    }
    return isTorn ? marks : []
  }

  /// Where citations begin in a text: with the kind of a regulation and its number, and not behind a word that cites one.
  private func citationStarts(in text: Span) -> [Int] {
    let words = words(in: text, most: 300)
    var starts: [Int] = []
    for (index, word) in words.enumerated() where bytes[word.start] >= 0x41 && bytes[word.start] <= 0x5A {
      if index > 0, Self.citing.contains(folded(words[index - 1])) { continue }
      if index > 0, bytes[words[index - 1].start] >= 0x41, let last = starts.last, last == words[index - 1].start {
        continue
      }
      if looksLikeCitation(Span(word.start, min(text.end, word.start + 120))) { starts.append(word.start) }
    }
    return starts.first == text.start ? starts : []
  }

  private static let citing: Set<[UInt8]> = Set(
    [
      "tentang", "atas", "dengan", "dalam", "dan", "jo", "juncto", "dari", "pada", "pelaksanaan", "perubahan", "kedua",
      "ketiga",
    ]
    .map { Array($0.utf8) })
}
