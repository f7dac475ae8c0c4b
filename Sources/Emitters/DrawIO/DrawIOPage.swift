import FlowLayout

/// One diagram: the cells of the table in a layer, the flow in another above it.
struct DrawIOPage {
  private let chart: ChartGeometry
  private let number: Int
  private let texts: DrawIOTexts
  private var page: ChartGeometry.Page { chart.pages[number] }

  init(_ chart: ChartGeometry, _ number: Int, _ texts: DrawIOTexts) {
    self.chart = chart
    self.number = number
    self.texts = texts
  }

  /// What links to a page lead to.
  static func id(_ number: Int) -> String { "halaman-\(number + 1)" }

  private static let table = "tabel"
  private static let flow = "alur"

  func write(to markup: inout ElementMarkup) {
    markup.leaf("mxCell", ["id": "0"])
    markup.leaf("mxCell", ["id": Self.table, "parent": "0", "value": "Tabel"])
    markup.leaf("mxCell", ["id": Self.flow, "parent": "0", "value": "Alur"])
    heading(&markup)
    for (index, cell) in page.cells.enumerated() { write(cell, index, &markup) }
    if number == chart.pages.count - 1 { signature(&markup) }
    for (index, symbol) in page.symbols.enumerated() { write(symbol, index, &markup) }
    for (index, connector) in page.connectors.enumerated() { write(connector, index, &markup) }
    for (index, link) in page.links.enumerated() { write(link, index, &markup) }
    for (index, arrow) in page.arrows.enumerated() { write(arrow, index, &markup) }
  }

  // MARK: Table

  private func heading(_ markup: inout ElementMarkup) {
    guard let left = page.cells.map(\.box.left).min(), let right = page.cells.map(\.box.right).max(),
      let bottom = page.cells.map(\.box.top).min()
    else { return }
    let lines = number == 0 ? texts.heading : ["\(texts.title), halaman \(number + 1) dari \(chart.pages.count)"]
    let html = lines.map { "<b>\(DrawIOTexts.html($0))</b>" }.joined(separator: "<br>")
    let top = min(1000, bottom)
    vertex(
      "kepala", html,
      "text;html=1;whiteSpace=wrap;align=center;verticalAlign=middle;fontFamily=Arial;fontSize=\(number == 0 ? 13 : 11);",
      Box(left: left, top: top, right: right, bottom: bottom), Self.table, &markup)
  }

  private func signature(_ markup: inout ElementMarkup) {
    guard let right = page.cells.map(\.box.right).max(), let top = page.cells.map(\.box.bottom).max() else { return }
    let html = texts.signature.map(DrawIOTexts.html).joined(separator: "<br>")
    let box = Box(left: right - 8500, top: top + 300, right: right, bottom: top + 300 + texts.signature.count * 400)
    vertex(
      "tanda-tangan", html,
      "text;html=1;whiteSpace=wrap;align=center;verticalAlign=top;fontFamily=Arial;fontSize=12;", box, Self.table,
      &markup)
  }

  private func write(_ cell: ChartGeometry.Cell, _ index: Int, _ markup: inout ElementMarkup) {
    let line = cell.lines.first
    var style = "rounded=0;whiteSpace=wrap;html=1;strokeColor=#555555;strokeWidth=0.6;fontFamily=Arial;spacing=0;"
    style += "spacingLeft=4;spacingRight=4;verticalAlign=middle;"
    style += cell.row == "header" ? "fillColor=#E8E8E8;" : "fillColor=none;"
    if let line {
      style += "fontSize=\(inches(line.fontSize));"
      style += "align=\(line.anchor == .start ? "left" : line.anchor == .middle ? "center" : "right");"
      if line.isBold { style += "fontStyle=1;" }
      if line.isUpright { style += "horizontal=0;" }
    }
    vertex("sel-\(index + 1)", DrawIOTexts.html(texts.text(cell)), style, cell.box, Self.table, &markup)
  }

  // MARK: Flow

  private static func symbol(_ index: Int) -> String { "simbol-\(index + 1)" }
  private static func connector(_ index: Int) -> String { "sambungan-\(index + 1)" }

