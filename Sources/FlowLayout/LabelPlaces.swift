/// A free place beside its own line for each branch label.
struct LabelPlaces: Sendable {
  private(set) var labels: [FlowPlan.Label] = []
  /// Edges whose label found no free place; it stands in the best of the others.
  private(set) var homeless: [Int] = []

  private let frame: PageFrame
  private var obstacles: Obstacles

  /// Free height or width between a label and its own line.
  fileprivate static let gap = 45
  /// Free room around a label.
  fileprivate static let halo = 30

  init(frame: PageFrame, pieces: [Piece], paths: [Path], links: [Path]) {
    self.frame = frame
    obstacles = Obstacles([], [])
    guard paths.count == pieces.count else { return }
    var wishes: [(edge: Int, path: Int, size: Size)] = []
    for (index, piece) in pieces.enumerated() where piece.part != .arriving && paths[index].runs > 0 {
      guard let size = frame.grid.edges[piece.edge].label else { continue }
      wishes.append((piece.edge, index, size))
    }
    guard !wishes.isEmpty else { return }
    obstacles = Obstacles(paths, links)
    if takeFirst(wishes, paths) { return }
    // The narrowest places are taken first: labels with few of them go before labels with many.
    var boxes: [[Box]] = []
    for wish in wishes {
      boxes.append(places(along: paths[wish.path], wish.size, onlyFree: true))
    }
    let taken = Self.assign(boxes)
    for (index, wish) in wishes.enumerated() {
      if let box = taken[index] {
        labels.append(.init(edge: wish.edge, box: box))
      } else {
        homeless.append(wish.edge)
        if let box = places(along: paths[wish.path], wish.size, onlyFree: false).first {
          labels.append(.init(edge: wish.edge, box: box))
        }
      }
    }
  }

  /// Gives each label its best free place, where these leave each other alone.
  private mutating func takeFirst(_ wishes: [(edge: Int, path: Int, size: Size)], _ paths: [Path]) -> Bool {
    var found: [FlowPlan.Label] = []
    for wish in wishes {
      guard let box = firstFree(along: paths[wish.path], wish.size) else { return false }
      let wide = box.grown(by: Self.halo)
      guard !found.contains(where: { $0.box.overlaps(wide) }) else { return false }
      found.append(.init(edge: wish.edge, box: box))
    }
    labels = found
    return true
  }

  /// The first of ``places(along:_:)`` that is free.
  private func firstFree(along path: Path, _ size: Size) -> Box? {
    for group in Self.groups(path) {
      var struck: [(box: Box, strikes: Int)] = []
      var found: Box?
      eachPlace(along: path, group, size) { box in
        let strikes = strikes(box)
        if strikes > 0 {
          struck.append((box, strikes))
        } else if isFree(box, of: path) {
          found = box
        }
        return found == nil
      }
      if let found { return found }
      for strikes in 1...2 {
        for place in struck where place.strikes == strikes && isFree(place.box, of: path) { return place.box }
      }
    }
    return nil
  }

  /// Runs of a path, and whether far from where they begin: groups of places from the best to the worst.
  ///
  /// A label near its start is better, even if a border runs through it, than one far away.
  private typealias Group = (runs: Range<Int>, isFar: Bool)

  private static func groups(_ path: Path) -> [Group] {
    let first = min(2, path.runs)
    let all: [Group] = [(0..<first, false), (0..<first, true), (first..<path.runs, false), (first..<path.runs, true)]
    return first < path.runs ? all : Array(all.prefix(2))
  }

  /// A box for each label so that none overlap: the best free one, or one that another label can make way for.
  private static func assign(_ wishes: [[Box]]) -> [Box?] {
    var taken: [Box?] = Array(repeating: nil, count: wishes.count)
    func blockers(_ box: Box, of label: Int) -> [Int] {
      let wide = box.grown(by: halo)
      return taken.indices.filter { $0 != label && (taken[$0]?.overlaps(wide) ?? false) }
    }
    for label in wishes.indices.sorted(by: { (wishes[$0].count, $0) < (wishes[$1].count, $1) }) {
      for box in wishes[label] {
        let blocking = blockers(box, of: label)
        if blocking.isEmpty {
          taken[label] = box
          break
        }
      }
      guard taken[label] == nil else { continue }
      for box in wishes[label] {
        let blocking = blockers(box, of: label)
        guard blocking.count == 1, let other = blocking.first else { continue }
        let wide = box.grown(by: halo)
        guard let refuge = wishes[other].first(where: { !$0.overlaps(wide) && blockers($0, of: other).isEmpty }) else {
          continue
        }
        taken[other] = refuge
        taken[label] = box
        break
      }
    }
    return taken
  }

