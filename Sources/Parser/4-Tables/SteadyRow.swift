import Diagnostics
import Vocabulary

extension RowAlignment {
  /// Whether the cells of a row stay where they stand: all fit but the one in the column of times, and nothing tells that its words
  /// belong elsewhere (`H-7`, `Tergantung cuaca`).
  ///
  /// No time stands in another column, and either the output stands behind the unknown words, or they begin as times do. A row that is
  /// shorter than the head has lost a cell where others keep their blank ones.
  ///
  /// - Parameter width: How many cells the row has, blank ones too.
  func isSteady(_ cells: [(column: Int, span: Span)], width: Int) -> Bool {
    guard let time = grid.column(.duration), let unknown = cells.first(where: { $0.column == time }),
      width >= grid.width || !grid.keepsBlanks
    else { return false }
    for cell in cells where cell.column != time {
      guard cell.column < grid.kinds.count, fitness(cell.span, grid.kinds[cell.column]) >= -3 else { return false }
    }
    return tellsWhen(unknown.span) || cells.contains { $0.column == grid.column(.outputs) }
  }

  /// Whether words may tell a time that no quantity gives: a digit is among them (`Pukul 08.00`), or they begin with a word of measure
  /// (`Setiap Senin`).
  private func tellsWhen(_ span: Span) -> Bool {
    if content.hasDigit(span) { return true }
    let words = content.words(in: span, most: 3).map { content.folded($0) }
    return Vocabulary.standard.durationPhrases.longest(atStartOf: words[...]) != nil
  }

  /// Whether a performer's cell holds the name of its own column.
  func namesActor(_ span: Span, _ actor: Int) -> Bool {
    guard actor < grid.actors.count, span.length <= 80 else { return false }
    return content.folded(span) == grid.actors[actor].flatMap { content.folded($0) }
  }
}
