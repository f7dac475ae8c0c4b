import Diagnostics

/// One row of text cells: a line, a row of tabs or pipes, a row of an HTML table, or a line of a flattened page.
struct Row: Sendable {
  var cells: [Cell] { didSet { filled = Self.filled(cells) } }
  /// Cells that hold text.
  private(set) var filled: [Cell]
  var form: Form
  /// How many blank lines stand before it; a page's end counts as one.
  var gap = 0
  var gapBefore: Bool { gap > 0 }
  /// Whether the cells of a flat line have true columns, cut at the rivers of a table.
  var isCut = false
  /// Whether the row was cut out as a label, so that its words need no colon.
  var isLabel = false
  /// Which table it belongs to, where the markup says so.
  var table: Int?

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
    (self.cells, self.form, self.gap, self.isCut, self.table) = (cells, form, gap, isCut, table)
    filled = Self.filled(cells)
  }

  private static func filled(_ cells: [Cell]) -> [Cell] {
    cells.contains { $0.span.isEmpty } ? cells.filter { !$0.span.isEmpty } : cells
  }

  var isBlank: Bool { filled.isEmpty }
  var span: Span {
    guard let first = cells.first, let last = cells.last else { return Span(0, 0) }
    return Span(first.span.start, last.span.end)
  }
}

/// A cell's text, as a span of content without blanks at its ends.
struct Cell: Sendable {
  var span: Span
  /// Column from 0; for a flat line the place of its first character.
  var column: Int
  /// The cell of an earlier row that reaches down over this one.
  var covering: Span?
  /// How many columns it spans.
  var columns = 1
  /// How many places its text has before the next column, where that is known.
  var room: Int?
}