  private func write(_ symbol: ChartGeometry.Symbol, _ index: Int, _ markup: inout ElementMarkup) {
    let shape =
      switch symbol.shape {
      case .box: "rounded=0;"
      case .capsule: "rounded=1;arcSize=50;"
      case .diamond: "rhombus;"
      }
    let style =
      "\(shape)whiteSpace=wrap;html=1;fillColor=#FFFFFF;strokeColor=#000000;strokeWidth=1.4;fontFamily=Arial;fontSize=9;"
      + (symbol.isDashed ? "dashed=1;dashPattern=3 2;" : "")
    vertex(Self.symbol(index), symbol.word ?? "", style, symbol.box, Self.flow, &markup)
  }

  private func write(_ connector: ChartGeometry.Connector, _ index: Int, _ markup: inout ElementMarkup) {
    let way = connector.isLeaving ? "ke" : "dari"
    let attributes: ElementMarkup.Attributes = [
      "id": Self.connector(index), "label": connector.letter, "link": "data:page/id,\(Self.id(connector.otherPage))",
      "tooltip": "\(way) halaman \(connector.otherPage + 1)",
    ]
    markup.group("UserObject", attributes) { markup in
      let style =
        "shape=offPageConnector;size=0.4;whiteSpace=wrap;html=1;fillColor=#FFFFFF;strokeColor=#000000;strokeWidth=1.2;"
        + "fontFamily=Arial;fontSize=9;fontStyle=1;verticalAlign=top;spacing=0;"
      markup.group("mxCell", ["style": style, "vertex": "1", "parent": Self.flow]) { geometry(connector.box, &$0) }
    }
  }

  private static let line =
    "html=1;rounded=0;edgeStyle=orthogonalEdgeStyle;strokeColor=#000000;strokeWidth=1.4;jumpStyle=arc;jumpSize=6;"

  private func write(_ link: ChartGeometry.Link, _ index: Int, _ markup: inout ElementMarkup) {
    let style = Self.line + "endArrow=none;"
    edge("bersama-\(index + 1)", style, [link.from, link.to], end(at: link.from), end(at: link.to), &markup) { _ in }
  }

  private func write(_ arrow: ChartGeometry.Arrow, _ index: Int, _ markup: inout ElementMarkup) {
    guard let first = arrow.points.first, let last = arrow.points.last else { return }
    let id = "panah-\(index + 1)"
    let style = Self.line + "endArrow=block;endFill=1;endSize=5;"
    edge(id, style, arrow.points, end(at: first), end(at: last), &markup) { markup in
      let label = page.labels.first { $0.from == arrow.from && $0.to == arrow.to && labelIs($0, beside: arrow) }
      if let label { write(label, id, arrow.points, &markup) }
    }
  }

  /// Whether a label belongs to this one of the arrows between two symbols.
  private func labelIs(_ label: ChartGeometry.Label, beside arrow: ChartGeometry.Arrow) -> Bool {
    let rivals = page.arrows.filter { $0.from == label.from && $0.to == label.to }
    func distance(_ points: [Point]) -> Int { Self.nearest(label.box.centre, points).distance }
    return rivals.allSatisfy { distance(arrow.points) <= distance($0.points) }
  }

  /// The branch's name, tied to its arrow: where on the line it stands, and how far beside.
  private func write(_ label: ChartGeometry.Label, _ edge: String, _ points: [Point], _ markup: inout ElementMarkup) {
    let place = Self.nearest(label.box.centre, points)
    let length = max(1, zip(points, points.dropFirst()).reduce(0) { $0 + abs($1.0.x - $1.1.x) + abs($1.0.y - $1.1.y) })
    let style =
      "edgeLabel;html=1;resizable=0;align=center;verticalAlign=middle;labelBackgroundColor=#FFFFFF;fontFamily=Arial;"
      + "fontSize=\(inches(label.fontSize));"
    let attributes: ElementMarkup.Attributes = [
      "id": edge + "-nama", "value": DrawIOTexts.html(label.text), "style": style, "vertex": "1", "connectable": "0",
      "parent": edge,
    ]
    markup.group("mxCell", attributes) { markup in
      // From -1 at the source to 1 at the target, in thousandths.
      let along = place.along * 2000 / length - 1000
      let sign = along < 0 ? "-" : ""
      let fraction = String(1000 + abs(along) % 1000).dropFirst()
      let x = "\(sign)\(abs(along) / 1000).\(fraction)"
      markup.group("mxGeometry", ["x": x, "relative": "1", "as": "geometry"]) { markup in
        let offset = Point(x: label.box.centre.x - place.point.x, y: label.box.centre.y - place.point.y)
        markup.leaf("mxPoint", ["x": inches(offset.x), "y": inches(offset.y), "as": "offset"])
      }
    }
  }

