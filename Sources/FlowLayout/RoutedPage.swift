/// One page with all its lines chosen.
struct RoutedPage: Sendable {
  let frame: PageFrame
  /// Parts of edges, in the order of the edges.
  let pieces: [Piece]
  /// The way of each piece.
  private(set) var paths: [Path] = []
  private(set) var labels: [FlowPlan.Label] = []
  private(set) var homeless: [Int] = []
  private let links: [Path]

  init(frame: PageFrame, pieces: [Piece], tracks: [Int]) {
    self.frame = frame
    self.pieces = pieces
    var links: [Path] = []
    for row in frame.range where frame.columns(row).count > 1 { links += frame.links(row) }
    self.links = links
    let fixed = Self.trunks(frame, pieces)
    let free = pieces.indices.filter { fixed[$0] == nil }
    guard !free.isEmpty else {
      paths = Self.taken(fixed)
      settleLabels()
      return
    }
    let standing = Standing(paths: Self.taken(fixed) + links)
    // Where the best way of each edge leaves the others alone, no choice is better.
    var paths = fixed
    var isFree = true
    for index in free {
      var ways = Ways(standing: standing, keepsAll: false)
      Self.findWays(of: pieces[index], frame, tracks, &ways)
      guard let best = ways.best, best.cost < Weight.fault else {
        isFree = false
        break
      }
      for other in free where other < index {
        if let path = paths[other], clash(path, best.path) != Clash() { isFree = false }
      }
      guard isFree else { break }
      paths[index] = best.path
    }
    self.paths = isFree ? Self.taken(paths) : []
    if isFree { settleLabels() }
    if !isFree || !homeless.isEmpty { choose(free, fixed, standing, tracks) }
  }

  /// The ways that there are.
  private static func taken(_ paths: [Path?]) -> [Path] {
    var taken: [Path] = []
    taken.reserveCapacity(paths.count)
    for index in paths.indices { if let path = paths[index] { taken.append(path) } }
    return taken
  }

  /// Sets the labels beside the paths.
  private mutating func settleLabels() {
    let places = LabelPlaces(frame: frame, pieces: pieces, paths: paths, links: links)
    labels = places.labels
    homeless = places.homeless
  }

  /// How often the ways are chosen anew at most where labels find no place.
  static let rounds = 8

  /// Chooses among all ways of the edges that are free to go anywhere.
  private mutating func choose(_ free: [Int], _ fixed: [Path?], _ standing: Standing, _ tracks: [Int]) {
    var paths = fixed
    var menus = free.map { index in
      var found = Ways(standing: standing, keepsAll: true)
      Self.findWays(of: pieces[index], frame, tracks, &found)
      return Menu(found.all.isEmpty ? [Self.desperate()] : found.all)
    }
    var best: (cost: Int, paths: [Path], labels: LabelPlaces)?
    for round in 0..<Self.rounds {
      let choice = Choice(menus: menus, exactBudget: round == 0 ? 30_000 : 5000)
      for (index, path) in zip(free, choice.paths) { paths[index] = path }
      let whole = paths.compactMap { $0 }
      let places = LabelPlaces(frame: frame, pieces: pieces, paths: whole, links: links)
      let cost = choice.cost + places.homeless.count * Weight.homelessLabel
      if cost < best?.cost ?? .max { best = (cost, whole, places) }
      if places.homeless.isEmpty { break }
      discourage(&menus, free: free, choice: choice, homeless: places.homeless)
    }
    self.paths = best?.paths ?? []
    labels = best?.labels.labels ?? []
    homeless = best?.labels.homeless ?? []
  }

