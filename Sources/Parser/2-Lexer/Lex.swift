import Diagnostics
import HTMLBridge
import Vocabulary

/// The input as rows of cells over one content buffer.
struct Lexed {
  var content = Content()
  var rows: [Row] = []
  /// Source bytes that are tags, bold marks and other markup.
  var markup: [Span] = []
  /// Source bytes that are labels of the form, wherever they belong: the phrase that heads SOPs, heads of further pages.
  var labels: [Span] = []
  /// Source bytes that say once more what others say.
  var copies: [TextCopy] = []
  var diagnostics: [Diagnostic] = []
  /// The tags of pictures that stand alone in cells of markup, as spans of the source, by the places of those cells.
  var pictures: [Int: Span] = [:]
  /// Tables of flattened pages, in order.
  var flatTables: [FlatTable] = []
  /// Tables whose cells stand one behind the other, in order.
  var flowedTables: [FlowedTable] = []
  /// The tables of the whole text, once they were looked for.
  var tables: [TableRows]?
  /// Where titles begin that no label names, above the heads of forms.
  var titleStarts: Set<Int> = []
  var caps = Caps.standard
}

/// Cuts a text into rows of cells; tags and entities in cells are resolved, tables in markup become rows.
///
/// - Complexity: O(*n*) in bytes.
func lex(_ source: SourceText, caps: Caps = .standard) -> Lexed {
  var lexer = Lexer(bytes: source.bytes, caps: caps)
  lexer.run()
  var lexed = lexer.finish()
  lexed.dropColonLines()
  lexed.joinTornRows()
  lexed.content.foldAll()
  lexed.dropPrintedStamps()
  lexed.dropRepeatedCells()
  lexed.layValuesBeside()
  lexed.cutSectionLines()
  lexed.placeBrokenCells()
  lexed.cutWholePages()
  lexed.cutFlatTables()
  lexed.findFlowedTables()
  lexed.findLineTables()
  lexed.cutTwoColumns()
  return lexed
}

/// One pass over the source.
struct Lexer: ~Copyable {
  let bytes: [UInt8]
  var reader = HTMLReader()
  var lexed = Lexed()
  var gap = 0
  /// How many pipes make a line a row: two, or one where other lines are rows of pipes.
  private var leastPipes = 2
  /// Whether a pipe at a line's start is a border, as on most rows, rather than the end of a blank first cell.
  private var isBordered = true
  var tables = 0
  let caps: Caps
  /// Caps that were passed, each told once.
  var told: Set<Excess> = []
  /// The sign between the cells of a row: a tab, unless most lines have another.
  var separator: UInt8 = 0x09
  /// Up to where no quoted cell ends, as was seen.
  var quotesSearched = 0
  /// Places where markup was not taken at its word.
  var lossCount = 0

  init(bytes: [UInt8], caps: Caps) {
    self.bytes = bytes
    self.caps = caps
    lexed.caps = caps
    lexed.markup.reserveCapacity(16)
  }

  consuming func finish() -> Lexed {
    reportUntold()
    return lexed
  }

