import FlowLayout
import TestSupport

/// Checks a plan against its grid with arithmetic of its own: none of the router's code is used.
///
/// Each finding is one line, led by the name of the broken invariant.
struct Audit {
  let grid: FlowGrid
  let sheet: FlowSheet
  let plan: FlowPlan
  private(set) var findings: [String] = []

  init(_ grid: FlowGrid, _ sheet: FlowSheet, _ plan: FlowPlan) {
    self.grid = grid
    self.sheet = sheet
    self.plan = plan
    checkRows()
    checkEdges()
    for (number, page) in plan.pages.enumerated() {
      checkSymbols(page, number)
      for line in page.lines { checkLine(line, page, number) }
      checkPairs(page, number)
      checkLabels(page, number)
      checkConnectors(page, number)
    }
  }

  private mutating func report(_ text: String) { findings.append(text) }

  private mutating func checkRows() {
    let order = plan.pages.flatMap { $0.rows.map(\.row) }
    if order != Array(grid.rows.indices) { report("rows: \(order)") }
    for (number, page) in plan.pages.enumerated() {
      var y = page.upperBand?.bottom ?? (number == 0 ? sheet.firstTop : sheet.nextTop)
      for row in page.rows {
        if row.top != y { report("rows: gap above \(row.row)") }
        if row.bottom - row.top < grid.rows[row.row].height { report("rows: \(row.row) too low") }
        y = row.bottom
      }
      let end = (page.lowerBand?.bottom ?? y) + (number == plan.pages.count - 1 ? sheet.closing : 0)
      if let bottom = sheet.bottom, page.rows.count > 1, end > bottom { report("rows: page \(number) ends at \(end)") }
    }
  }

  private mutating func checkEdges() {
    for (index, edge) in grid.edges.enumerated() where !plan.undrawn.contains(index) {
      let parts = plan.pages.flatMap { $0.lines.filter { $0.edge == index } }
      let whole = parts.count == 1 && parts[0].letter == nil
      let pair = parts.count == 2 && parts[0].letter != nil && parts[0].letter == parts[1].letter
      if !whole, !pair { report("edges: \(edge.from)>\(edge.to) drawn \(parts.count) times") }
      let labels = plan.pages.reduce(0) { $0 + $1.labels.filter { $0.edge == index }.count }
      if labels != (edge.label == nil ? 0 : 1) { report("labels: \(edge.from)>\(edge.to) has \(labels)") }
    }
    var letters: [String: Int] = [:]
    for connector in plan.pages.flatMap(\.connectors) { letters[connector.letter, default: 0] += 1 }
    for (letter, count) in letters where count != 2 { report("connectors: \(letter) stands \(count) times") }
  }

  private mutating func checkSymbols(_ page: FlowPlan.Page, _ number: Int) {
    for row in page.rows {
      let columns = page.symbols.filter { $0.row == row.row }.map(\.column)
      if columns != grid.rows[row.row].columns { report("symbols: row \(row.row) has \(columns)") }
      if page.links.filter({ $0.row == row.row }).count != max(0, columns.count - 1) { report("links: row \(row.row)") }
    }
    for symbol in page.symbols {
      guard let row = page.rows.first(where: { $0.row == symbol.row }) else { continue }
      let left = grid.left + grid.columnWidths[..<symbol.column].reduce(0, +)
      let cell = Box(left: left, top: row.top, right: left + grid.columnWidths[symbol.column], bottom: row.bottom)
      let box = symbol.box
      if box.left < cell.left || box.right > cell.right || box.top < cell.top || box.bottom > cell.bottom {
        report("symbols: \(symbol.row) leaves its cell")
      }
    }
  }

