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
    return marksOfWords(in: cell) ?? (mark ?? repeatedWord(in: cell)).map { [(cell, $0)] }
  }

  /// What a letter means that stands several times, as one wide shape is read: `v v`.
  private func repeatedWord(in cell: Span) -> Marks.Mark? {
    let words = words(in: cell, most: 5)
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

  private func marksOfWords(in cell: Span) -> [(span: Span, mark: Marks.Mark)]? {
    let marks = Vocabulary.standard.marks
    let words = words(in: cell, most: 7)
    guard (2...6).contains(words.count) else { return nil }
    let isSymbol = words.map { key($0).isEmpty }
    var found: [(span: Span, mark: Marks.Mark)] = []
    var index = 0
    while index < words.count {
      let end = isSymbol[index] ? index + 1 : isSymbol[index...].firstIndex(of: true) ?? words.count
      let longest = (index..<end).reversed().lazy.compactMap { last -> (Int, Span, Marks.Mark)? in
        let span = Span(words[index].start, words[last].end)
        return marks.match(self.bytes[span.start..<span.end]).map { (last, span, $0) }
      }.first
      guard let (last, span, mark) = longest else { return nil }
      found.append((span, mark))
      index = last + 1
    }
    // Of two symbols no word tells why both stand there; arrows beside one only lead away.
    let labels = found.count { $0.mark == .yes || $0.mark == .no }
    let drawn = found.count { $0.mark != .yes && $0.mark != .no && !isArrow($0.span) }
    let arrows = found.count - labels - drawn
    return found.count >= 2 && drawn <= 1 && (labels >= 1 && drawn + arrows <= 1 || drawn == 1) ? found : nil
  }

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
