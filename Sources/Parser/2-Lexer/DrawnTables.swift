import Diagnostics

/// Tables drawn with signs: the rules of grid tables (`+-----+-----+`), and lines of box drawing (`│ No │ Kegiatan │`).
extension Lexer {
  /// The cells of a line of a drawn table, none of a rule; `nil` where the line is of no such table.
  ///
  /// The rules are markup.
  mutating func drawnCells(_ start: Int, _ end: Int, markup: Bool) -> [Cell]? {
    let (from, to) = Blank.trim(start, end, in: bytes)
    guard to - from >= 5, bytes[from] == 0x2B || bytes[from] == 0xE2 else { return nil }
    if bytes[from] == 0x2B {
      guard bytes[to - 1] == 0x2B, bytes[from..<to].allSatisfy({ [0x2B, 0x2D, 0x3D, 0x3A].contains($0) }) else {
        return nil
      }
      lexed.markup.append(Span(from, to))
      return []
    }
    guard isBoxDrawing(at: from) else { return nil }
    if isBoxRule(from, to) {
      lexed.markup.append(Span(from, to))
      return []
    }
    return boxCells(from, to, markup: markup)
  }

  /// The cells between upright lines, which are markup.
  private mutating func boxCells(_ start: Int, _ end: Int, markup: Bool) -> [Cell]? {
    let bars = (start..<end).filter { isUpright(at: $0) }
    guard bars.count >= 2, bars.count <= caps.columns, bars[0] == start, bars[bars.count - 1] + 3 == end else {
      return nil
    }
    for bar in bars { lexed.markup.append(Span(bar, bar + 3)) }
    return zip(bars, bars.dropFirst()).enumerated().map { column, pair in
      Cell(span: cell(pair.0 + 3, pair.1, markup: markup), column: column)
    }
  }

  /// U+2500 to U+257F
  private func isBoxDrawing(at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE2 && (bytes[index + 1] == 0x94 || bytes[index + 1] == 0x95)
  }

  /// `│`, `┃`, `║`
  private func isUpright(at index: Int) -> Bool {
    guard isBoxDrawing(at: index) else { return false }
    return bytes[index + 1] == 0x94 && (bytes[index + 2] == 0x82 || bytes[index + 2] == 0x83)
      || bytes[index + 1] == 0x95 && bytes[index + 2] == 0x91
  }

  /// Whether bytes are nothing but lines, at least one of which does not stand upright.
  private func isBoxRule(_ start: Int, _ end: Int) -> Bool {
    var (index, hasLevel) = (start, false)
    while index < end {
      if bytes[index] == 0x20 {
        index += 1
        continue
      }
      guard isBoxDrawing(at: index) else { return false }
      hasLevel = hasLevel || !isUpright(at: index)
      index += 3
    }
    return hasLevel
  }
}
