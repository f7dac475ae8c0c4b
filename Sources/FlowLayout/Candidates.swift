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

/// Takes in the ways of one edge: all that could ever be chosen, or only the cheapest.
struct Ways {
  private let standing: Standing
  let keepsAll: Bool
  private(set) var all: [Candidate] = []
  /// Where all are kept: from what cost on a way is worse than the cheapest, however often that one is discouraged.
  private var limit = Int.max
  private(set) var best: Candidate?

  init(standing: Standing, keepsAll: Bool) {
    self.standing = standing
    self.keepsAll = keepsAll
  }

  /// Whether a way of this cost, or more, is of no interest.
  func isPointless(_ cost: Int) -> Bool { cost >= (keepsAll ? limit : best?.cost ?? .max) }

  /// Takes in a way with its own cost; what it does to the lines that stand is added.
  mutating func take(_ path: Path, cost: Int) {
    let clash = standing.clash(with: path)
    let sum = cost + clash.crossings * Weight.crossing + clash.faults * Weight.fault
    if keepsAll {
      guard sum < limit else { return }
      all.append(Candidate(path: path, cost: sum))
      limit = min(limit, sum + Weight.fault + RoutedPage.rounds * Weight.homelessLabel)
    } else if sum < best?.cost ?? .max {
      best = Candidate(path: path, cost: sum)
    }
  }
}

extension PageFrame {
  /// All ways for an edge whose two ends are on this page.
  func findWays(from: Int, to: Int, tracks: [Int], _ ways: inout Ways) {
    addLoops(from, to, tracks, &ways)
    if from < to { addForward(from, to, &ways) }
  }

  /// Out at a side, up or down in a track or through a column's centre, in at a side: the cheapest first where only the best
  /// is asked for, so that few of them are held against the lines that stand.
  private func addLoops(_ from: Int, _ to: Int, _ tracks: [Int], _ ways: inout Ways) {
    var order: [Int] = []
    if !ways.keepsAll {
      order.reserveCapacity((tracks.count + grid.columnWidths.count) * 9)
    }
    let (starts, ends) = (Ports(self, from), Ports(self, to))
    for lane in 0..<(tracks.count + grid.columnWidths.count) {
      let x = self.x(ofLane: lane, tracks)
      guard let out = starts.towards(x), let back = ends.towards(x) else { continue }
      let extra = lane < tracks.count ? 0 : Weight.columnLane
      for ports in 0..<9 {
        let (a, b) = (ports / 3, ports % 3)
        guard from != to || a != b else { continue }
        if ways.keepsAll {
          addLoop(from, to, lane * 9 + ports, tracks, &ways)
          continue
        }
        let (start, end) = (out[a], back[b])
        let length = abs(x &- start.x) &+ abs(x &- end.x) &+ abs(start.y &- end.y)
        let penalty = extra &+ (a == 0 ? 0 : 3 * Weight.offCentre) &+ (b == 0 ? 0 : Weight.offCentre)
        let cost = (start.y == end.y ? 0 : 2 * Weight.bend) &+ penalty &+ length / 10
        order.append(cost << 20 | lane * 9 + ports)
      }
    }
    // Few are ever tried: the cheapest is sought each time, and only many are worth sorting.
    for tried in order.indices {
      if tried == 8 { order[tried...].sort() }
      if tried < 8 {
        var (least, at) = (order[tried], tried)
        for place in (tried + 1)..<order.count where order[place] < least { (least, at) = (order[place], place) }
        order.swapAt(tried, at)
      }
      if ways.isPointless(order[tried] >> 20) { break }
      addLoop(from, to, order[tried] & 0xF_FFFF, tracks, &ways)
    }
  }

  /// Where lines may leave or enter at the sides of a row's outermost symbols, in the order of ``slots``.
  private struct Ports {
    private let left: [3 of Point]
    private let right: [3 of Point]
    private let leftEdge: Int
    private let rightEdge: Int

    init(_ frame: PageFrame, _ row: Int) {
      left = [3 of Point] { frame.point(.left(slot: PageFrame.slots[$0]), row: row) }
      right = [3 of Point] { frame.point(.right(slot: PageFrame.slots[$0]), row: row) }
      (leftEdge, rightEdge) = (left[0].x, right[0].x)
    }

    /// At the side where `x` lies.
    func towards(_ x: Int) -> [3 of Point]? { x < leftEdge ? left : x > rightEdge ? right : nil }
  }

  private func addLoop(_ from: Int, _ to: Int, _ place: Int, _ tracks: [Int], _ ways: inout Ways) {
    let (lane, ports) = place.quotientAndRemainder(dividingBy: 9)
    let x = x(ofLane: lane, tracks)
    let isTrack = lane < tracks.count
    guard let outSide = side(from, towards: x), let inSide = side(to, towards: x) else { return }
    let (a, b) = (Self.slots[ports / 3], Self.slots[ports % 3])
    let (start, end) = (point(outSide, slot: a, row: from), point(inSide, slot: b, row: to))
    add(
      start, Point(x: x, y: start.y), Point(x: x, y: end.y), end, from, to, loopPenalty(a, b, isTrack: isTrack),
      isTrack: isTrack, &ways)
  }

  private func loopPenalty(_ a: Int, _ b: Int, isTrack: Bool) -> Int {
    exit(a) + penalty(b) + (isTrack ? 0 : Weight.columnLane)
  }

  /// Lanes are the tracks and then the columns' centres.
  private func x(ofLane lane: Int, _ tracks: [Int]) -> Int {
    lane < tracks.count ? tracks[lane] : centre(column: lane - tracks.count)
  }

  /// Ways that leave at the bottom or arrive at the top: for edges that go down.
  private func addForward(_ from: Int, _ to: Int, _ ways: inout Ways) {
    for column in columns(to) {
      let end = point(.top(column: column), row: to)
      guard let outSide = side(from, towards: end.x) else { continue }
      for a in Self.slots.indices.lazy.map({ Self.slots[$0] }) {
        let start = point(outSide, slot: a, row: from)
        add(start, Point(x: end.x, y: start.y), end, nil, from, to, exit(a), &ways)
      }
    }
    for source in columns(from) {
      let start = point(.bottom(column: source), row: from)
      if let inSide = side(to, towards: start.x) {
        for b in Self.slots.indices.lazy.map({ Self.slots[$0] }) {
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
          for a in Self.slots.indices.lazy.map({ Self.slots[$0] }) {
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
          for b in Self.slots.indices.lazy.map({ Self.slots[$0] }) {
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

  /// In, above and below the middle of a side.
  fileprivate static let slots: [3 of Int] = [0, -1, 1]

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
