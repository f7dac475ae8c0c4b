/// One page with all its lines chosen.
struct RoutedPage: Sendable {
  let frame: PageFrame
  /// Parts of edges, in the order of the edges.
  let pieces: [Piece]
  /// The way of each piece.
  private(set) var paths: [Path]
  private(set) var labels: [FlowPlan.Label] = []
  private(set) var homeless: [Int] = []
  private let links: [Path]

  init(frame: PageFrame, pieces: [Piece]) {
    self.frame = frame
    self.pieces = pieces
    links = frame.range.flatMap(frame.links)
    let fixed = Self.trunks(frame, pieces)
    let free = pieces.indices.filter { fixed[$0] == nil }
    var paths = fixed
    let standing = Standing(paths: fixed.compactMap { $0 } + links)
    let tracks = frame.tracks()
    var ways = free.map { Self.ways(of: pieces[$0], frame, tracks, standing) }
    var best: (cost: Int, paths: [Path], labels: LabelPlaces)?
    for round in 0..<8 {
      let choice = Choice(
        ways: ways.map { $0.isEmpty ? [Self.desperate(frame)] : $0 }, exactBudget: round == 0 ? 30_000 : 5000)
      for (index, path) in zip(free, choice.paths) { paths[index] = path }
      let whole = paths.compactMap { $0 }
      let places = LabelPlaces(frame: frame, pieces: pieces, paths: whole, links: links)
      let cost = choice.cost + places.homeless.count * Weight.homelessLabel
      if cost < best?.cost ?? .max { best = (cost, whole, places) }
      if places.homeless.isEmpty || free.isEmpty { break }
      Self.discourage(&ways, free: free, choice: choice, pieces: pieces, frame: frame, homeless: places.homeless)
    }
    self.paths = best?.paths ?? []
    labels = best?.labels.labels ?? []
    homeless = best?.labels.homeless ?? []
  }

  /// The first edge from each row to the next one with a symbol goes by the trunk rule, on the page and over its borders.
  private static func trunks(_ frame: PageFrame, _ pieces: [Piece]) -> [Path?] {
    let symbolRows = frame.range.filter { !frame.columns($0).isEmpty }
    var next: [Int: Int] = [:]
    for (row, after) in zip(symbolRows, symbolRows.dropFirst()) { next[row] = after }
    var taken: Set<Int> = []
    var isEntered = false
    return pieces.map { piece in
      let edge = frame.grid.edges[piece.edge]
      let isTrunk = frame.grid.isNextSymbol(edge.to, after: edge.from)
      switch piece.part {
      case .whole:
        guard next[edge.from] == edge.to, taken.insert(edge.from).inserted else { return nil }
        return frame.trunk(from: edge.from, to: edge.to)
      case .leaving:
        guard isTrunk, let top = frame.lowerLevels.first, taken.insert(edge.from).inserted else { return nil }
        let column = frame.trunkColumn(from: edge.from, to: edge.to)
        let box = frame.connector(x: frame.centre(column: column), top: top)
        let end = Point(x: box.centre.x, y: box.top)
        return Path(
          frame.trunkStart(from: edge.from, to: column, y: end.y) + [end],
          target: -1 - frame.grid.rows.count - piece.edge, connector: box)
      case .arriving:
        guard isTrunk, let top = frame.upperLevels.first, !isEntered else { return nil }
        isEntered = true
        let column = frame.trunkColumn(from: edge.from, to: edge.to)
        let box = frame.connector(x: frame.centre(column: column), top: top)
        let end = frame.point(.top(column: column), row: edge.to)
        return Path(
          [Point(x: box.centre.x, y: box.bottom), end], target: edge.to, connector: box, startsAtConnector: true)
      }
    }
  }

