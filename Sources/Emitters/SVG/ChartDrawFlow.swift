import AST
import FlowLayout

extension Chart {
  /// Symbols, lines, labels and off-page connectors of a page.
  func drawFlow(_ number: Int, _ markup: inout Markup) {
    let sheet = plan.pages[number]
    markup.group("g", ["class": "halos", "fill": "#fff", "aria-hidden": "true"]) { markup in
      for label in sheet.labels {
        let box = label.box
        markup.leaf("rect", ["x": mm(box.left), "y": mm(box.top), "width": mm(box.width), "height": mm(box.height)])
      }
    }
    markup.group("g", ["class": "symbols", "role": "list", "fill": "#fff", "stroke": "#000", "stroke-width": "0.35"]) {
      markup in
      for symbol in sheet.symbols { draw(symbol, number, &markup) }
    }
    markup.group("g", ["class": "edges", "fill": "none", "stroke": "#000", "stroke-width": "0.35"]) { markup in
      for link in sheet.links { draw(link, &markup) }
      for line in sheet.lines { draw(line, &markup) }
      for (index, line) in sheet.lines.enumerated()
      where !sheet.lines[..<index].contains(where: { hasSameHead($0, line) }) {
        drawHead(line, &markup)
      }
    }
    markup.group("g", ["class": "labels", "font-size": mm(ChartLabel.font(table.columns).size)]) { markup in
      for label in sheet.labels { draw(label, &markup) }
    }
    if !sheet.connectors.isEmpty {
      markup.group("g", ["class": "connectors"]) { markup in
        for connector in sheet.connectors { draw(connector, sheet, &markup) }
      }
    }
  }

  private func content(_ row: Int) -> ChartFlow.Content { flow.rows[table.rows[row].source].content }

  private func draw(_ symbol: FlowPlan.Symbol, _ number: Int, _ markup: inout Markup) {
    let source = flow.rows[table.rows[symbol.row].source]
    let actor = flow.performers[symbol.column]
    let claim = source.symbols.first { $0.column == symbol.column }
    let isDashed = claim?.isDashed ?? false
    guard case .step(let index) = source.content else {
      let word = source.content == .start ? "Mulai" : "Selesai"
      markup.group("g", ["class": "terminator"]) { markup in
        drawOutline(symbol, &markup)
        drawWord(word, symbol.box, &markup)
      }
      return
    }
    let step = procedure.steps[index]
    let attributes: Markup.Attributes = [
      "id": "p\(number + 1)-s\(step.no)-\(identifier(actor.id, symbol.column))", "class": "symbol",
      "data-step": "\(step.no)",
      "data-actor": actor.id, "data-kind": step.kind.rawValue,
      "data-basis": claim?.isRead == true ? "read" : "inferred",
      "stroke-dasharray": isDashed ? "1 0.7" : "", "role": "listitem",
      "aria-label": "Langkah \(step.no), \(actor.name), \(Self.word(step.kind)): \(step.activity)",
    ]
    markup.group("g", attributes) { markup in
      markup.text("title", [:], "Langkah \(step.no), \(actor.name)" + (isDashed ? " (belum pasti)" : ""))
      drawOutline(symbol, &markup)
      if symbol.shape == .capsule, procedure.terminators != .extra {
        drawWord(step.kind == .start ? "Mulai" : "Selesai", symbol.box, &markup)
      }
    }
  }

  /// An id that XML allows: the actor's own where it is made of ASCII letters and digits.
  private func identifier(_ actor: String, _ column: Int) -> String {
    let isPlain = actor.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
    return isPlain && !actor.isEmpty ? actor : "c\(column + 1)"
  }

  private static func word(_ kind: Step.Kind) -> String {
    switch kind {
    case .start: "mulai"
    case .process: "proses"
    case .decision: "keputusan"
    case .end: "selesai"
    }
  }

  private func drawOutline(_ symbol: FlowPlan.Symbol, _ markup: inout Markup) {
    let box = symbol.box
    switch symbol.shape {
    case .diamond:
      let middle = box.centre
      markup.leaf(
        "polygon",
        [
          "points": polygon([
            Point(x: middle.x, y: box.top), Point(x: box.right, y: middle.y), Point(x: middle.x, y: box.bottom),
            Point(x: box.left, y: middle.y),
          ])
        ])
    case .box, .capsule:
      let round = symbol.shape == .capsule ? mm(box.height / 2) : ""
      markup.leaf(
        "rect",
        [
          "x": mm(box.left), "y": mm(box.top), "width": mm(box.width), "height": mm(box.height), "rx": round,
          "ry": round,
        ])
    }
  }

  /// The word in a capsule, where it fits.
  private func drawWord(_ word: String, _ box: Box, _ markup: inout Markup) {
    let font = FontSize(tenths: 65)
    guard TextMetrics.width(word, size: font.size) <= box.width - box.height / 2, font.height(lines: 1) <= box.height
    else { return }
    let baseline = box.centre.y + font.size * TextMetrics.capitals / 2000
    markup.text(
      "text",
      [
        "x": mm(box.centre.x), "y": mm(baseline), "font-size": mm(font.size), "text-anchor": "middle", "stroke": "none",
        "fill": "#000",
      ], word)
  }

  private func draw(_ link: FlowPlan.Link, _ markup: inout Markup) {
    let data = trace([link.from, link.to], hops: link.hops)
    markup.leaf("path", ["class": "link", "data-step": name(of: content(link.row)), "d": data, "fill": "none"])
  }

