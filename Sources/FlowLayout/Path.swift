/// A way for one edge: at most three runs, that is two bends, and an off-page connector at one end, if any.
struct Path: Sendable {
  private(set) var count: Int
  private var points: InlineArray<4, Point>
  /// The row that the edge arrives at, or a negative number where it ends in a connector: those are never merged.
  var target: Int
  /// The pentagon of an off-page connector.
  var connector: Box?
  /// Whether the first run leaves from the connector.
  var startsAtConnector = false

  /// The box of the points and of the connector.
  private(set) var extent = Box(left: 0, top: 0, right: 0, bottom: 0)

  /// Collapses runs of no length; runs that go on straight are joined.
  init(_ corners: [Point], target: Int, connector: Box? = nil, startsAtConnector: Bool = false) {
    self.init(at: corners[0], target: target, connector: connector, startsAtConnector: startsAtConnector)
    for corner in corners.dropFirst() { go(to: corner) }
    measure()
  }

  /// At most four corners, without an array.
  init(
    _ a: Point, _ b: Point, _ c: Point? = nil, _ d: Point? = nil, target: Int, connector: Box? = nil,
    startsAtConnector: Bool = false
  ) {
    self.init(at: a, target: target, connector: connector, startsAtConnector: startsAtConnector)
    go(to: b)
    if let c { go(to: c) }
    if let d { go(to: d) }
    measure()
  }

  private init(at start: Point, target: Int, connector: Box?, startsAtConnector: Bool) {
    points = InlineArray(repeating: start)
    count = 1
    self.target = target
    self.connector = connector
    self.startsAtConnector = startsAtConnector
  }

  private mutating func go(to corner: Point) {
    guard corner != points[count - 1] else { return }
    if count >= 2, Self.isStraight(points[count - 2], points[count - 1], corner) {
      points[count - 1] = corner
    } else if count < 4 {
      points[count] = corner
      count += 1
    }
  }

  private mutating func measure() {
    var box = connector ?? Box(left: points[0].x, top: points[0].y, right: points[0].x, bottom: points[0].y)
    for index in 0..<count {
      let point = points[index]
      box.left = min(box.left, point.x)
      box.right = max(box.right, point.x)
      box.top = min(box.top, point.y)
      box.bottom = max(box.bottom, point.y)
    }
    extent = box
  }

  private static func isStraight(_ a: Point, _ b: Point, _ c: Point) -> Bool {
    (a.x == b.x && b.x == c.x) || (a.y == b.y && b.y == c.y)
  }

  subscript(index: Int) -> Point { points[index] }
  var start: Point { points[0] }
  var end: Point { points[count - 1] }
  var bends: Int { max(0, count - 2) }
  var runs: Int { count - 1 }
  func run(_ index: Int) -> Run { Run(from: points[index], to: points[index + 1]) }

  var corners: [Point] { (0..<count).map { points[$0] } }

  func hasCorners(of other: Path) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where points[index] != other.points[index] { return false }
    return true
  }

  var length: Int {
    var sum = 0
    for i in 0..<runs { sum += abs(points[i].x - points[i + 1].x) + abs(points[i].y - points[i + 1].y) }
    return sum
  }

  var lastRun: Int {
    count < 2 ? 0 : abs(points[count - 1].x - points[count - 2].x) + abs(points[count - 1].y - points[count - 2].y)
  }
  var firstRun: Int { count < 2 ? 0 : abs(points[1].x - points[0].x) + abs(points[1].y - points[0].y) }

  /// y of the highest and the lowest point, connector included.
  var reach: (top: Int, bottom: Int) { (extent.top, extent.bottom) }

  /// Whether the two paths are so far from each other that nothing of them can meet.
  func isFar(from other: Path) -> Bool {
    let (a, b) = (extent, other.extent)
    return a.left >= b.right + 200 || b.left >= a.right + 200 || a.top >= b.bottom + 200 || b.top >= a.bottom + 200
  }

  /// This path up to a point on it, which lies on run `index`.
  func cut(at point: Point, run index: Int) -> Path {
    var copy = self
    copy.points[index + 1] = point
    copy.count = index + 2
    copy.measure()
    return copy
  }
}
