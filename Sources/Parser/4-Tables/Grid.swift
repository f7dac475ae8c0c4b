import Diagnostics

/// The procedure table as a grid: what each column holds, and the rows of cells below it.
struct Grid: Sendable {
  /// By column index; `nil` where no head tells.
  var kinds: [ColumnKind?] = []
  /// Heads of the performers' columns, in order; several spans where the head stood on several lines.
  var actors: [[Span]] = []
  /// Heads of further columns, in order.
  var furtherHeads: [Span] = []
  /// All head cells that are no actor's name, for the source map.
  var headSpans: [Span] = []
  /// Cells of heads repeated in the body: labels, or names of actors again.
  var repeatedHeads: [Span] = []
  /// Columns in which marks stand.
  var marked: Set<Int> = []
  /// Unit that the head of the time column names, such as `menit`.
  var durationHead: Span?
  var rows: [GridRow] = []
  /// Whether blank cells were dropped on the way, so that a cell's place does not tell its column.
  var isCollapsed = false
  /// Whether the texts of cells run over several lines, so that a line without a number goes on with the one above.
  var isWrapped = false
  /// First places of the columns of a flat table, by column index.
  var places: [Int] = []

  /// The column of a kind, or `nil`.
  func column(_ kind: ColumnKind) -> Int? { kinds.firstIndex(of: kind) }
}

/// One row of the body: the pieces of text in each column.
struct GridRow: Sendable {
  var cells: [(column: Int, span: Span)]
  /// Texts of earlier rows that reach down over this one, by column.
  var covering: [(column: Int, span: Span)] = []
  /// Index into ``Lexed/rows``.
  var row: Int
}
