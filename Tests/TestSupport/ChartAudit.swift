package import AST
package import Emitters
import FlowLayout

/// Checks a laid-out chart against its document with arithmetic of its own: none of the layout's code is used.
///
/// Each finding is one line, led by the name of the broken invariant.
package struct ChartAudit {
  package private(set) var findings: [String] = []
  /// Points where lines cross, on all pages.
  package private(set) var crossings = 0
  package private(set) var bends = 0
  private let chart: ChartGeometry
  private let steps: [Int: Step]
  private let document: Document

  package init(_ chart: ChartGeometry, _ document: Document) {
    self.chart = chart
    self.document = document
    var steps: [Int: Step] = [:]
    for step in document.procedure?.steps ?? [] { steps[step.no] = step }
    self.steps = steps
    checkCounts()
    checkTexts()
    var columns: [String: [Int]] = [:]
    for (number, page) in chart.pages.enumerated() {
      checkCells(page, number, &columns)
      checkSymbols(page, number)
      for arrow in page.arrows { check(arrow, page, number) }
      checkPairs(page, number)
      checkLabels(page, number)
      checkConnectors(page, number)
    }
  }

  private mutating func report(_ text: String) { if findings.count < 60 { findings.append(text) } }

  /// Every step and every edge once; letters in pairs.
  private mutating func checkCounts() {
    var symbols: [Int: Int] = [:]
    var arrows: [String: [String?]] = [:]
    var letters: [String: Int] = [:]
    for page in chart.pages {
      for symbol in page.symbols { if case .step(let no) = symbol.node { symbols[no, default: 0] += 1 } }
      for arrow in page.arrows {
        arrows[key(arrow.from, arrow.to, arrow.when), default: []].append(arrow.letter)
      }
      for connector in page.connectors { letters[connector.letter, default: 0] += 1 }
    }
    for step in steps.values {
      if symbols[step.no, default: 0] != max(1, step.performers.count) {
        report("symbol-count: step \(step.no) has \(symbols[step.no, default: 0])")
      }
      for edge in step.next {
        let parts = arrows[key(.step(step.no), .step(edge.to), edge.when)] ?? []
        let isWhole = parts == [nil]
        let isPair = parts.count == 2 && parts[0] != nil && parts[0] == parts[1]
        if !isWhole, !isPair { report("edge-count: \(step.no)>\(edge.to) is drawn \(parts.count) times") }
      }
    }
    for (letter, count) in letters.sorted(by: { $0.key < $1.key }) where count != 2 {
      report("letters: \(letter) stands \(count) times")
    }
  }

  private func key(_ from: ChartGeometry.Node, _ to: ChartGeometry.Node, _ when: Edge.Branch?) -> String {
    "\(from)>\(to) \(when?.rawValue ?? "")"
  }

  /// Cells tile the table and keep their columns; the head is on every page; all within the margins.
  private mutating func checkCells(_ page: ChartGeometry.Page, _ number: Int, _ columns: inout [String: [Int]]) {
    var area = 0
    var hull = page.cells.first?.box ?? Box(left: 0, top: 0, right: 0, bottom: 0)
    for (index, cell) in page.cells.enumerated() {
      let box = cell.box
      if box.left < 1000 || box.right > chart.size.width - 1000 || box.top < 1000
        || box.bottom > chart.size.height - 1000
      {
        report("margin: cell \(cell.row)/\(cell.column) p\(number)")
      }
      area += box.width * box.height
      hull = Box(
        left: min(hull.left, box.left), top: min(hull.top, box.top), right: max(hull.right, box.right),
        bottom: max(hull.bottom, box.bottom))
      for other in page.cells[(index + 1)...] where other.box.overlaps(box) {
        report("tiles: \(cell.row)/\(cell.column) on \(other.row)/\(other.column) p\(number)")
      }
      let isBody = !["header", "foot", "band-upper", "band-lower"].contains(cell.row)
      if isBody {
        let place = [box.left, box.right]
        if columns[cell.column, default: place] != place { report("columns: \(cell.column) moves on p\(number)") }
        columns[cell.column] = place
      }
    }
    if area != hull.width * hull.height { report("tiles: a gap on p\(number)") }
    if !page.cells.contains(where: { $0.row == "header" }) { report("header: none on p\(number)") }
  }

  private mutating func checkSymbols(_ page: ChartGeometry.Page, _ number: Int) {
    for symbol in page.symbols {
      let column = "actor:" + chart.performers[symbol.column].id
      let row = name(symbol.node)
      guard let cell = page.cells.first(where: { $0.row == row && $0.column == column }) else {
        report("symbol-cell: \(row) has no cell")
        continue
      }
      let (box, outer) = (symbol.box, cell.box)
      if box.left < outer.left || box.right > outer.right || box.top < outer.top || box.bottom > outer.bottom {
        report("symbol-cell: \(row) leaves its cell")
      }
      guard case .step(let no) = symbol.node, let step = steps[no] else { continue }
      let wanted: FlowGrid.Shape =
        switch step.kind {
        case .start, .end: .capsule
        case .process: .box
        case .decision: .diamond
        }
      if symbol.shape != wanted { report("symbol-shape: \(no)") }
    }
    for no in Set(page.symbols.map(\.node)) {
      guard case .step(let step) = no else { continue }
      let count = page.symbols.filter { $0.node == no }.count
      if page.links.filter({ $0.step == step }).count != count - 1 { report("links: step \(step)") }
    }
  }

  private mutating func check(_ arrow: ChartGeometry.Arrow, _ page: ChartGeometry.Page, _ number: Int) {
    let what = "\(name(arrow.from))>\(name(arrow.to)) p\(number)"
    let runs = segments(arrow.points)
    bends += max(0, runs.count - 1)
    if runs.isEmpty || runs.count > 3 { return report("bends: \(what) has \(runs.count) runs") }
    for (index, run) in runs.enumerated() {
      if (run.dx == 0) == (run.dy == 0) { report("shape: \(what) slants or is empty") }
      if index > 0, (runs[index - 1].dx == 0) == (run.dx == 0) { report("shape: \(what) goes on straight") }
      for symbol in page.symbols where run.cuts(outline(symbol.shape, symbol.box), margin: -2) {
        report("through: \(what) runs through the symbol of \(name(symbol.node))")
      }
      for connector in page.connectors where run.cuts(connector.outline, margin: -2) {
        report("through: \(what) runs through connector \(connector.letter)")
      }
    }
    let own = page.connectors.first { $0.letter == arrow.letter }
    func isAt(_ point: Point, _ node: ChartGeometry.Node) -> Bool {
      page.symbols.contains { $0.node == node && distance(point, outline($0.shape, $0.box)) <= 3 }
    }
    func isAtConnector(_ point: Point) -> Bool { own.map { distance(point, $0.outline) <= 0.5 } ?? false }
    guard let first = arrow.points.first, let last = arrow.points.last, let end = runs.last else { return }
    if !(own?.isLeaving == false ? isAtConnector(first) : isAt(first, arrow.from))
      || !(own?.isLeaving == true ? isAtConnector(last) : isAt(last, arrow.to))
    {
      report("ends: \(what) is not on its symbols' borders")
    }
    if end.length < 250 { report("last-run: \(what) ends in a run of \(end.length)") }
    if arrow.head.first != last || arrow.head.count != 3 { report("head: \(what) has its tip elsewhere") }
    if arrow.head.dropFirst().contains(where: { ($0.x - last.x) * end.dx + ($0.y - last.y) * end.dy >= 0 }) {
      report("head: \(what) points elsewhere")
    }
    checkTrunk(arrow, what, runs.count - 1)
  }

  /// An edge to the next step of one performer each bends once at most.
  private mutating func checkTrunk(_ arrow: ChartGeometry.Arrow, _ what: String, _ bends: Int) {
    guard case .step(let from) = arrow.from, case .step(let to) = arrow.to, arrow.letter == nil,
      let source = steps[from], let target = steps[to], source.performers.count < 2, target.performers.count < 2,
      let all = document.procedure?.steps, let place = all.firstIndex(where: { $0.no == from }),
      place + 1 < all.count, all[place + 1].no == to, source.next.first?.to == to, arrow.when == source.next.first?.when
    else { return }
    if bends > 1 { report("bends: trunk \(what) bends \(bends) times") }
  }

  private mutating func checkPairs(_ page: ChartGeometry.Page, _ number: Int) {
    var all: [(name: String, target: String, runs: [Segment])] = page.arrows.map { arrow in
      let leaves = page.connectors.contains { $0.letter == arrow.letter && $0.isLeaving }
      return (
        "\(name(arrow.from))>\(name(arrow.to))", leaves ? "connector \(arrow.letter ?? "")" : name(arrow.to),
        segments(arrow.points)
      )
    }
    all += page.links.map { ("link \($0.step)", "link \($0.step) \($0.from.x)", [Segment($0.from, $0.to)]) }
    let boxes = all.map { entry in
      entry.runs.dropFirst().reduce(entry.runs[0].box) { box, run in
        Box(
          left: min(box.left, run.box.left), top: min(box.top, run.box.top), right: max(box.right, run.box.right),
          bottom: max(box.bottom, run.box.bottom))
      }.grown(by: 100)
    }
    var found: Set<Point> = []
    for i in all.indices {
      for j in all.indices where j > i && boxes[i].overlaps(boxes[j]) {
        let merged = all[i].target == all[j].target && all[i].runs.last?.b == all[j].runs.last?.b
        for p in all[i].runs {
          for q in all[j].runs {
            switch p.meets(q) {
            case .crosses(let point): found.insert(point)
            case .touches where !merged: report("overlap: \(all[i].name) and \(all[j].name) p\(number)")
            case .touches, .nothing: break
            }
          }
        }
      }
    }
    let hops = Set(page.arrows.flatMap(\.hops) + page.links.flatMap(\.hops))
    if hops != found { report("hops: \(hops.count) for \(found.count) crossings on p\(number)") }
    crossings += found.count
  }

  private mutating func checkLabels(_ page: ChartGeometry.Page, _ number: Int) {
    var counts: [String: Int] = [:]
    for label in page.labels {
      let what = "label of \(name(label.from))>\(name(label.to)) p\(number)"
      counts[key(label.from, label.to, nil), default: 0] += 1
      for symbol in page.symbols where meets(label.box, outline(symbol.shape, symbol.box)) {
        report("label-clash: \(what) on symbol \(name(symbol.node))")
      }
      for connector in page.connectors where meets(label.box, connector.outline) {
        report("label-clash: \(what) on connector")
      }
      for other in page.labels where other != label && other.box.overlaps(label.box) {
        report("label-clash: \(what) on another")
      }
      for cell in page.cells where cell.box.overlaps(label.box) {
        for line in cell.lines where box(of: line).overlaps(label.box) { report("label-clash: \(what) on a text") }
      }
      var own = Int.max
      var foreign = Int.max
      for arrow in page.arrows {
        let gap = segments(arrow.points).map { $0.gap(to: label.box) }.min() ?? .max
        if gap <= 0 { report("label-clash: \(what) on line \(name(arrow.from))>\(name(arrow.to))") }
        if arrow.from == label.from, arrow.to == label.to { own = min(own, gap) }
        if arrow.to != label.to { foreign = min(foreign, gap) }
      }
      if own > 150 || foreign < own {
        report("label-distance: \(what) is \(own) from its line, \(foreign) from another")
      }
    }
    for arrow in page.arrows where arrow.when != nil {
      let isArriving = page.connectors.contains { $0.letter == arrow.letter && !$0.isLeaving }
      let wanted = isArriving ? 0 : 1
      let found = counts[key(arrow.from, arrow.to, nil), default: 0]
      if found < wanted { report("label-count: \(name(arrow.from))>\(name(arrow.to)) p\(number) has \(found)") }
    }
  }

  private mutating func checkConnectors(_ page: ChartGeometry.Page, _ number: Int) {
    for connector in page.connectors {
      let isInBand = [page.upperBand, page.lowerBand].compactMap { $0 }.contains {
        $0.top <= connector.box.top && connector.box.bottom <= $0.bottom
      }
      if !isInBand { report("connectors: \(connector.letter) is outside its band") }
      for other in page.connectors where other != connector && other.box.overlaps(connector.box) {
        report("connectors: \(connector.letter) on \(other.letter)")
      }
    }
  }

  private func segments(_ points: [Point]) -> [Segment] { zip(points, points.dropFirst()).map { Segment($0, $1) } }

  private func name(_ node: ChartGeometry.Node) -> String {
    switch node {
    case .step(let no): "\(no)"
    case .start: "start"
    case .finish: "finish"
    }
  }
}

