import Diagnostics

extension Lexed {
  /// The pictures that stand alone in the cells of performers: drawn symbols that were exported as such.
  func picturesOfPerformers(_ row: Row, in grid: Grid) -> [(column: Int, tag: Span)] {
    var found: [(column: Int, tag: Span)] = []
    for cell in row.cells where cell.span.isEmpty && cell.span.start > 0 && cell.column < grid.kinds.count {
      // The columns that a wide cell spans beside its first stand at the same place.
      guard case .actor? = grid.kinds[cell.column], let tag = pictures[cell.span.start], found.last?.tag != tag else {
        continue
      }
      found.append((cell.column, tag))
    }
    return found
  }
}
