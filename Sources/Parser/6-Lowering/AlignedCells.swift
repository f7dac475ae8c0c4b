import Diagnostics

/// Rows whose cells stand aside from their columns.
extension Lowering {
  /// The cells of a row; where some do not fit their columns and all fit others, they are put right.
  mutating func aligned(_ row: GridRow, _ alignment: RowAlignment) -> [(column: Int, span: Span)] {
    guard !alignment.grid.isWrapped, !alignment.grid.isCollapsed, row.cells.count >= 2 else { return row.cells }
    if let parted = alignment.parted(row.cells) {
      diagnostics.append(
        Diagnostic(
          RuleID("SOP201"), .note, cause: .extraction,
          Message(
            en: "A border of this row was lost; the time was parted from the text beside it",
            id: "Batas sel pada baris ini hilang; waktu dipisahkan dari teks di sebelahnya"),
          path: "/procedure/steps", span: row.cells.first?.span))
      return parted
    }
    guard
      row.cells.contains(where: { cell in
        cell.column >= alignment.grid.kinds.count
          || alignment.fitness(cell.span, alignment.grid.kinds[cell.column]) < -3
      })
    else { return row.cells }
    let width = row.row < lexed.rows.count ? lexed.rows[row.row].cells.count : row.cells.count
    if alignment.isSteady(row.cells, width: width) { return row.cells }
    let best = alignment.columns(for: row.cells.map(\.span))
    guard best.fitness >= alignment.fitness(of: row.cells) + 6 else { return row.cells }
    var moved: [(column: Int, span: Span)] = []
    for (cell, column) in zip(row.cells, best.columns) {
      // A mark keeps its place: nothing but its place says whose it is.
      let isMark = alignment.isMark(cell.span)
      guard let column else { continue }
      let isAmongActors = isActor(cell.column, alignment.grid) && isActor(column, alignment.grid)
      moved.append((isMark || isAmongActors ? cell.column : column, cell.span))
    }
    if moved.map(\.column) == row.cells.map(\.column) { return row.cells }
    diagnostics.append(
      Diagnostic(
        RuleID("SOP201"), .note, cause: .extraction,
        Message(
          en: "The cells of this row stand aside; they were put back into the columns that their words fit",
          id: "Sel baris ini bergeser; letaknya dipulihkan menurut isinya"),
        path: "/procedure/steps", span: row.cells.first?.span))
    return moved
  }

  private func isActor(_ column: Int, _ grid: Grid) -> Bool {
    guard column < grid.kinds.count, case .actor? = grid.kinds[column] else { return false }
    return true
  }
}