  /// Places beside the path, best first: near its start, and where no border of the table runs through.
  private func places(along path: Path, _ size: Size, onlyFree: Bool) -> [Box] {
    var boxes: [Box] = []
    // Rank, and below it the place in the boxes.
    var keys: [Int] = []
    for (rank, group) in Self.groups(path).enumerated() {
      eachPlace(along: path, group, size) { box in
        if onlyFree, !isFree(box, of: path) { return true }
        keys.append((strikes(box) + 3 * rank) << 32 | boxes.count)
        boxes.append(box)
        return true
      }
    }
    keys.sort()
    return keys.map { boxes[$0 & 0xFFFF_FFFF] }
  }

  /// Visits places beside some runs of the path, within the columns, for as long as the visitor wants more.
  private func eachPlace(along path: Path, _ group: Group, _ size: Size, _ visit: (Box) -> Bool) {
    let (left, right) = (frame.borders[0] + Self.halo, frame.borders[frame.borders.count - 1] - Self.halo)
    func add(_ box: Box) -> Bool { box.left < left || box.right > right || visit(box) }
    for index in group.runs {
      let isLevel = path.run(index).isHorizontal
      if isLevel, group.isFar { continue }
      let goesOn =
        isLevel
        ? besideHorizontal(path[index], path[index + 1], size, add)
        : besideUpright(path[index], path[index + 1], size, isFar: group.isFar, add)
      if !goesOn { return }
    }
  }

  /// How many borders of columns and rows run through the box, at most 2.
  private func strikes(_ box: Box) -> Int {
    let upright = frame.hasBorder(between: box.left - 20, and: box.right + 20)
    let level = frame.rows(between: box.top, and: box.bottom).contains {
      let bottom = frame.span($0).bottom
      return bottom > box.top - 20 && bottom < box.bottom + 20
    }
    return (upright ? 1 : 0) + (level ? 1 : 0)
  }

  /// Whether the visitor wanted all places.
  private func besideHorizontal(_ start: Point, _ end: Point, _ size: Size, _ add: (Box) -> Bool) -> Bool {
    let isRight = end.x > start.x
    for offset in Self.alongLevel {
      let near = isRight ? start.x + offset : start.x - offset
      let left = isRight ? near : near - size.width
      // Beside the run for at least a third of the label.
      let shared = min(left + size.width, max(start.x, end.x)) - max(left, min(start.x, end.x))
      guard shared * 3 >= size.width else { continue }
      let (above, below) = (start.y - Self.gap - size.height, start.y + Self.gap)
      guard add(Box(left: left, top: above, right: left + size.width, bottom: above + size.height)),
        add(Box(left: left, top: below, right: left + size.width, bottom: below + size.height))
      else { return false }
    }
    return true
  }

  private static let alongLevel = [40, 100, 150, 220, 300, 400, 500, 650, 800, 1000, 1200, 1600, -60, -150, -250, -350]
  private static let alongUpright = [40, 80, 120, 200, 300, 400, 500, 650, 800, 1000]

  private func besideUpright(_ start: Point, _ end: Point, _ size: Size, isFar: Bool, _ add: (Box) -> Bool) -> Bool {
    let isDown = end.y > start.y
    func place(_ offset: Int) -> Bool {
      let near = isDown ? start.y + offset : start.y - offset
      let top = isDown ? near : near - size.height
      guard top >= min(start.y, end.y) - 20, top + size.height <= max(start.y, end.y) + 20 else { return true }
      let (right, left) = (start.x + Self.gap, start.x - Self.gap - size.width)
      return add(Box(left: right, top: top, right: right + size.width, bottom: top + size.height))
        && add(Box(left: left, top: top, right: left + size.width, bottom: top + size.height))
    }
    guard isFar else {
      for offset in Self.alongUpright where !place(offset) { return false }
      return true
    }
    for offset in stride(from: 1250, to: min(abs(end.y - start.y), 30_000), by: 250) where !place(offset) {
      return false
    }
    return true
  }

