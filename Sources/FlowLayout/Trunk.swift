extension PageFrame {
  /// The trunk rule: the way from one row to the next one that has a symbol.
  ///
  /// A shared column gives a straight line; a target outside the span of the source's symbols one bend; a target strictly
  /// between the symbols of a joint step two. All of it lies between the centre line of `from` and the top of `to`, so
  /// trunk lines of different rows never meet.
  func trunk(from: Int, to: Int) -> Path {
    let column = trunkColumn(from: from, to: to)
    let end = point(.top(column: column), row: to)
    // The usual cases need no list of corners.
    let sources = columns(from)
    if sources.count == 1, let source = sources.first {
      if source == column { return Path(point(.bottom(column: column), row: from), end, target: to) }
      let start = point(column > source ? .right : .left, slot: 0, row: from)
      return Path(start, Point(x: end.x, y: start.y), end, target: to)
    }
    return Path(trunkStart(from: from, to: column, y: end.y) + [end], target: to)
  }

  /// Where the trunk line arrives: the column of the target's symbol that is nearest to the source's.
  func trunkColumn(from: Int, to: Int) -> Int {
    let sources = columns(from)
    let targets = columns(to)
    if let shared = targets.first(where: sources.contains) { return shared }
    guard let first = sources.first, let last = sources.last else { return targets.first ?? 0 }
    // The nearest outside the span of the sources; where there is none, the leftmost within.
    var nearest = targets.first ?? 0
    var least = Int.max
    for column in targets {
      let away = column < first ? first - column : column > last ? column - last : 0
      if away > 0, away < least { (nearest, least) = (column, away) }
    }
    return nearest
  }

  /// The corners from the source's outline to above the target's column.
  func trunkStart(from: Int, to column: Int, y: Int) -> [Point] {
    let sources = columns(from)
    let x = centre(column: column)
    if sources.contains(column) { return [point(.bottom(column: column), row: from)] }
    if let last = sources.last, column > last {
      let start = point(.right(slot: 0), row: from)
      return [start, Point(x: x, y: start.y)]
    }
    if let first = sources.first, column < first {
      let start = point(.left(slot: 0), row: from)
      return [start, Point(x: x, y: start.y)]
    }
    let nearest = sources.min { (abs($0 - column), $0) < (abs($1 - column), $1) } ?? column
    let start = point(.bottom(column: nearest), row: from)
    let gap = span(from).bottom - Measure.border
    return [start, Point(x: start.x, y: gap), Point(x: x, y: gap)]
  }

  /// The plain lines between the symbols of a joint step.
  func links(_ row: Int) -> [Path] {
    let columns = columns(row)
    return zip(columns, columns.dropFirst()).map { a, b in
      let y = centre(row: row)
      return Path(
        [Point(x: box(row: row, column: a).right, y: y), Point(x: box(row: row, column: b).left, y: y)],
        target: -1 - row)
    }
  }
}
