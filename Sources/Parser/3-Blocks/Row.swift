import Diagnostics

/// One row of text cells: a line, a row of tabs or pipes, a row of an HTML table, or a line of a flattened page.
struct Row: Sendable {
  var cells: [Cell] { didSet { filled = Self.filled(cells) } }
  /// Cells that hold text.
  private(set) var filled: [Cell]
  var form: Form
  private var blankLines: Int32
  /// Negative where it belongs to none.
  private let tableNumber: Int32
  /// How many blank lines stand before it; a page's end counts as one.
  var gap: Int {
    get { Int(blankLines) }
    set { blankLines = Int32(clamping: newValue) }
  }
  var gapBefore: Bool { blankLines > 0 }
  /// Which table it belongs to, where the markup says so.
  var table: Int? { tableNumber < 0 ? nil : Int(tableNumber) }
  /// Whether the cells of a flat line have true columns, cut at the rivers of a table.
  var isCut = false
  /// Whether the row was cut out as a label, so that its words need no colon.
  var isLabel = false

  /// Where the cells of a row came from.
  enum Form: Sendable {
    /// One cell: a line of text.
    case line
    case tabs
    case pipes
    case html
    /// Cells between wide runs of blanks; a cell's column is its place on the line.
    case flat
  }

  init(cells: [Cell], form: Form, gap: Int = 0, isCut: Bool = false, table: Int? = nil) {
    (self.cells, self.form, self.isCut) = (cells, form, isCut)
    blankLines = Int32(clamping: gap)
    tableNumber = Int32(clamping: table ?? -1)
    filled = Self.filled(cells)
  }

  private static func filled(_ cells: [Cell]) -> [Cell] {
    let count = cells.count { !$0.span.isEmpty }
    guard count > 0 else { return [] }
    guard count < cells.count else { return cells }
    var filled: [Cell] = []
    filled.reserveCapacity(count)
    for cell in cells where !cell.span.isEmpty { filled.append(cell) }
    return filled
  }

  var isBlank: Bool { filled.isEmpty }
  var span: Span {
    guard let first = cells.first, let last = cells.last else { return Span(0, 0) }
    return Span(first.span.start, last.span.end)
  }
}

/// A cell's text, as a span of content without blanks at its ends.
///
/// Of a text of millions of lines there are as many: numbers are kept in four bytes each.
struct Cell: Sendable {
  private var text: ShortSpan
  private var place: Int32
  private var width: Int32
  /// Negative where it is not known.
  private var space: Int32 = -1
  private var coveringText: ShortSpan

  init(span: Span, column: Int, covering: Span? = nil, columns: Int = 1) {
    text = ShortSpan(span)
    place = Int32(clamping: column)
    width = Int32(clamping: columns)
    coveringText = ShortSpan(covering ?? Span(0, 0))
  }

  var span: Span {
    get { text.span }
    set { text = ShortSpan(newValue) }
  }

  /// Column from 0; for a flat line the place of its first character.
  var column: Int {
    get { Int(place) }
    set { place = Int32(clamping: newValue) }
  }

  /// The text of a cell of an earlier row that reaches down over this one.
  var covering: Span? { coveringText.isEmpty ? nil : coveringText.span }

  /// How many columns it spans.
  var columns: Int { Int(width) }

  /// How many places its text has before the next column, where that is known.
  var room: Int? {
    get { space < 0 ? nil : Int(space) }
    set { space = newValue.map { Int32(clamping: $0) } ?? -1 }
  }
}

/// A span of a text of less than 4 GB.
private struct ShortSpan: Sendable {
  private let start: UInt32
  private let end: UInt32

  init(_ span: Span) {
    start = UInt32(clamping: span.start)
    end = UInt32(clamping: span.end)
  }

  var span: Span { Span(Int(start), Int(end)) }
  var isEmpty: Bool { start == end }
}