extension ChartAudit {
  /// Each line lies in its cell, lines lie apart, and the lines of a cell say its text.
  fileprivate mutating func checkTexts() {
    var said: [String: [String]] = [:]
    for (number, page) in chart.pages.enumerated() {
      for cell in page.cells {
        if cell.row != "header" { said["\(cell.row)/\(cell.column)", default: []] += cell.lines.map(\.text) }
        for (index, line) in cell.lines.enumerated() {
          let box = box(of: line)
          if box.left < cell.box.left || box.right > cell.box.right || box.top < cell.box.top - 5
            || box.bottom > cell.box.bottom + 5
          {
            report("text-fit: `\(line.text)` of \(cell.row)/\(cell.column) p\(number)")
          }
          let ink = line.isUpright ? 0 : line.fontSize * 17 / 100
          for other in cell.lines[(index + 1)...] {
            let second = self.box(of: other)
            if !line.isUpright, second.top + ink < box.bottom, box.top + ink < second.bottom {
              report("text-overlap: \(cell.row)/\(cell.column) p\(number)")
            }
          }
        }
      }
    }
    for step in steps.values {
      for (column, text) in [
        ("activity", step.activity), ("inputs", step.inputs?.text ?? ""), ("duration", step.duration?.text ?? ""),
        ("outputs", step.outputs?.text ?? ""), ("note", step.note ?? ""),
      ] where !says(said["\(step.no)/\(column)"] ?? [], text) {
        report("cell-text: \(step.no)/\(column) reads \(said["\(step.no)/\(column)"] ?? [])")
      }
      for cell in step.extra
      where !said.contains(where: { $0.key.hasPrefix("extra:\(step.no)/") && says($0.value, cell.text) }) {
        report("cell-text: \(step.no) lacks \(cell.head)")
      }
    }
  }

