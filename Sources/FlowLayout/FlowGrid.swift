/// What is to be laid out: rows and columns of known size, a symbol in each used cell, and edges between rows.
///
/// All lengths are in 1/100 mm.
package struct FlowGrid: Hashable, Sendable {
  /// x of the left border of the first column.
  package var left: Int
  /// Widths of the columns, from left to right.
  package var columnWidths: [Int]
  /// Size of every symbol; symbols stand in the middle of their cells.
  package var symbol: Size
  package var rows: [Row]
  package var edges: [Edge]

  package init(left: Int, columnWidths: [Int], symbol: Size, rows: [Row], edges: [Edge]) {
    self.left = left
    self.columnWidths = columnWidths
    self.symbol = symbol
    self.rows = rows
    self.edges = edges
  }

  /// One row of the table.
  package struct Row: Hashable, Sendable {
    package var height: Int
    /// Columns that hold the row's symbol: none, one, or several linked ones where the step is done together.
    package var columns: [Int]
    package var shape: Shape
    /// Where a page may begin.
    package var pageBreak: PageBreak

    package init(height: Int, columns: [Int], shape: Shape, pageBreak: PageBreak = .allowed) {
      self.height = height
      self.columns = columns
      self.shape = shape
      self.pageBreak = pageBreak
    }
  }

  /// Whether a new page may begin with a row.
  package enum PageBreak: Hashable, Sendable {
    case allowed
    /// Only where nothing else fits.
    case avoided
    case forced
  }

  /// An arrow from one row's symbol to another's.
  package struct Edge: Hashable, Sendable {
    package var from: Int
    package var to: Int
    /// Size of the text that stands beside the arrow's first run.
    package var label: Size?

    package init(from: Int, to: Int, label: Size? = nil) {
      self.from = from
      self.to = to
      self.label = label
    }
  }

  /// The outline of a symbol.
  package enum Shape: Hashable, Sendable, CaseIterable {
    case box
    case capsule
    case diamond
  }
}

/// The room for rows on the pages, in 1/100 mm from the page's upper edge.
package struct FlowSheet: Hashable, Sendable {
  /// Where the rows begin on the first page.
  package var firstTop: Int
  /// Where the rows begin on the other pages.
  package var nextTop: Int
  /// Where the rows must end; `nil` for one picture as tall as it takes.
  package var bottom: Int?
  /// What the last page keeps free below its last row.
  package var closing: Int

  package init(firstTop: Int, nextTop: Int, bottom: Int?, closing: Int) {
    self.firstTop = firstTop
    self.nextTop = nextTop
    self.bottom = bottom
    self.closing = closing
  }
}