  private mutating func checkLine(_ line: FlowPlan.Line, _ page: FlowPlan.Page, _ number: Int) {
    let edge = grid.edges[line.edge]
    let name = "\(edge.from)>\(edge.to) p\(number)"
    if line.points.count < 2 || line.points.count > 4 { report("bends: \(name) has \(line.points.count - 2)") }
    let runs = segments(line)
    for (index, run) in runs.enumerated() {
      if (run.dx == 0) == (run.dy == 0) { report("shape: \(name) slants or is empty") }
      if index > 0, (runs[index - 1].dx == 0) == (run.dx == 0) { report("shape: \(name) goes on straight") }
      for symbol in page.symbols where run.cuts(outline(symbol), margin: -2) {
        report("through: \(name) runs through the symbol of row \(symbol.row)")
      }
      for connector in page.connectors where run.cuts(connector.outline, margin: -2) {
        report("through: \(name) runs through connector \(connector.letter)")
      }
    }
    let own = page.connectors.first { $0.edge == line.edge }
    func touches(_ point: Point, _ row: Int) -> Bool {
      page.symbols.contains { $0.row == row && onBorder(point, $0) }
    }
    func meetsConnector(_ point: Point) -> Bool { own.map { distance(point, $0.outline) <= 0.5 } ?? false }
    let leaves = own?.isLeaving
    let starts = leaves == false ? meetsConnector(line.points[0]) : touches(line.points[0], edge.from)
    let ends =
      leaves == true
      ? meetsConnector(line.points[line.points.count - 1]) : touches(line.points[line.points.count - 1], edge.to)
    if !starts || !ends { report("ends: \(name) is not on its symbols' borders") }
    if let last = runs.last, last.length < 250 { report("head: \(name) ends in a run of \(last.length)") }
  }

  private mutating func checkPairs(_ page: FlowPlan.Page, _ number: Int) {
    var all: [(name: String, target: Int, runs: [Segment])] = page.lines.map {
      (name($0), $0.letter == nil || !isLeaving($0, page) ? grid.edges[$0.edge].to : -1 - $0.edge, segments($0))
    }
    all += page.links.map { ("link \($0.row)", -1_000_000 - $0.row, [Segment($0.from, $0.to)]) }
    var crossings: Set<Point> = []
    for i in all.indices {
      for j in all.indices where j > i {
        let (a, b) = (all[i], all[j])
        let merged = a.target == b.target && a.runs.last?.b == b.runs.last?.b
        for p in a.runs {
          for q in b.runs {
            switch p.meets(q) {
            case .crosses(let point): crossings.insert(point)
            case .touches where !merged: report("overlap: \(a.name) and \(b.name) p\(number)")
            case .touches, .nothing: break
            }
          }
        }
      }
    }
    let hops = Set(page.lines.flatMap(\.hops) + page.links.flatMap(\.hops))
    if hops != crossings { report("hops: \(hops.count) for \(crossings.count) crossings on p\(number)") }
    if page.crossings != crossings.count { report("hops: page says \(page.crossings) instead of \(crossings.count)") }
  }

  private mutating func checkLabels(_ page: FlowPlan.Page, _ number: Int) {
    for label in page.labels {
      let what = "label of \(grid.edges[label.edge].from)>\(grid.edges[label.edge].to) p\(number)"
      for symbol in page.symbols where meets(label.box, outline(symbol)) {
        report("labels: \(what) on symbol \(symbol.row)")
      }
      for connector in page.connectors where meets(label.box, connector.outline) {
        report("labels: \(what) on connector")
      }
      for other in page.labels where other != label && other.box.overlaps(label.box) {
        report("labels: \(what) on another")
      }
      var own = Int.max
      var foreign = Int.max
      for line in page.lines {
        let gap = segments(line).map { $0.gap(to: label.box) }.min() ?? .max
        if gap <= 0 { report("labels: \(what) on line \(name(line))") }
        if line.edge == label.edge { own = min(own, gap) }
        if grid.edges[line.edge].to != grid.edges[label.edge].to { foreign = min(foreign, gap) }
      }
      if own > 150 || foreign < own { report("labels: \(what) is \(own) from its line, \(foreign) from another") }
    }
  }

  private mutating func checkConnectors(_ page: FlowPlan.Page, _ number: Int) {
    let right = grid.left + grid.columnWidths.reduce(0, +)
    for connector in page.connectors {
      let inBand = [page.upperBand, page.lowerBand].compactMap { $0 }.contains {
        $0.top <= connector.box.top && connector.box.bottom <= $0.bottom
      }
      if !inBand || connector.box.centre.x < grid.left || connector.box.centre.x > right {
        report("connectors: \(connector.letter) is outside its band")
      }
      for other in page.connectors where other != connector && other.box.overlaps(connector.box) {
        report("connectors: \(connector.letter) on \(other.letter)")
      }
    }
  }

  private func name(_ line: FlowPlan.Line) -> String { "\(grid.edges[line.edge].from)>\(grid.edges[line.edge].to)" }

  private func isLeaving(_ line: FlowPlan.Line, _ page: FlowPlan.Page) -> Bool {
    page.connectors.contains { $0.edge == line.edge && $0.isLeaving }
  }

  private func segments(_ line: FlowPlan.Line) -> [Segment] {
    zip(line.points, line.points.dropFirst()).map { Segment($0, $1) }
  }
}