  /// Whether lines joined with blanks, or at a hyphen of the division, give the text.
  private func says(_ lines: [String], _ text: String) -> Bool {
    var rest = text.utf8.filter { $0 != 0x20 }[...]
    for line in lines {
      var bytes = line.utf8.filter { $0 != 0x20 }
      if !rest.starts(with: bytes), bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
      guard rest.starts(with: bytes) else { return false }
      rest = rest.dropFirst(bytes.count)
    }
    return rest.isEmpty
  }

  /// From the ascent to the descent, by the widths of Helvetica (which are Arial's).
  fileprivate func box(of line: ChartGeometry.TextLine) -> Box {
    var units = 0
    for byte in line.text.utf8 { units += Self.width(byte, isBold: line.isBold) }
    let width = units * line.fontSize / 1000
    let shift = line.anchor == .start ? 0 : line.anchor == .middle ? width / 2 : width
    let (up, down) = (line.fontSize * 905 / 1000, line.fontSize * 212 / 1000)
    if line.isUpright {
      return Box(
        left: line.at.x - up, top: line.at.y + shift - width, right: line.at.x + down, bottom: line.at.y + shift)
    }
    return Box(left: line.at.x - shift, top: line.at.y - up, right: line.at.x - shift + width, bottom: line.at.y + down)
  }

  /// Thousandths of an em of letters, digits and the commonest signs, as the core metrics of Helvetica give them.
  private static func width(_ byte: UInt8, isBold: Bool) -> Int {
    switch byte {
    case 0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"): 278
    case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): 333
    case UInt8(ascii: "i"), UInt8(ascii: "l"): isBold ? 278 : 222
    case UInt8(ascii: "j"): isBold ? 278 : 222
    case UInt8(ascii: "f"), UInt8(ascii: "t"): isBold ? 333 : 278
    case UInt8(ascii: "r"): isBold ? 389 : 333
    case UInt8(ascii: "m"): isBold ? 889 : 833
    case UInt8(ascii: "w"): isBold ? 778 : 722
    case UInt8(ascii: "c"), UInt8(ascii: "s"), UInt8(ascii: "k"), UInt8(ascii: "v"), UInt8(ascii: "x"),
      UInt8(ascii: "y"):
      isBold ? 556 : 500
    case UInt8(ascii: "z"): 500
    case 0x30...0x39, UInt8(ascii: "a"), UInt8(ascii: "e"): 556
    case 0x61...0x7A: isBold ? 611 : 556
    case 0x41...0x5A: 667
    default: 278
    }
  }
}