  /// The point of a line that is nearest to another, its distance (across and down together), and its way from the line's start.
  private static func nearest(_ point: Point, _ line: [Point]) -> (point: Point, distance: Int, along: Int) {
    var best: (point: Point, distance: Int, along: Int)?
    var passed = 0
    for (a, b) in zip(line, line.dropFirst()) {
      let near = Point(
        x: min(max(point.x, min(a.x, b.x)), max(a.x, b.x)), y: min(max(point.y, min(a.y, b.y)), max(a.y, b.y)))
      let distance = abs(near.x - point.x) + abs(near.y - point.y)
      if distance < best?.distance ?? .max {
        best = (near, distance, passed + abs(near.x - a.x) + abs(near.y - a.y))
      }
      passed += abs(a.x - b.x) + abs(a.y - b.y)
    }
    return best ?? (line.first ?? point, .max, 0)
  }

  /// What a line is tied to.
  private struct End {
    var id: String
    var box: Box
  }

  /// The symbol or connector on whose outline a point lies; outlines lie a little within their boxes.
  private func end(at point: Point) -> End? {
    func holds(_ box: Box) -> Bool {
      point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom
    }
    if let index = page.symbols.firstIndex(where: { holds($0.box) }) {
      return End(id: Self.symbol(index), box: page.symbols[index].box)
    }
    return page.connectors.firstIndex { holds($0.box) }.map {
      End(id: Self.connector($0), box: page.connectors[$0].box)
    }
  }

  // MARK: Cells of the graph

  private func vertex(
    _ id: String, _ value: String, _ style: String, _ box: Box, _ parent: String, _ markup: inout ElementMarkup
  ) {
    let attributes: ElementMarkup.Attributes = [
      "id": id, "value": value, "style": style, "vertex": "1", "parent": parent,
    ]
    markup.group("mxCell", attributes) { geometry(box, &$0) }
  }

  private func geometry(_ box: Box, _ markup: inout ElementMarkup) {
    markup.leaf(
      "mxGeometry",
      [
        "x": inches(box.left), "y": inches(box.top), "width": inches(box.width), "height": inches(box.height),
        "as": "geometry",
      ])
  }

  /// An edge through points; its labels come behind it.
  private func edge(
    _ id: String, _ style: String, _ points: [Point], _ source: End?, _ target: End?, _ markup: inout ElementMarkup,
    labels: (inout ElementMarkup) -> Void
  ) {
    guard let first = points.first, let last = points.last else { return }
    let style = style + Self.port("exit", first, source) + Self.port("entry", last, target)
    let attributes: ElementMarkup.Attributes = [
      "id": id, "style": style, "edge": "1", "parent": Self.flow, "source": source?.id ?? "",
      "target": target?.id ?? "",
    ]
    markup.group("mxCell", attributes) { markup in
      markup.group("mxGeometry", ["relative": "1", "as": "geometry"]) { markup in
        if source == nil { Self.write(first, "sourcePoint", &markup) }
        if target == nil { Self.write(last, "targetPoint", &markup) }
        let bends = points.dropFirst().dropLast()
        guard !bends.isEmpty else { return }
        markup.group("Array", ["as": "points"]) { markup in
          for point in bends { Self.write(point, "", &markup) }
        }
      }
    }
    labels(&markup)
  }

  private static func write(_ point: Point, _ role: String, _ markup: inout ElementMarkup) {
    markup.leaf("mxPoint", ["x": inches(point.x), "y": inches(point.y), "as": role])
  }

  /// Where on its box a line begins or ends, in thousandths of the box.
  private static func port(_ name: String, _ point: Point, _ end: End?) -> String {
    guard let box = end?.box else { return "" }
    func share(_ value: Int, _ whole: Int) -> String {
      let part = whole == 0 ? 500 : min(max(value * 1000 / whole, 0), 1000)
      return part == 1000 ? "1" : "0." + String(1000 + part).dropFirst()
    }
    return "\(name)X=\(share(point.x - box.left, box.width));\(name)Y=\(share(point.y - box.top, box.height));"
      + "\(name)Dx=0;\(name)Dy=0;\(name)Perimeter=0;"
  }
}