  mutating func run() {
    surveyPipes()
    surveySeparators()
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      if index >= caps.file { return report(.file, at: Span(index, bytes.count)) }
      if bytes[index] == 0x3C, let end = markupRegion(at: index) {
        readMarkup(index, end)
        index = end
        continue
      }
      var (end, region) = lineEnd(from: index)
      if region == nil, let quoted = quotedRow(index, end) {
        end = quoted.end
        add(quoted.row)
      } else {
        readLine(index, end)
      }
      if let region {
        index = region
        continue
      }
      index = end
      if index < bytes.count {
        index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
      }
    }
  }

  /// Where the line that begins at an index ends, and where in it a page or table of markup opens, which ends it too.
  private func lineEnd(from start: Int) -> (end: Int, region: Int?) {
    let source = bytes.span
    var end = start
    while end < source.count {
      end = nextSign(from: end)
      guard end < source.count else { break }
      let byte = source[end]
      if byte == 0x0A || byte == 0x0D { break }
      if byte == 0x3C, end > start, opensRegion(at: end) { return (end, end) }
      end &+= 1
    }
    return (end, nil)
  }

  /// The first byte from one on that may end a line or begin a tag; bytes are looked at by eights, as far as there are so many.
  private func nextSign(from start: Int) -> Int {
    let source = bytes.span
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while index &+ 8 <= source.count {
      let word = source.word(at: index)
      let (feed, carriage, tag) = (word ^ ones &* 0x0A, word ^ ones &* 0x0D, word ^ ones &* 0x3C)
      // The lowest high bit that is set stands in the first of these bytes.
      let signs = (feed &- ones) & ~feed | (carriage &- ones) & ~carriage | (tag &- ones) & ~tag
      let first = (signs & (ones &* 0x80)).trailingZeroBitCount
      if first < 64 { return index &+ first / 8 }
      index &+= 8
    }
    return index
  }

  /// Looks over the whole text how its rows of pipes are drawn.
  private mutating func surveyPipes() {
    lexed.content.reserve(bytes.count)
    lexed.rows.reserveCapacity(min(bytes.count / Self.bytesOfLine + 1, caps.rows))
    if LineSigns(of: bytes.span).contains(.pipes) { surveyRows() }
  }

  /// Bytes that a line has at least, in most texts.
  private static let bytesOfLine = 48

  private mutating func surveyRows() {
    var (rows, bordered, pipes) = (0, 0, 0)
    // Rows whose first cell is a number: behind a border, and at the line's start.
    var (numbered, bare) = (0, 0)
    var first: UInt8 = 0
    var start = 0
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x0A
      if byte > 0x20, byte != 0x7C {
        if first == 0 { (first, start) = (byte, index) }
        continue
      }
      switch byte {
      case 0x0A, 0x0D:
        if pipes >= 2 {
          rows += 1
          if first == 0x7C { bordered += 1 }
          if beginsWithNumber(first == 0x7C ? start + 1 : start) {
            if first == 0x7C { numbered += 1 } else { bare += 1 }
          }
        }
        (pipes, first) = (0, 0)
      case 0x20, 0x09: break
      default:
        if first == 0 { (first, start) = (byte, index) }
        if byte == 0x7C { pipes += 1 }
      }
    }
    leastPipes = rows >= 3 ? 1 : 2
    isBordered = numbered == bare ? bordered * 2 > rows : numbered > bare
  }

  /// Whether a cell that begins here holds a number only.
  private func beginsWithNumber(_ start: Int) -> Bool {
    var (index, digits) = (start, 0)
    while index < bytes.count, index < start + 12 {
      switch bytes[index] {
      case 0x30...0x39: digits += 1
      case 0x20, 0x2A, 0x2E, 0x29: break
      case 0x7C: return digits > 0
      default: return false
      }
      index += 1
    }
    return false
  }

  /// Adds a row, with the gap that stands before it.
  mutating func add(_ row: Row) {
    guard !row.isBlank else {
      gap += 1
      return
    }
    guard lexed.rows.count < caps.rows else {
      let source = row.filled.first.flatMap { lexed.content.sourceSpans($0.span).first }
      return report(.rows, at: source ?? Span(bytes.count, bytes.count))
    }
    var row = row
    if row.cells.count > caps.columns, row.filled.count > caps.columns {
      let filled = row.cells.indices.filter { !row.cells[$0].span.isEmpty }
      let source = lexed.content.sourceSpans(row.cells[filled[caps.columns]].span).first
      row.cells.removeSubrange(filled[caps.columns]...)
      report(.columns, at: source ?? Span(bytes.count, bytes.count))
    }
    row.gap += gap
    gap = 0
    lexed.rows.append(row)
  }

  private mutating func readLine(_ start: Int, _ end: Int) {
    guard end - start <= caps.line else { return report(.line, at: Span(start, end)) }
    let signs = LineSigns(of: bytes.span.extracting(start..<end))
    if signs.contains(.feed) { gap += 1 }
    let markup = signs.contains(.markup)
    if separator != 0x09, bytes[start..<end].contains(separator) {
      return add(Row(cells: split(start, end, at: separator, markup: markup), form: .tabs))
    }
    if isPictureData(start, end) {
      let (from, to) = Blank.trim(start, end, in: bytes)
      lexed.markup.append(Span(from, to))
    } else if let cells = drawnCells(start, end, markup: markup) {
      if !cells.isEmpty { add(Row(cells: cells, form: .pipes)) }
    } else if signs.contains(.tabs) {
      add(Row(cells: split(start, end, at: 0x09, markup: markup), form: .tabs))
    } else if signs.contains(.pipes), countPipes(start, end) >= leastPipes {
      readPipes(start, end, markup: markup)
    } else {
      readPlain(start, end, markup: markup)
    }
  }

  private func countPipes(_ start: Int, _ end: Int) -> Int {
    let line = bytes.span.extracting(start..<end)
    var count = 0
    for index in line.indices where line[index] == 0x7C { count += 1 }
    return count
  }

  /// The bytes that tell how a line is to be read.
  private struct LineSigns: OptionSet {
    let rawValue: UInt8
    static let tabs = LineSigns(rawValue: 1)
    static let pipes = LineSigns(rawValue: 2)
    static let feed = LineSigns(rawValue: 4)
    /// Tags, entities or bold marks may stand in it.
    static let markup = LineSigns(rawValue: 8)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Looks at all bytes, so that the compiler looks at many at a time.
    init(of line: Swift.Span<UInt8>) {
      var found: UInt8 = 0
      for index in line.indices {
        let byte = line[index]
        found |= (byte == 0x09 ? 1 : 0) | (byte == 0x7C ? 2 : 0) | (byte == 0x0C ? 4 : 0)
        found |= (byte == 0x3C ? 8 : 0) | (byte == 0x26 ? 8 : 0) | (byte == 0x2A ? 8 : 0)
        found |= (byte == 0x21 ? 8 : 0) | (byte == 0x5C ? 8 : 0)
      }
      rawValue = found
    }
  }

  private mutating func split(_ start: Int, _ end: Int, at separator: UInt8, markup: Bool) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(16)
    var from = start
    var next = start
    while next <= end {
      let index = self.next(separator, from: next, before: end)
      next = index + 1
      if separator == 0x7C, index < end, index > start, bytes[index - 1] == 0x5C { continue }  // an escaped pipe
      guard cells.count < caps.columns else {
        report(.columns, at: Span(from, end))
        break
      }
      if separator == 0x7C, isFiller(from, index) {
        let (start, end) = Blank.trim(from, index, in: bytes)
        lexed.markup.append(Span(start, end))
        cells.append(Cell(span: cell(index, index, markup: false), column: cells.count))
      } else {
        cells.append(Cell(span: cell(from, index, markup: markup), column: cells.count))
      }
      from = index + 1
    }
    return cells
  }

  /// Where a byte stands first, or the end.
  private func next(_ byte: UInt8, from start: Int, before end: Int) -> Int {
    let source = bytes.span
    var index = start
    while index < end, source[index] != byte { index &+= 1 }
    return index
  }

  /// Whether a cell holds only what converters of spreadsheets write for a blank one: `NaN`, `Unnamed: 3`.
  private func isFiller(_ start: Int, _ end: Int) -> Bool {
    guard end - start >= 3, end - start <= 60 else { return false }
    let (from, to) = Blank.trim(start, end, in: bytes)
    guard to - from >= 3, to - from <= 16 else { return false }
    if to - from == 3 {
      return bytes[from..<to].elementsEqual("NaN".utf8) || bytes[from..<to].elementsEqual("nan".utf8)
    }
    return bytes[from..<to].starts(with: "Unnamed: ".utf8)
  }

  private mutating func readPipes(_ start: Int, _ end: Int, markup: Bool) {
    let (from, to) = Blank.trim(start, end, in: bytes)
    if isRule(from, to) { return }
    let first = isBordered && from < to && bytes[from] == 0x7C ? from + 1 : from
    let last = to > first && bytes[to - 1] == 0x7C && bytes[max(to - 2, 0)] != 0x5C ? to - 1 : to
    add(Row(cells: split(first, max(first, last), at: 0x7C, markup: markup), form: .pipes))
  }

  /// Whether the line is drawn of pipes, dashes and colons only: the rule below a table's head.
  private func isRule(_ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].allSatisfy { [0x7C, 0x2D, 0x3A, 0x20, 0x09, 0x2B, 0x3D].contains($0) }
  }

  private mutating func readPlain(_ start: Int, _ end: Int, markup: Bool) {
    if let cells = flatCells(start, end) {
      let read = cells.map { Cell(span: cell($0.start, $0.end, markup: markup), column: $0.column) }
      add(Row(cells: read, form: .flat))
    } else {
      var (start, indent, isLabel) = (start, 0, false)
      if let mark = headingMark(start, end) {
        lexed.markup.append(mark)
        start = mark.end
        if let label = headingLabel(start, end) {
          lexed.markup.append(Span(start, label))
          (start, isLabel) = (label, true)
        }
      }
      if start + 1 < end, bytes[start] == 0x3E, bytes[start + 1] == 0x20 {  // a quotation in Markdown
        lexed.markup.append(Span(start, start + 1))
        start += 2
      }
      while start + indent < end, bytes[start + indent] == 0x20 { indent += 1 }
      var row = Row(cells: [Cell(span: cell(start, end, markup: markup), column: indent)], form: .line)
      row.isLabel = isLabel
      add(row)
    }
  }

  /// Where the label of the form begins that a heading of Markdown is, behind its number: `## 3. Dasar Hukum`.
  private func headingLabel(_ start: Int, _ end: Int) -> Int? {
    var (from, to) = Blank.trim(start, end, in: bytes)
    guard from < to, to - from <= 80 else { return nil }
    var index = from
    while index < to, bytes[index] >= 0x30, bytes[index] <= 0x39 || bytes[index] >= 0x41 && bytes[index] <= 0x5A {
      index += 1
    }
    guard index > from, index - from <= 4, index + 1 < to, bytes[index] == 0x2E || bytes[index] == 0x29,
      bytes[index + 1] == 0x20
    else { return nil }
    from = Blank.trim(index + 1, to, in: bytes).start
    while to > from, bytes[to - 1] == 0x3A || bytes[to - 1] == 0x2A { to -= 1 }
    let key = fold(bytes[from..<to])
    guard key.count >= 5, let label = Vocabulary.standard.labels.exact(key) else { return nil }
    return label.field.isSection ? from : nil
  }

  /// The `##` that makes a line of Markdown a heading.
  private func headingMark(_ start: Int, _ end: Int) -> Span? {
    var index = start
    while index < end, bytes[index] == 0x23, index - start < 6 { index += 1 }
    return index > start && index < end && bytes[index] == 0x20 ? Span(start, index) : nil
  }

  /// The pieces between runs of three blanks or more, or `nil` where the line is one piece.
  private func flatCells(_ start: Int, _ end: Int) -> [(start: Int, end: Int, column: Int)]? {
    guard hasWideBlank(start, end) else { return nil }
    var pieces: [(start: Int, end: Int, column: Int)] = []
    var column = 0
    var blanks = 3
    for index in start..<end {
      let byte = bytes[index]
      if byte == 0x20 {
        blanks += 1
      } else {
        if blanks >= 3 { pieces.append((index, index + 1, column)) }
        pieces[pieces.count - 1].end = index + 1
        blanks = 0
      }
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    return pieces.count > 1 ? pieces : nil
  }

  /// Whether three blanks stand together behind a text.
  private func hasWideBlank(_ start: Int, _ end: Int) -> Bool {
    let source = bytes.span
    var index = start
    while index < end, source[index] == 0x20 { index &+= 1 }
    var blanks = 0
    while index < end {
      blanks = source[index] == 0x20 ? blanks &+ 1 : 0
      if blanks == 3 { return true }
      index &+= 1
    }
    return false
  }

  /// Takes a cell's bytes into the content; gives the span without blanks at the ends.
  mutating func cell(_ start: Int, _ end: Int, markup: Bool) -> Span {
    let from = lexed.content.bytes.count
    if markup { copyWithMarkup(start, end) } else { lexed.content.copy(bytes, start, end) }
    let span = lexed.content.trimmed(Span(from, lexed.content.bytes.count))
    lexed.content.insert(0x0A)
    return span
  }

  /// Copies plain text, leaving out bold marks and the backslashes that escape signs in Markdown: `1\. Camat`.
  mutating func copyText(_ start: Int, _ end: Int) {
    var from = start
    var index = start
    while index + 1 < end {
      if bytes[index] == 0x2A, bytes[index + 1] == 0x2A {
        lexed.content.copy(bytes, from, index)
        lexed.markup.append(Span(index, index + 2))
        index += 2
        from = index
      } else if bytes[index] == 0x21, let picture = picture(at: index, before: end) {
        lexed.content.copy(bytes, from, index)
        lexed.markup.append(Span(index, picture.text.start))
        lexed.markup.append(Span(picture.text.end, picture.end))
        index = picture.end
        from = index
      } else if bytes[index] == 0x5C, Self.escaped.contains(bytes[index + 1]) {
        lexed.content.copy(bytes, from, index)
        lexed.markup.append(Span(index, index + 1))
        from = index + 1
        index += 2
      } else {
        index += 1
      }
    }
    lexed.content.copy(bytes, from, end)
  }

  /// Signs that Markdown's converters write a backslash before.
  private static let escaped: Set<UInt8> = Set("!#&()*+-.<=>[]_`{|}~".utf8)
}
