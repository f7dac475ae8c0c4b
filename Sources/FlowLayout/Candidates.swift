/// One way that an edge could go, and what it costs by itself.
struct Candidate: Sendable {
  var path: Path
  var cost: Int
}

/// What weighs how much in the choice of ways. A crossing outweighs any bend, and so on down to the length.
enum Weight {
  static let fault = 1_000_000_000_000_000
  static let homelessLabel = 20_000_000_000_000
  static let crossing = 1_000_000_000_000
  static let bend = 5_000_000_000
  /// A line that begins or ends off the middle of a side, runs through a column's centre, or leaves at the bottom.
  static let offCentre = 15_000
  static let columnLane = 12_000
  static let bottomExit = 8_000
  /// A connector away from the column of the symbol on the other page, each mm.
  static let strayConnector = 1
  static let level = 20_000
  /// A connector that reaches over the outer border of the columns, and a turn close to the symbol.
  static let overhang = 300
  static let stub = 500
}

/// Takes in the ways of one edge: all of them, or only the cheapest.
struct Ways {
  private let standing: Standing
  private let keepsAll: Bool
  private(set) var all: [Candidate] = []
  private(set) var best: Candidate?

  init(standing: Standing, keepsAll: Bool) {
    self.standing = standing
    self.keepsAll = keepsAll
  }

  /// Whether a way of this cost, or more, is of no interest.
  func isPointless(_ cost: Int) -> Bool { !keepsAll && cost >= best?.cost ?? .max }

  /// Takes in a way with its own cost; what it does to the lines that stand is added.
  mutating func take(_ path: Path, cost: Int) {
    let clash = standing.clash(with: path)
    let sum = cost + clash.crossings * Weight.crossing + clash.faults * Weight.fault
    if keepsAll {
      all.append(Candidate(path: path, cost: sum))
    } else if sum < best?.cost ?? .max {
      best = Candidate(path: path, cost: sum)
    }
  }
}

extension PageFrame {
  /// All ways for an edge whose two ends are on this page.
  func findWays(from: Int, to: Int, tracks: [Int], _ ways: inout Ways) {
    for x in tracks { addLoop(from, to, x, extra: 0, isTrack: true, &ways) }
    for column in grid.columnWidths.indices {
      addLoop(from, to, centre(column: column), extra: Weight.columnLane, isTrack: false, &ways)
    }
    if from < to { addForward(from, to, &ways) }
  }

  /// Out at a side, up or down at `x`, in at a side.
  private func addLoop(_ from: Int, _ to: Int, _ x: Int, extra: Int, isTrack: Bool, _ ways: inout Ways) {
    guard let outSide = side(from, towards: x), let inSide = side(to, towards: x) else { return }
    // At whatever slots, the way is not much shorter than between the middles.
    let (source, target) = (point(outSide, slot: 0, row: from), point(inSide, slot: 0, row: to))
    let least = abs(x - source.x) + abs(x - target.x) + abs(source.y - target.y) - symbol.height
    guard !ways.isPointless(2 * Weight.bend + extra + least / 10) else { return }
    for a in Self.slots {
      let start = point(outSide, slot: a, row: from)
      for b in Self.slots where from != to || a != b {
        let end = point(inSide, slot: b, row: to)
        add(
          start, Point(x: x, y: start.y), Point(x: x, y: end.y), end, from, to, exit(a) + penalty(b) + extra,
          isTrack: isTrack, &ways)
      }
    }
  }

  /// Ways that leave at the bottom or arrive at the top: for edges that go down.
  private func addForward(_ from: Int, _ to: Int, _ ways: inout Ways) {
    for column in columns(to) {
      let end = point(.top(column: column), row: to)
      guard let outSide = side(from, towards: end.x) else { continue }
      for a in Self.slots {
        let start = point(outSide, slot: a, row: from)
        add(start, Point(x: end.x, y: start.y), end, nil, from, to, exit(a), &ways)
      }
    }
    for source in columns(from) {
      let start = point(.bottom(column: source), row: from)
      if let inSide = side(to, towards: start.x) {
        for b in Self.slots {
          let end = point(inSide, slot: b, row: to)
          add(start, Point(x: start.x, y: end.y), end, nil, from, to, penalty(b) + Weight.bottomExit, &ways)
        }
      }
      for column in columns(to) {
        let end = point(.top(column: column), row: to)
        let (low, high) = (span(from).bottom - Measure.border, span(to).top - Measure.border)
        for y in low == high ? [low] : [low, high] {
          add(start, Point(x: start.x, y: y), Point(x: end.x, y: y), end, from, to, Weight.bottomExit, &ways)
        }
      }
    }
  }

