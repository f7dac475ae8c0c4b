/// The fixed part of one page: rows, columns and symbols, before any line is drawn.
struct PageFrame: Sendable {
  let grid: FlowGrid
  let symbol: Size
  /// Rows of this page, as a range of ``FlowGrid/rows``.
  let range: Range<Int>
  /// y of the upper and lower border of each row, by row minus `range.lowerBound`.
  let rows: [FlowPlan.Span]
  /// Upper edges of the levels of connectors above and below the rows; the first is the nearest to the rows.
  let upperLevels: [Int]
  let lowerLevels: [Int]
  /// x of the columns' borders, one more than there are columns.
  let borders: [Int]

  init(grid: FlowGrid, range: Range<Int>, top: Int, upperLevels: Int, lowerLevels: Int) {
    self.grid = grid
    symbol = grid.symbol
    self.range = range
    var y = top + upperLevels * Measure.band
    let head = y
    rows = range.map { row in
      defer { y += grid.rows[row].height }
      return FlowPlan.Span(top: y, bottom: y + grid.rows[row].height)
    }
    let foot = y
    self.upperLevels = (0..<upperLevels).map { head - ($0 + 1) * Measure.band }
    self.lowerLevels = (0..<lowerLevels).map { foot + $0 * Measure.band }
    var borders = [grid.left]
    for width in grid.columnWidths { borders.append(borders[borders.count - 1] + width) }
    self.borders = borders
  }

  var bottom: Int { (rows.last?.bottom ?? 0) + lowerLevels.count * Measure.band }

  func centre(column: Int) -> Int { (borders[column] + borders[column + 1]) / 2 }
  func span(_ row: Int) -> FlowPlan.Span { rows[row - range.lowerBound] }
  func centre(row: Int) -> Int { (span(row).top + span(row).bottom) / 2 }

  func box(row: Int, column: Int) -> Box {
    let (x, y) = (centre(column: column), centre(row: row))
    let left = x - symbol.width / 2
    let top = y - symbol.height / 2
    return Box(left: left, top: top, right: left + symbol.width, bottom: top + symbol.height)
  }

  func columns(_ row: Int) -> [Int] { grid.rows[row].columns }

  /// A side of a row's outermost symbol.
  enum Side: Hashable, Sendable {
    case left
    case right
  }

  /// Where a line may begin or end on a side; slot -1, 0 or 1 is above, in or below the middle.
  func point(_ side: Side, slot: Int, row: Int) -> Point {
    point(side == .left ? .left(slot: slot) : .right(slot: slot), row: row)
  }

  /// A place on a symbol's outline where a line may begin or end.
  enum Port: Hashable, Sendable {
    /// A side of the row's outermost symbol; slot -1, 0 or 1 is above, in or below the middle.
    case left(slot: Int)
    case right(slot: Int)
    case top(column: Int)
    case bottom(column: Int)
  }

  func point(_ port: Port, row: Int) -> Point {
    switch port {
    case .left(let slot):
      let box = box(row: row, column: columns(row).first ?? 0)
      return Point(x: box.left + inset(slot, row), y: box.centre.y + slot * symbol.height / 4)
    case .right(let slot):
      let box = box(row: row, column: columns(row).last ?? 0)
      return Point(x: box.right - inset(slot, row), y: box.centre.y + slot * symbol.height / 4)
    case .top(let column):
      let box = box(row: row, column: column)
      return Point(x: box.centre.x, y: box.top)
    case .bottom(let column):
      let box = box(row: row, column: column)
      return Point(x: box.centre.x, y: box.bottom)
    }
  }

  /// How far the outline lies inside its box at a slot.
  private func inset(_ slot: Int, _ row: Int) -> Int {
    guard slot != 0 else { return 0 }
    let rise = symbol.height / 4
    switch grid.rows[row].shape {
    case .box: return 0
    case .diamond: return symbol.width * rise / symbol.height
    case .capsule:
      let radius = symbol.height / 2
      return radius - Int(Double(radius * radius - rise * rise).squareRoot().rounded())
    }
  }

  /// Whether an upright line passes every symbol of the page's rows with clearance, two rows excepted.
  func isClear(x: Int, from top: Int, to bottom: Int, except one: Int?, or other: Int?) -> Bool {
    for row in self.rows(between: top, and: bottom) where row != one && row != other {
      for column in columns(row) {
        let box = box(row: row, column: column).grown(by: Measure.clearance)
        if x > box.left, x < box.right, box.top < bottom, top < box.bottom { return false }
      }
    }
    return true
  }

  /// Whether a column's border lies between two x.
  func hasBorder(between left: Int, and right: Int) -> Bool {
    var (low, high) = (0, borders.count)
    while low < high {
      let middle = (low + high) / 2
      if borders[middle] <= left { low = middle + 1 } else { high = middle }
    }
    return low < borders.count && borders[low] < right
  }

  /// Rows that meet a stretch of y.
  func rows(between top: Int, and bottom: Int) -> Range<Int> {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].bottom < top { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < rows.count, rows[end].top <= bottom { end += 1 }
    return range.lowerBound + low..<range.lowerBound + end
  }

  /// x of all upright tracks in the gutters: beside each column border, as many as fit between the symbols; on the border
  /// where nothing else fits.
  func tracks() -> [Int] {
    var tracks: [Int] = []
    for (index, border) in borders.enumerated() {
      let leftRoom = index == 0 ? 0 : border - centre(column: index - 1) - symbol.width / 2
      let rightRoom = index == borders.count - 1 ? 0 : centre(column: index) - symbol.width / 2 - border
      let isTight = index > 0 && index < borders.count - 1 && min(leftRoom, rightRoom) < Measure.tightRoom
      if isTight {
        tracks.append(border)
        continue
      }
      tracks += Self.offsets(leftRoom).reversed().map { border - $0 }
      tracks += Self.offsets(rightRoom).map { border + $0 }
    }
    return tracks
  }

  /// Distances of tracks from a column's border, where the symbol stands `room` away from it.
  private static func offsets(_ room: Int) -> [Int] {
    let first = min(Measure.border, max(Measure.narrowBorder, room - Measure.lastRun))
    return Array(stride(from: first, through: room - Measure.clearance, by: Measure.track))
  }
}
