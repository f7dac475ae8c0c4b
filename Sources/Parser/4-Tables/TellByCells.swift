import Diagnostics
import Vocabulary

/// Columns that their place and their cells tell, where their heads do not.
extension Lexed {
  /// What columns under *Mutu Baku* hold whose heads are unknown: what stands before the time is needed, what stands behind it comes out.
  ///
  /// Where names of offices or marks of performers stand there, the head of the group was pushed aside and tells nothing.
  ///
  /// - Complexity: O(*columns*).
  func qualities(_ texts: [[Span]], _ levels: [[Int]], _ grid: Grid) -> [Int: ColumnKind] {
    guard let group = texts.firstIndex(where: { $0.first.map { content.headWord($0) == .quality } ?? false }),
      levels[group].count == 2, let top = levels[group].first
    else { return [:] }
    let end = levels[(group + 1)...].firstIndex { $0.isEmpty || $0.contains { $0 <= top } } ?? texts.count
    let columns = group..<end
    guard (3...6).contains(columns.count), !columns.contains(where: { grid.marked.contains($0) }) else { return [:] }
    let words = columns.map { texts[$0].last.flatMap { content.headWord($0) } }
    let isUnknown = zip(columns, words).map { column, word in
      word == nil && !(texts[column].last.map { content.startsWithOffice($0) } ?? true)
    }
    guard let time = words.firstIndex(of: .column(.duration)), time > 0, time + 1 < columns.count,
      zip(words, isUnknown).allSatisfy({ $0 != nil || $1 })
    else { return [:] }
    var hints: [Int: ColumnKind] = [:]
    if !words.contains(.column(.inputs)), isUnknown[..<time].count(where: \.self) == 1,
      let place = isUnknown.firstIndex(of: true)
    {
      hints[group + place] = .inputs
    }
    if !words.contains(.column(.outputs)), isUnknown[(time + 1)...].count(where: \.self) == 1,
      let place = isUnknown[(time + 1)...].firstIndex(of: true)
    {
      hints[group + place] = .outputs
    }
    return hints
  }

  /// Takes the only column of a performer for the one in which each row names its performer, where its cells are names of offices and
  /// none is a mark.
  ///
  /// - Complexity: O(*rows*), for 200 rows at most.
  func nameOnePerformer(in grid: inout Grid) {
    guard grid.actors.count == 1, let column = grid.column(.actor(0)), grid.column(.performer) == nil else { return }
    let alignment = RowAlignment(content: content, grid: grid)
    var (cells, offices, steps) = (0, 0, 0)
    for row in grid.rows.prefix(200) {
      if row.cells.contains(where: { $0.column == grid.column(.activity) }) { steps += 1 }
      for cell in row.cells where cell.column == column {
        if content.isDash(cell.span) { continue }
        if alignment.isMark(cell.span) || alignment.namesActor(cell.span, 0) || cell.span.length > 120 { return }
        cells += 1
        if content.startsWithOffice(cell.span) { offices += 1 }
      }
    }
    guard cells >= 1, offices * 2 >= cells, cells * 2 >= steps else { return }
    grid.headSpans += grid.actors[0]
    grid.actors = []
    grid.kinds[column] = .performer
  }
}