  private func draw(_ line: FlowPlan.Line, _ markup: inout Markup) {
    let way = flow.edges[line.edge]
    let (from, to) = (flow.rows[way.from].content, flow.rows[way.to].content)
    let isExtra = from == .start || to == .finish
    markup.leaf(
      "path",
      [
        "class": isExtra ? "flow" : "edge", "data-from": name(of: from), "data-to": name(of: to),
        "data-when": way.when?.rawValue ?? "", "data-connector": line.letter ?? "",
        "d": trace(line.points, hops: line.hops),
        "fill": "none",
      ])
  }

  /// Whether two edges between the same steps are merged, so that one arrow head serves both.
  private func hasSameHead(_ a: FlowPlan.Line, _ b: FlowPlan.Line) -> Bool {
    let (one, other) = (flow.edges[a.edge], flow.edges[b.edge])
    return one.from == other.from && one.to == other.to && a.head == b.head
  }

  private func drawHead(_ line: FlowPlan.Line, _ markup: inout Markup) {
    let way = flow.edges[line.edge]
    let (from, to) = (flow.rows[way.from].content, flow.rows[way.to].content)
    let isExtra = from == .start || to == .finish
    guard let tip = line.head.first else { return }
    let rest = line.head.dropFirst().map { "L \(mm($0.x)) \(mm($0.y))" }.joined(separator: " ")
    markup.leaf(
      "path",
      [
        "class": isExtra ? "flow-head" : "head", "data-from": name(of: from), "data-to": name(of: to),
        "d": "M \(mm(tip.x)) \(mm(tip.y)) \(rest) Z", "fill": "#000", "stroke": "none",
      ])
  }

  /// Path data through corners; at each hop the horizontal run steps over the other line in an arc.
  private func trace(_ points: [Point], hops: [Point]) -> String {
    guard var at = points.first else { return "" }
    var data = "M \(mm(at.x)) \(mm(at.y))"
    let radius = Measure.hop
    for next in points.dropFirst() {
      guard next.y == at.y else {
        data += " V \(mm(next.y))"
        at = next
        continue
      }
      let isRight = next.x > at.x
      let own = hops.filter { $0.y == at.y && $0.x > min(at.x, next.x) && $0.x < max(at.x, next.x) }
      for hop in isRight ? own : own.reversed() {
        let (near, far) = isRight ? (hop.x - radius, hop.x + radius) : (hop.x + radius, hop.x - radius)
        data += " H \(mm(near)) A \(mm(radius)) \(mm(radius)) 0 0 \(isRight ? 1 : 0) \(mm(far)) \(mm(hop.y))"
      }
      data += " H \(mm(next.x))"
      at = next
    }
    return data
  }

  private func draw(_ label: FlowPlan.Label, _ markup: inout Markup) {
    let way = flow.edges[label.edge]
    guard let text = labels[label.edge] else { return }
    let font = ChartLabel.font(table.columns)
    markup.text(
      "text",
      [
        "class": "branch", "data-from": name(of: flow.rows[way.from].content),
        "data-to": name(of: flow.rows[way.to].content),
        "x": mm(label.box.left + 1), "y": mm(ChartLabel.baseline(label.box, font)), "font-size": mm(font.size),
      ], text)
  }

  private func draw(_ connector: FlowPlan.Connector, _ sheet: FlowPlan.Page, _ markup: inout Markup) {
    let way = flow.edges[connector.edge]
    let isExtra = flow.rows[way.from].content == .start || flow.rows[way.to].content == .finish
    let font = FontSize(tenths: 65)
    let box = connector.box
    markup.group(
      "g",
      [
        "class": isExtra ? "flow-connector" : "connector", "data-label": connector.letter,
        "data-direction": connector.isLeaving ? "out" : "in", "data-from": name(of: flow.rows[way.from].content),
        "data-to": name(of: flow.rows[way.to].content), "font-size": mm(font.size),
      ]
    ) { markup in
      markup.leaf(
        "polygon", ["points": polygon(connector.outline), "fill": "#fff", "stroke": "#000", "stroke-width": "0.3"])
      let baseline = box.top + box.height * 3 / 10 + font.size * TextMetrics.capitals / 2000 + 20
      markup.text(
        "text", ["x": mm(box.centre.x), "y": mm(baseline), "font-weight": "bold", "text-anchor": "middle"],
        connector.letter)
      let note = connector.isLeaving ? "ke hlm. \(connector.otherPage + 1)" : "dari hlm. \(connector.otherPage + 1)"
      let width = TextMetrics.width(note, size: font.size)
      if let left = noteLeft(connector, width: width, sheet) {
        markup.text("text", ["x": mm(left), "y": mm(baseline)], note)
      }
    }
  }

  /// Where a connector's remark is free of lines and other connectors: right of it, left of it, or nowhere.
  private func noteLeft(_ connector: FlowPlan.Connector, width: Int, _ sheet: FlowPlan.Page) -> Int? {
    let box = connector.box
    for left in [box.right + 80, box.left - 80 - width] {
      let place = Box(left: left, top: box.top, right: left + width, bottom: box.bottom).grown(by: 40)
      let isInside =
        place.left >= table.columns.x(ChartColumns.performer) && place.right <= table.columns.x(table.columns.inputs)
      let meetsConnector = sheet.connectors.contains { $0 != connector && $0.box.overlaps(place) }
      let meetsLine = sheet.lines.contains { line in
        zip(line.points, line.points.dropFirst()).contains { a, b in
          Box(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x) + 1, bottom: max(a.y, b.y) + 1).overlaps(
            place)
        }
      }
      if isInside, !meetsConnector, !meetsLine { return left }
    }
    return nil
  }
}
