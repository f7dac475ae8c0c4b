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
  /// Whether boxes are ticked in some rows, so that a box without a tick is an empty one.
  var hasTickedBoxes = false
  /// In which rows of the head the texts of each column stand; empty where cells have no true columns.
  var levels: [[Int]] = []
  /// How many cells the widest row of the head has; 0 where cells have no true columns.
  var width = 0
  /// Whether rows keep the blank cells at their ends, so that a shorter row has lost some.
  var keepsBlanks = false
  /// Unit that the head of the time column names, such as `menit`.
  var durationHead: Span?
  var rows: [GridRow] = []
  /// Whether blank cells were dropped on the way, so that a cell's place does not tell its column.
  var isCollapsed = false
  /// Whether the texts of cells run over several lines, so that a line without a number goes on with the one above.
  var isWrapped = false
  /// Whether only words and lengths told to which cells the further lines of a row belong.
  var isShared = false
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
  /// Tags of pictures that stand alone in cells, by column, as spans of the source.
  var pictures: [(column: Int, tag: Span)] = []
  /// Index into ``Lexed/rows``.
  var row: Int
}