  private func isFree(_ box: Box, of path: Path) -> Bool {
    let wide = box.grown(by: Self.halo)
    for row in frame.rows(between: wide.top, and: wide.bottom) {
      for column in frame.columns(row)
      where meets(wide, frame.box(row: row, column: column), frame.grid.rows[row].shape) { return false }
    }
    return !obstacles.meet(box, own: path.target)
  }

  /// Whether a box meets a symbol's true outline; a capsule counts as its box.
  private func meets(_ box: Box, _ symbol: Box, _ shape: FlowGrid.Shape) -> Bool {
    guard box.overlaps(symbol) else { return false }
    guard shape == .diamond else { return true }
    // Nearest point of the box to the diamond's centre, in the diamond's own measure.
    let centre = symbol.centre
    let dx = max(box.left - centre.x, centre.x - box.right, 0)
    let dy = max(box.top - centre.y, centre.y - box.bottom, 0)
    return dx * symbol.height + dy * symbol.width <= symbol.width * symbol.height / 2
  }
}

/// Boxes of lines, heads and connectors, found by y.
private struct Obstacles {
  private static let size = 1000
  private var entries: [(owner: Int, box: Box)] = []
  /// Places in ``entries`` by the stretches of y that they reach, stretch after stretch, and where each stretch begins.
  private var places: [Int32] = []
  private var starts: [Int32] = []
  private var first = 0

  /// - Complexity: Linear in the paths and in the stretches that they reach.
  init(_ paths: [Path], _ links: [Path]) {
    entries.reserveCapacity((paths.count + links.count) * 4)
    for path in paths { add(path) }
    for path in links { add(path) }
    let stretches = entries.map { (low: $0.box.top / Self.size, high: $0.box.bottom / Self.size) }
    first = stretches.reduce(Int.max) { min($0, $1.low) }
    let last = stretches.reduce(Int.min) { max($0, $1.high) }
    guard first <= last else { return }
    starts = Array(repeating: 0, count: last - first + 2)
    for stretch in stretches { for place in stretch.low...stretch.high { starts[place - first + 1] += 1 } }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    places = Array(repeating: 0, count: Int(starts[starts.count - 1]))
    var filled = starts
    for (index, stretch) in stretches.enumerated() {
      for place in stretch.low...stretch.high {
        places[Int(filled[place - first])] = Int32(index)
        filled[place - first] += 1
      }
    }
  }

  /// Paths to one target may be merged and are each other's: the owner is the target.
  private mutating func add(_ path: Path) {
    guard path.runs > 0 else { return }
    let owner = path.target
    for index in 0..<path.runs { add(path.run(index).box, owner) }
    if let box = path.connector { add(box, owner) }
    guard path.target >= 0 || path.connector != nil else { return }
    let (tip, before) = (path.end, path[path.runs - 1])
    let (dx, dy) = ((tip.x - before.x).signum(), (tip.y - before.y).signum())
    let (along, half) = (Measure.head.height, Measure.head.width)
    let base = Point(x: tip.x - dx * along, y: tip.y - dy * along)
    add(
      Box(
        left: min(tip.x, base.x) - (dx == 0 ? half : 0), top: min(tip.y, base.y) - (dy == 0 ? half : 0),
        right: max(tip.x, base.x) + (dx == 0 ? half : 0), bottom: max(tip.y, base.y) + (dy == 0 ? half : 0)), owner)
  }

  /// Lines have no width: their boxes are kept a unit wide so that they have an interior.
  private mutating func add(_ box: Box, _ owner: Int) {
    let solid = Box(
      left: box.left, top: box.top, right: max(box.right, box.left + 1), bottom: max(box.bottom, box.top + 1))
    entries.append((owner, solid))
  }

  /// Whether the box meets something; other lines must stay farther away than the label's own.
  func meet(_ box: Box, own: Int) -> Bool {
    guard starts.count > 1 else { return false }
    let (near, far) = (box.grown(by: LabelPlaces.halo), box.grown(by: LabelPlaces.gap + 20))
    let (low, high) = (max(far.top / Self.size - first, 0), min(far.bottom / Self.size - first, starts.count - 2))
    guard low <= high else { return false }
    for at in Int(starts[low])..<Int(starts[high + 1]) {
      let entry = entries[Int(places[at])]
      if entry.box.overlaps(entry.owner == own ? near : far) { return true }
    }
    return false
  }
}