  /// All ways of a piece, with what they cost beside what already stands.
  private static func ways(of piece: Piece, _ frame: PageFrame, _ tracks: [Int], _ standing: Standing) -> [Candidate] {
    let edge = frame.grid.edges[piece.edge]
    let goesDown = edge.from < edge.to
    let found: [Candidate]
    switch piece.part {
    case .whole: found = frame.candidates(from: edge.from, to: edge.to, tracks: tracks)
    case .leaving:
      let column = frame.grid.rows[edge.to].columns.first ?? 0
      let tag = frame.grid.rows.count + piece.edge
      found = frame.candidates(leaving: edge.from, upwards: !goesDown, near: column, tag: tag, tracks: tracks)
    case .arriving: found = frame.candidates(arriving: edge.to, fromAbove: goesDown, tracks: tracks)
    }
    return found.map { way in
      let clash = standing.clash(with: way.path)
      return Candidate(path: way.path, cost: way.cost + clash.crossings * Weight.crossing + clash.faults * Weight.fault)
    }
  }

  /// For an edge that has no way at all: nothing is drawn, and the cost says so.
  private static func desperate(_ frame: PageFrame) -> Candidate {
    Candidate(path: Path([Point(x: 0, y: 0)], target: .min), cost: Weight.fault)
  }

  /// Makes the present ways of the edges around homeless labels dearer.
  private static func discourage(
    _ ways: inout [[Candidate]], free: [Int], choice: Choice, pieces: [Piece], frame: PageFrame, homeless: [Int]
  ) {
    let rows = Set(homeless.map { frame.grid.edges[$0].from })
    for (place, index) in free.enumerated() {
      let edge = frame.grid.edges[pieces[index].edge]
      guard rows.contains(edge.from) || rows.contains(edge.to) || rows.contains(edge.to - 1) else { continue }
      let path = choice.paths[place]
      for way in ways[place].indices where ways[place][way].path.corners == path.corners {
        ways[place][way].cost += Weight.homelessLabel
      }
    }
  }

  /// The page as the plan shows it; connectors get their letters later.
  func drawn(as original: [Int], pages: [FlowGrid.PageRange]) -> FlowPlan.Page {
    var page = FlowPlan.Page()
    page.rows = frame.range.map { FlowPlan.Row(row: $0, top: frame.span($0).top, bottom: frame.span($0).bottom) }
    if let last = frame.upperLevels.last, let first = frame.rows.first {
      page.upperBand = .init(top: last, bottom: first.top)
    }
    if !frame.lowerLevels.isEmpty, let last = frame.rows.last {
      page.lowerBand = .init(top: last.bottom, bottom: frame.bottom)
    }
    for row in frame.range {
      for column in frame.columns(row) {
        page.symbols.append(
          .init(row: row, column: column, shape: frame.grid.rows[row].shape, box: frame.box(row: row, column: column)))
      }
    }
    let survey = Survey(paths: paths, links: links)
    for (index, row) in frame.range.flatMap({ row in frame.links(row).map { _ in row } }).enumerated() {
      page.links.append(
        .init(row: row, from: links[index].start, to: links[index].end, hops: survey.hops[paths.count + index]))
    }
    page.crossings = survey.crossings.count
    page.faults = survey.faults
    for (index, path) in paths.enumerated() where path.runs > 0 {
      let piece = pieces[index]
      page.lines.append(
        .init(
          edge: original[piece.edge], points: path.corners, hops: survey.hops[index], head: path.head, letter: nil))
      if let box = path.connector {
        page.connectors.append(
          .init(
            letter: "", edge: original[piece.edge], isLeaving: piece.part == .leaving, box: box,
            otherPage: piece.otherPage))
      }
    }
    page.labels = labels.map { .init(edge: original[$0.edge], box: $0.box) }
    page.homelessLabels = homeless.map { original[$0] }
    return page
  }
}

extension FlowGrid {
  /// Whether no row between the two has a symbol.
  fileprivate func isNextSymbol(_ row: Int, after other: Int) -> Bool {
    guard row > other else { return false }
    return rows[(other + 1)..<row].allSatisfy { $0.columns.isEmpty }
  }
}

extension Path {
  /// The arrow head's tip and its two other corners.
  var head: [Point] {
    guard count > 1 else { return [] }
    let before = self[count - 2]
    let (dx, dy) = (end.x - before.x, end.y - before.y)
    let (ux, uy) = (dx.signum(), dy.signum())
    let base = Point(x: end.x - ux * Measure.head.height, y: end.y - uy * Measure.head.height)
    let half = Measure.head.width
    return [
      end, Point(x: base.x - uy * half, y: base.y + ux * half), Point(x: base.x + uy * half, y: base.y - ux * half),
    ]
  }
}