  /// Ways from a row's symbol to a connector in a band.
  func findWays(leaving row: Int, upwards: Bool, near column: Int, tag: Int, tracks: [Int], _ ways: inout Ways) {
    for (level, top) in (upwards ? upperLevels : lowerLevels).enumerated() {
      eachConnectorLane(tracks) { x, isTrack in
        let pentagon = connector(x: x, top: top)
        let end = Point(x: x, y: upwards ? pentagon.bottom : pentagon.top)
        let extra =
          level * Weight.level + overhang(pentagon) + abs(x - centre(column: column)) / 100 * Weight.strayConnector
        if let outSide = side(row, towards: x) {
          for a in Self.slots {
            let start = point(outSide, slot: a, row: row)
            add(
              start, Point(x: x, y: start.y), end, nil, row, nil, exit(a) + extra, tag: tag, connector: pentagon,
              isTrack: isTrack, &ways)
          }
        }
        if !upwards, !isTrack, let own = columns(row).first(where: { centre(column: $0) == x }) {
          let start = point(.bottom(column: own), row: row)
          add(start, end, nil, nil, row, nil, Weight.bottomExit + extra, tag: tag, connector: pentagon, &ways)
        }
      }
    }
  }

  /// Ways from a connector in a band to a row's symbol.
  func findWays(arriving row: Int, fromAbove: Bool, tracks: [Int], _ ways: inout Ways) {
    for (level, top) in (fromAbove ? upperLevels : lowerLevels).enumerated() {
      eachConnectorLane(tracks) { x, isTrack in
        let pentagon = connector(x: x, top: top)
        let start = Point(x: x, y: fromAbove ? pentagon.bottom : pentagon.top)
        let extra = level * Weight.level + overhang(pentagon)
        if let inSide = side(row, towards: x) {
          for b in Self.slots {
            let end = point(inSide, slot: b, row: row)
            add(
              start, Point(x: x, y: end.y), end, nil, nil, row, penalty(b) + extra, connector: pentagon,
              isTrack: isTrack, &ways)
          }
        }
        if fromAbove, !isTrack, let own = columns(row).first(where: { centre(column: $0) == x }) {
          add(start, point(.top(column: own), row: row), nil, nil, nil, row, extra, connector: pentagon, &ways)
        }
      }
    }
  }

  func connector(x: Int, top: Int) -> Box {
    let left = x - Measure.connector / 2
    let inset = (Measure.band - Measure.connector) / 2
    return Box(left: left, top: top + inset, right: left + Measure.connector, bottom: top + inset + Measure.connector)
  }

  private func overhang(_ box: Box) -> Int {
    box.left < borders[0] || box.right > borders[borders.count - 1] ? Weight.overhang : 0
  }

  /// x of upright lines to connectors.
  private func eachConnectorLane(_ tracks: [Int], _ visit: (_ x: Int, _ isTrack: Bool) -> Void) {
    for x in tracks { visit(x, true) }
    for column in grid.columnWidths.indices { visit(centre(column: column), false) }
  }

  /// In, above and below the middle of a side: 0, -1, 1.
  private static var slots: LazyMapSequence<Range<Int>, Int> { (0..<3).lazy.map { $0 == 2 ? 1 : -$0 } }

  /// The side of a row's outermost symbol where `x` lies.
  private func side(_ row: Int, towards x: Int) -> Side? {
    let columns = columns(row)
    guard let first = columns.first, let last = columns.last else { return nil }
    if x < centre(column: first) - symbol.width / 2 { return .left }
    return x > centre(column: last) - symbol.width / 2 + symbol.width ? .right : nil
  }

  /// Leaving off the middle weighs more than arriving there: the two ways out of a decision should leave at two corners.
  private func exit(_ slot: Int) -> Int { penalty(slot) * 3 }

  private func penalty(_ slot: Int) -> Int { slot == 0 ? 0 : Weight.offCentre }

  /// Adds a way unless it meets a symbol, has no room for its head, or turns too near its start.
  private func add(
    _ a: Point, _ b: Point, _ c: Point?, _ d: Point?, _ from: Int?, _ to: Int?, _ penalty: Int, tag: Int = 0,
    connector: Box? = nil, isTrack: Bool = false, _ ways: inout Ways
  ) {
    // Even straight, the way costs its length.
    let far = d ?? c ?? b
    guard !ways.isPointless(penalty + (abs(far.x - a.x) + abs(far.y - a.y)) / 10) else { return }
    let path = Path(a, b, c, d, target: to ?? -1 - tag, connector: connector, startsAtConnector: from == nil)
    guard path.runs > 0, path.firstRun >= Measure.clearance else { return }
    let isTight = path.lastRun < Measure.lastRun
    guard !isTight || path.lastRun >= Measure.clearance else { return }
    let cost =
      path.bends * Weight.bend + penalty + path.length / 10 + (isTight ? Weight.fault : 0)
      + (path.firstRun < 200 ? Weight.stub : 0)
    guard !ways.isPointless(cost) else { return }
    // A track meets no symbol.
    if !isTrack {
      for index in 0..<path.runs {
        let run = path.run(index)
        // The own symbols are passed with clearance too, save where the run begins or ends on them.
        guard
          run.isHorizontal
            || isClear(
              x: run.across, from: run.low, to: run.high, except: index == 0 ? from : nil,
              or: index == path.runs - 1 ? to : nil)
        else { return }
      }
    }
    ways.take(path, cost: cost)
  }
}
