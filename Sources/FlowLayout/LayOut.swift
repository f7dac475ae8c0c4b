extension FlowGrid {
  /// Lays the grid out on pages: rows, symbols, lines, labels and off-page connectors.
  ///
  /// The same grid gives the same plan; the order of the edges matters only between edges of the same two rows.
  ///
  /// - Parameter pages: What ``pages(on:)`` gave for these rows and edges, where that is known.
  /// - Complexity: Linear in the rows; a page takes longer the more of its edges do not go to the next row.
  package func layOut(on sheet: FlowSheet, pages: [PageRange]? = nil) -> FlowPlan {
    let (clean, order, undrawn) = drawable()
    var plan = FlowPlan(undrawn: undrawn)
    let ranges = pages ?? clean.divide(on: sheet)
    let bundles = clean.bundles(ranges)
    var tracks: [Int]?
    for (number, range) in ranges.enumerated() {
      let top = number == 0 ? sheet.firstTop : sheet.nextTop
      let frame = PageFrame(
        grid: clean, range: range.rows, top: top, upperLevels: range.upperLevels, lowerLevels: range.lowerLevels)
      let lanes = tracks ?? frame.tracks()
      tracks = lanes
      plan.pages.append(
        RoutedPage(frame: frame, pieces: bundles[number], tracks: lanes).drawn(as: order, pages: ranges))
    }
    plan.nameConnectors()
    return plan
  }

  /// The pages that ``layOut(on:pages:)`` lays the rows out on.
  package func pages(on sheet: FlowSheet) -> [PageRange] { drawable().grid.divide(on: sheet) }

  /// The grid with sound rows and sorted edges that have a symbol at both ends, the edges' indices in this grid, and those
  /// of the others.
  private func drawable() -> (grid: FlowGrid, order: [Int], undrawn: [Int]) {
    var clean = sanitized()
    var undrawn: [Int] = []
    var order: [Int] = []
    order.reserveCapacity(edges.count)
    var isSorted = true
    for (index, edge) in edges.enumerated() {
      let isDrawable =
        rows.indices.contains(edge.from) && rows.indices.contains(edge.to) && !clean.rows[edge.from].columns.isEmpty
        && !clean.rows[edge.to].columns.isEmpty
      if isDrawable {
        if let last = order.last, (edges[last].from, edges[last].to) > (edge.from, edge.to) { isSorted = false }
        order.append(index)
      } else {
        undrawn.append(index)
      }
    }
    if !isSorted { order.sort { (edges[$0].from, edges[$0].to, $0) < (edges[$1].from, edges[$1].to, $1) } }
    if !isSorted || order.count < edges.count { clean.edges = order.map { edges[$0] } }
    return (clean, order, undrawn)
  }

  /// Columns in range, once each and in order; rows tall enough for their symbol.
  private func sanitized() -> FlowGrid {
    let least = symbol.height + 2 * Measure.symbolPad
    func isClean(_ row: Row) -> Bool {
      guard let first = row.columns.first, let last = row.columns.last else { return true }
      guard first >= 0, last < columnWidths.count, row.height >= least else { return false }
      for index in row.columns.indices.dropFirst() where row.columns[index] <= row.columns[index - 1] { return false }
      return true
    }
    guard !rows.allSatisfy(isClean) else { return self }
    var grid = self
    for index in rows.indices where !isClean(rows[index]) {
      grid.rows[index].columns = Set(rows[index].columns).filter(columnWidths.indices.contains).sorted()
      if !grid.rows[index].columns.isEmpty { grid.rows[index].height = max(rows[index].height, least) }
    }
    return grid
  }

  /// The parts of edges that each page holds.
  private func bundles(_ ranges: [PageRange]) -> [[Piece]] {
    var pageOf = Array(repeating: 0, count: rows.count)
    for (number, range) in ranges.enumerated() {
      for row in range.rows { pageOf[row] = number }
    }
    var bundles = Array(repeating: [Piece](), count: ranges.count)
    for (number, range) in ranges.enumerated() { bundles[number].reserveCapacity(range.rows.count * 5 / 4 + 8) }
    for (index, edge) in edges.enumerated() {
      let (a, b) = (pageOf[edge.from], pageOf[edge.to])
      if a == b {
        bundles[a].append(Piece(edge: index, part: .whole, otherPage: a))
      } else {
        bundles[a].append(Piece(edge: index, part: .leaving, otherPage: b))
        bundles[b].append(Piece(edge: index, part: .arriving, otherPage: a))
      }
    }
    return bundles
  }
}

extension Measure {
  /// Free height above and below a symbol in its row.
  package static let symbolPad = 250
}

/// An edge, or the part of one that lies on a page.
struct Piece: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case whole
    case leaving
    case arriving
  }

  var edge: Int
  var part: Part
  var otherPage: Int
}

extension FlowPlan {
  /// Gives each pair of connectors its letter, in the order in which the edges leave.
  fileprivate mutating func nameConnectors() {
    var letters: [Int: String] = [:]
    for page in pages {
      for connector in page.connectors where connector.isLeaving {
        letters[connector.edge] = Self.letter(letters.count)
      }
    }
    for page in pages.indices where !pages[page].connectors.isEmpty {
      // Connectors stand in the order of their lines.
      var line = 0
      for index in pages[page].connectors.indices {
        let edge = pages[page].connectors[index].edge
        let letter = letters[edge]
        pages[page].connectors[index].letter = letter ?? ""
        while line < pages[page].lines.count, pages[page].lines[line].edge != edge { line += 1 }
        if line < pages[page].lines.count { pages[page].lines[line].letter = letter }
      }
    }
  }

  /// A, B … Z, AA, AB …
  static func letter(_ number: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + number % 26)))
    return number < 26 ? last : letter(number / 26 - 1) + last
  }
}
