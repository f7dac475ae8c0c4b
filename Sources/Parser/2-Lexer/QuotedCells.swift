import Diagnostics

/// Rows of spreadsheets: tabs, or the sign that parts the cells of the whole text, and quotes around cells with lines of their own:
///
///     Dasar Hukum <tab> "1. UU Nomor 6 Tahun 2014
///     2. Permendagri Nomor 47 Tahun 2016" <tab> …
extension Lexer {
  /// Notes whether semicolons or commas part the cells of the text: at least three stand on most of its lines, with no blank
  /// behind them, and it has neither tabs nor pipes.
  ///
  /// - Complexity: O(*n*) in bytes.
  mutating func surveySeparators() {
    var (lines, semicolons, commas) = (0, 0, 0)
    var (semicolonLines, commaLines, isBlank) = (0, 0, true)
    for index in bytes.indices {
      switch bytes[index] {
      case 0x09, 0x7C: return
      case 0x3B where index + 1 == bytes.count || bytes[index + 1] != 0x20: semicolons += 1
      case 0x2C where index + 1 == bytes.count || bytes[index + 1] != 0x20: commas += 1
      case 0x0A, 0x0D:
        lines += isBlank ? 0 : 1
        semicolonLines += semicolons >= 3 ? 1 : 0
        commaLines += commas >= 3 ? 1 : 0
        (semicolons, commas, isBlank) = (0, 0, true)
        continue
      default: break
      }
      isBlank = isBlank && Blank.length(in: bytes, at: index) == 1
    }
    guard lines >= 6 else { return }
    if semicolonLines * 10 >= lines * 7 { separator = 0x3B } else if commaLines * 10 >= lines * 7 { separator = 0x2C }
  }

  /// Most bytes of a cell in quotes.
  private static let mostQuoted = 20_000

  /// The row that begins with a line, where a cell in quotes opens on it that needs them: it holds a line's end, the sign between
  /// cells, or a quote.
  ///
  /// - Complexity: O(*n*) in bytes over all lines: where no quote ends was seen is not looked at again.
  mutating func quotedRow(_ start: Int, _ end: Int) -> (row: Row, end: Int)? {
    guard opensQuote(start, end) else { return nil }
    var cells: [Range<Int>] = []
    var (index, isQuoted) = (start, false)
    while cells.count < caps.columns {
      let cell: Range<Int>
      if index < bytes.count, bytes[index] == 0x22, let close = quoteEnd(from: index) {
        cell = index..<close
        isQuoted = isQuoted || !isPlain(index + 1, close - 1)
      } else {
        var stop = index
        while stop < bytes.count, bytes[stop] != separator, bytes[stop] != 0x0A, bytes[stop] != 0x0D { stop += 1 }
        cell = index..<stop
      }
      cells.append(cell)
      index = cell.upperBound
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    guard isQuoted || separator != 0x09, cells.count > 1 else { return nil }
    return (Row(cells: cells.enumerated().map { read($1, column: $0) }, form: .tabs), index)
  }

  /// Whether a cell on a line of several begins with a quote.
  private func opensQuote(_ start: Int, _ end: Int) -> Bool {
    var (isParted, opens) = (false, false)
    for index in start..<end {
      switch bytes[index] {
      case separator: isParted = true
      case 0x22: opens = opens || index == start || bytes[index - 1] == separator
      default: break
      }
    }
    return opens && (isParted || bytes[start] == 0x22)
  }

  /// The byte behind the quote that ends a cell: behind it the cell's neighbour begins or the line ends.
  private mutating func quoteEnd(from start: Int) -> Int? {
    guard start >= quotesSearched else { return nil }
    var index = start + 1
    let limit = min(bytes.count, start + Self.mostQuoted)
    while index < limit {
      guard bytes[index] == 0x22 else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { return index + 1 }
      switch bytes[index + 1] {
      case 0x22: index += 2
      case separator, 0x0A, 0x0D: return index + 1
      default: return nil
      }
    }
    quotesSearched = limit
    return nil
  }

  /// Whether bytes need no quotes around them.
  private func isPlain(_ start: Int, _ end: Int) -> Bool {
    !bytes[start..<max(start, end)].contains { $0 == separator || $0 == 0x0A || $0 == 0x0D || $0 == 0x22 }
  }

  /// A cell; of one in quotes the lines are parted by breaks, and quotes within are written twice.
  private mutating func read(_ range: Range<Int>, column: Int) -> Cell {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard end - start >= 2, bytes[start] == 0x22, bytes[end - 1] == 0x22,
      separator != 0x09 || !isPlain(start + 1, end - 1)
    else {
      return Cell(span: cell(start, end, markup: true), column: column)
    }
    let from = lexed.content.bytes.count
    lexed.markup.append(Span(start, start + 1))
    var (piece, index) = (start + 1, start + 1)
    while index < end - 1 {
      switch bytes[index] {
      case 0x0A, 0x0D:
        copyWithMarkup(piece, index)
        lexed.content.insert(Content.lineBreak)
        piece = index + 1
        index += 1
      case 0x22:
        copyWithMarkup(piece, index + 1)
        lexed.markup.append(Span(index + 1, index + 2))
        piece = index + 2
        index += 2
      default: index += 1
      }
    }
    copyWithMarkup(min(piece, end - 1), end - 1)
    lexed.markup.append(Span(end - 1, end))
    let span = lexed.content.trimmed(Span(from, lexed.content.bytes.count))
    lexed.content.insert(0x0A)
    return Cell(span: span, column: column)
  }
}
