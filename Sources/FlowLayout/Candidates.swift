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

extension PageFrame {
  private static let slots = [0, -1, 1]

  /// All ways for an edge whose two ends are on this page; crossings with other lines are not yet in the cost.
  func candidates(from: Int, to: Int, tracks: [Int]) -> [Candidate] {
    var found: [Candidate] = []
    let lanes = tracks.map { ($0, 0) } + (0..<grid.columnWidths.count).map { (centre(column: $0), Weight.columnLane) }
    for (x, extra) in lanes {
      for (a, start) in sidePorts(from, towards: x) {
        for (b, end) in sidePorts(to, towards: x) where from != to || a != b {
          add(
            [start, Point(x: x, y: start.y), Point(x: x, y: end.y), end], from, to, exit(a) + penalty(b) + extra,
            to: &found)
        }
      }
    }
    if from < to { addForward(from, to, to: &found) }
    return found
  }

  /// Ways that leave at the bottom or arrive at the top: for edges that go down.
  private func addForward(_ from: Int, _ to: Int, to found: inout [Candidate]) {
    for column in columns(to) {
      let end = point(.top(column: column), row: to)
      for (a, start) in sidePorts(from, towards: end.x) {
        add([start, Point(x: end.x, y: start.y), end], from, to, exit(a), to: &found)
      }
    }
    for source in columns(from) {
      let start = point(.bottom(column: source), row: from)
      for (b, end) in sidePorts(to, towards: start.x) {
        add([start, Point(x: start.x, y: end.y), end], from, to, penalty(b) + Weight.bottomExit, to: &found)
      }
      for column in columns(to) {
        let end = point(.top(column: column), row: to)
        for y in Set([span(from).bottom - Measure.border, span(to).top - Measure.border]).sorted() {
          add([start, Point(x: start.x, y: y), Point(x: end.x, y: y), end], from, to, Weight.bottomExit, to: &found)
        }
      }
    }
  }

  /// Ways from a row's symbol to a connector in a band.
  func candidates(leaving row: Int, upwards: Bool, near column: Int, tag: Int, tracks: [Int]) -> [Candidate] {
    var found: [Candidate] = []
    for (level, top) in (upwards ? upperLevels : lowerLevels).enumerated() {
      for x in connectorLanes(tracks) {
        let pentagon = connector(x: x, top: top)
        let end = Point(x: x, y: upwards ? pentagon.bottom : pentagon.top)
        let extra =
          level * Weight.level + overhang(pentagon) + abs(x - centre(column: column)) / 100 * Weight.strayConnector
        for (a, start) in sidePorts(row, towards: x) {
          add(
            [start, Point(x: x, y: start.y), end], row, nil, exit(a) + extra, tag: tag, connector: pentagon,
            to: &found)
        }
        if !upwards, let own = columns(row).first(where: { centre(column: $0) == x }) {
          let start = point(.bottom(column: own), row: row)
          add([start, end], row, nil, Weight.bottomExit + extra, tag: tag, connector: pentagon, to: &found)
        }
      }
    }
    return found
  }

  /// Ways from a connector in a band to a row's symbol.
  func candidates(arriving row: Int, fromAbove: Bool, tracks: [Int]) -> [Candidate] {
    var found: [Candidate] = []
    for (level, top) in (fromAbove ? upperLevels : lowerLevels).enumerated() {
      for x in connectorLanes(tracks) {
        let pentagon = connector(x: x, top: top)
        let start = Point(x: x, y: fromAbove ? pentagon.bottom : pentagon.top)
        let extra = level * Weight.level + overhang(pentagon)
        for (b, end) in sidePorts(row, towards: x) {
          add([start, Point(x: x, y: end.y), end], nil, row, penalty(b) + extra, connector: pentagon, to: &found)
        }
        if fromAbove, let own = columns(row).first(where: { centre(column: $0) == x }) {
          add([start, point(.top(column: own), row: row)], nil, row, extra, connector: pentagon, to: &found)
        }
      }
    }
    return found
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
  private func connectorLanes(_ tracks: [Int]) -> [Int] {
    (tracks + (0..<grid.columnWidths.count).map { centre(column: $0) }).sorted()
  }

  /// The ports of a row's outermost symbol on the side where `x` lies.
  private func sidePorts(_ row: Int, towards x: Int) -> [(Port, Point)] {
    guard let first = columns(row).first, let last = columns(row).last else { return [] }
    var ports: [Port] = []
    if x < box(row: row, column: first).left { ports = Self.slots.map { .left(slot: $0) } }
    if x > box(row: row, column: last).right { ports = Self.slots.map { .right(slot: $0) } }
    return ports.map { ($0, point($0, row: row)) }
  }

  /// Leaving off the middle weighs more than arriving there: the two ways out of a decision should leave at two corners.
  private func exit(_ port: Port) -> Int { penalty(port) * 3 }

  private func penalty(_ port: Port) -> Int {
    switch port {
    case .left(let slot), .right(let slot): slot == 0 ? 0 : Weight.offCentre
    case .top, .bottom: 0
    }
  }

  /// Adds a way unless it meets a symbol, has no room for its head, or turns too near its start.
  private func add(
    _ corners: [Point], _ from: Int?, _ to: Int?, _ penalty: Int, tag: Int = 0, connector: Box? = nil,
    to found: inout [Candidate]
  ) {
    let path = Path(corners, target: to ?? -1 - tag, connector: connector, startsAtConnector: from == nil)
    guard path.runs > 0, path.firstRun >= Measure.clearance else { return }
    let isTight = path.lastRun < Measure.lastRun
    guard !isTight || path.lastRun >= Measure.clearance else { return }
    for index in 0..<path.runs {
      let run = path.run(index)
      guard !run.isHorizontal else { continue }
      // The own symbols are passed with clearance too, save where the run begins or ends on them.
      var except: [Int] = []
      if index == 0, let from { except.append(from) }
      if index == path.runs - 1, let to { except.append(to) }
      guard isClear(x: run.across, from: run.low, to: run.high, except: except) else { return }
    }
    let isStubby = path.firstRun < 200
    let cost =
      path.bends * Weight.bend + penalty + path.length / 10 + (isTight ? Weight.fault : 0)
      + (isStubby ? Weight.stub : 0)
    found.append(Candidate(path: path, cost: cost))
  }
}
