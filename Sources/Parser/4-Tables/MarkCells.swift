import Diagnostics
import Vocabulary

extension Content {
  /// The marks that make up a cell: one, or a symbol with the words of its branches beside it (`√ Ya Tidak`); `nil` where other words
  /// stand there too.
  func marks(in cell: Span) -> [(span: Span, mark: Marks.Mark)]? {
    let marks = Vocabulary.standard.marks
    let mark = marks.match(bytes[cell.start..<cell.end])
    guard cell.length >= 3, cell.length <= 40, bytes[cell.start..<cell.end].contains(0x20) else {
      return mark.map { [(cell, $0)] }
    }
    let words = words(in: cell, most: 7)
    return self.marks(of: words) ?? (mark ?? repeatedWord(words)).map { [(cell, $0)] }
  }

  /// What a letter means that stands several times, as one wide shape is read: `v v`.
  private func repeatedWord(_ words: [Span]) -> Marks.Mark? {
    guard (2...4).contains(words.count), let first = words.first, first.length <= 3,
      words.allSatisfy({ bytes[$0.start..<$0.end].elementsEqual(bytes[first.start..<first.end]) }),
      Vocabulary.standard.marks.match(bytes[first.start..<first.end]) == .performer
    else { return nil }
    return .performer
  }

  /// Whether a cell holds one sign and no words: a symbol with arrows beside it (`○ ↓`), or one in brackets (`(√)`).
  func isSign(_ cell: Span) -> Bool {
    guard cell.length >= 3, cell.length <= 24 else { return false }
    var symbols: Set<Unicode.Scalar> = []
    for scalar in text(cell).unicodeScalars {
      switch scalar.value {
      case 0x20, 0x28, 0x29, 0x5B, 0x5D, 0xA0, 0x2190...0x21FF, 0x25B2...0x25C5, 0x2794...0x27BE, 0x2B05...0x2B0D,
        0xFE0F:
        continue
      // Dashes, quotation marks and dots draw nothing.
      case 0...0x7F, 0x2000...0x206F: return false
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return false }
        symbols.insert(scalar)
      }
    }
    return symbols.count == 1
  }

  private func marks(of words: [Span]) -> [(span: Span, mark: Marks.Mark)]? {
    guard (2...6).contains(words.count) else { return nil }
    var found: [(span: Span, mark: Marks.Mark)] = []
    var index = 0
    while index < words.count {
      guard let longest = longestMark(words, from: index) else { return nil }
      found.append((Span(words[index].start, words[longest.last].end), longest.mark))
      index = longest.last + 1
    }
    // Of two symbols no word tells why both stand there; arrows beside one only lead away.
    let labels = found.count { $0.mark == .yes || $0.mark == .no }
    let drawn = found.count { $0.mark != .yes && $0.mark != .no && !isArrow($0.span) }
    let arrows = found.count - labels - drawn
    return found.count >= 2 && drawn <= 1 && (labels >= 1 && drawn + arrows <= 1 || drawn == 1) ? found : nil
  }

  /// The longest mark that begins at a word, up to the next symbol, and its last word.
  private func longestMark(_ words: [Span], from index: Int) -> (last: Int, mark: Marks.Mark)? {
    var last = index
    if !isSymbol(words[index]) { while last + 1 < words.count, !isSymbol(words[last + 1]) { last += 1 } }
    while last >= index {
      if let mark = Vocabulary.standard.marks.match(bytes[words[index].start..<words[last].end]) { return (last, mark) }
      last -= 1
    }
    return nil
  }

  private func isSymbol(_ word: Span) -> Bool { key(word).isEmpty }

  /// Whether a cell is a tick, such as stands beside empty boxes.
  func isTick(_ cell: Span) -> Bool {
    cell.length <= 12 && Vocabulary.standard.marks.isTick(bytes[cell.start..<cell.end])
  }

  /// Whether a cell is a box in which a tick may stand.
  func isBox(_ cell: Span) -> Bool {
    cell.length <= 12 && Vocabulary.standard.marks.isBox(bytes[cell.start..<cell.end])
  }

  /// Whether a cell is a box with a tick in it: U+2611, U+2612.
  func isTickedBox(_ cell: Span) -> Bool {
    cell.length == 3 && bytes[cell.start] == 0xE2 && bytes[cell.start + 1] == 0x98
      && (bytes[cell.start + 2] == 0x91 || bytes[cell.start + 2] == 0x92)
  }
}