  /// The first edge from each row to the next one with a symbol goes by the trunk rule, on the page and over its borders.
  private static func trunks(_ frame: PageFrame, _ pieces: [Piece]) -> [Path?] {
    var isTaken = Array(repeating: false, count: frame.range.count)
    var isEntered = false
    /// Whether the edge is the first trunk edge of its row.
    func take(_ edge: FlowGrid.Edge) -> Bool {
      guard frame.grid.isNextSymbol(edge.to, after: edge.from), !isTaken[edge.from - frame.range.lowerBound] else {
        return false
      }
      isTaken[edge.from - frame.range.lowerBound] = true
      return true
    }
    return pieces.map { piece in
      let edge = frame.grid.edges[piece.edge]
      switch piece.part {
      case .whole: return take(edge) ? frame.trunk(from: edge.from, to: edge.to) : nil
      case .leaving:
        guard let top = frame.lowerLevels.first, take(edge) else { return nil }
        let column = frame.trunkColumn(from: edge.from, to: edge.to)
        let box = frame.connector(x: frame.centre(column: column), top: top)
        let end = Point(x: box.centre.x, y: box.top)
        return Path(
          frame.trunkStart(from: edge.from, to: column, y: end.y) + [end],
          target: -1 - frame.grid.rows.count - piece.edge, connector: box)
      case .arriving:
        guard let top = frame.upperLevels.first, !isEntered, frame.grid.isNextSymbol(edge.to, after: edge.from) else {
          return nil
        }
        isEntered = true
        let column = frame.trunkColumn(from: edge.from, to: edge.to)
        let box = frame.connector(x: frame.centre(column: column), top: top)
        let end = frame.point(.top(column: column), row: edge.to)
        return Path(
          Point(x: box.centre.x, y: box.bottom), end, target: edge.to, connector: box, startsAtConnector: true)
      }
    }
  }

  private static func findWays(of piece: Piece, _ frame: PageFrame, _ tracks: [Int], _ ways: inout Ways) {
    let edge = frame.grid.edges[piece.edge]
    let goesDown = edge.from < edge.to
    switch piece.part {
    case .whole: frame.findWays(from: edge.from, to: edge.to, tracks: tracks, &ways)
    case .leaving:
      let column = frame.grid.rows[edge.to].columns.first ?? 0
      let tag = frame.grid.rows.count + piece.edge
      frame.findWays(leaving: edge.from, upwards: !goesDown, near: column, tag: tag, tracks: tracks, &ways)
    case .arriving: frame.findWays(arriving: edge.to, fromAbove: goesDown, tracks: tracks, &ways)
    }
  }

  /// For an edge that has no way at all: nothing is drawn, and the cost says so.
  private static func desperate() -> Candidate {
    Candidate(path: Path(Point(x: 0, y: 0), Point(x: 0, y: 0), target: .min), cost: Weight.fault)
  }

  /// Makes the present ways of the edges around homeless labels dearer.
  private func discourage(_ menus: inout [Menu], free: [Int], choice: Choice, homeless: [Int]) {
    let rows = Set(homeless.map { frame.grid.edges[$0].from })
    for (place, index) in free.enumerated() {
      let edge = frame.grid.edges[pieces[index].edge]
      guard rows.contains(edge.from) || rows.contains(edge.to) || rows.contains(edge.to - 1) else { continue }
      menus[place].discourage(choice.chosen[place], by: Weight.homelessLabel)
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
    page.symbols.reserveCapacity(frame.range.count + links.count)
    for row in frame.range {
      for column in frame.columns(row) {
        page.symbols.append(
          .init(row: row, column: column, shape: frame.grid.rows[row].shape, box: frame.box(row: row, column: column)))
      }
    }
    page.links.reserveCapacity(links.count)
    page.lines.reserveCapacity(paths.count)
    let survey = Survey(paths: paths, links: links)
    var link = 0
    for row in frame.range where frame.columns(row).count > 1 {
      for _ in 1..<frame.columns(row).count {
        page.links.append(
          .init(row: row, from: links[link].start, to: links[link].end, hops: survey.hops[paths.count + link]))
        link += 1
      }
    }
    page.crossings = survey.crossings
    page.faults = survey.faults
    for (index, path) in paths.enumerated() where path.runs > 0 {
      let piece = pieces[index]
      page.lines.append(
        .init(
          edge: original[piece.edge], points: path.corners, hops: survey.hops[index], letter: nil))
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
    return row == other + 1 || rows[(other + 1)..<row].allSatisfy { $0.columns.isEmpty }
  }
}
