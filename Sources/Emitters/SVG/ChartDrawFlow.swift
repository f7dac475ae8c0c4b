import AST
import FlowLayout

extension Chart {
  /// Symbols, lines, labels and off-page connectors of a page.
  func drawFlow(_ number: Int, _ markup: inout Markup) {
    let sheet = plan.pages[number]
    if !sheet.labels.isEmpty {
      markup.put("<g class=\"halos\" fill=\"#fff\" aria-hidden=\"true\">\n")
      for label in sheet.labels { drawRectangle(label.box, round: 0, &markup) }
      markup.put("</g>\n")
    }
    markup.put("<g class=\"symbols\" role=\"list\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"0.35\">\n")
    for symbol in sheet.symbols { draw(symbol, number, &markup) }
    markup.put("</g>\n<g class=\"edges\" fill=\"none\" stroke=\"#000\" stroke-width=\"0.35\">\n")
    for link in sheet.links {
      markup.put("<path class=\"link\" data-step=\"")
      put(content(link.row), &markup)
      markup.put("\" d=\"")
      trace([link.from, link.to], hops: link.hops, &markup)
      markup.put("\"/>\n")
    }
    for line in sheet.lines { draw(line, &markup) }
    for (index, line) in sheet.lines.enumerated() where !isHeadDrawn(line, before: index, sheet) {
      drawHead(line, &markup)
    }
    markup.put("</g>\n")
    if !sheet.labels.isEmpty {
      markup.put("<g class=\"labels\" font-size=\"", mm: ChartLabel.font(table.columns).size)
      markup.put("\">\n")
      for label in sheet.labels { draw(label, &markup) }
      markup.put("</g>\n")
    }
    if !sheet.connectors.isEmpty {
      markup.put("<g class=\"connectors\">\n")
      let crowd = crowd(sheet)
      for connector in sheet.connectors { draw(connector, sheet, crowd, &markup) }
      markup.put("</g>\n")
    }
  }

  private func content(_ row: Int) -> ChartFlow.Content { flow.contents[table.rows[row].source] }

  /// A step's number, or the name of an extra capsule.
  private func put(_ content: ChartFlow.Content, _ markup: inout Markup) {
    switch content {
    case .step(let step): markup.put(number: procedure.steps[step].no)
    case .start: markup.put("start")
    case .finish: markup.put("finish")
    }
  }

  private func draw(_ symbol: FlowPlan.Symbol, _ number: Int, _ markup: inout Markup) {
    let source = table.rows[symbol.row].source
    guard case .step(let index) = flow.contents[source] else {
      markup.put("<g class=\"terminator\">\n")
      drawOutline(symbol, &markup)
      if let word = word(in: symbol) { draw(word: word, symbol.box, &markup) }
      return markup.put("</g>\n")
    }
    var claim = ChartFlow.Symbol(column: symbol.column, isRead: false, isDashed: false)
    for candidate in flow.rows[source].symbols where candidate.column == symbol.column { claim = candidate }
    let no = procedure.steps[index].no
    let kind = procedure.steps[index].kind
    markup.put(pieces.identifier)
    markup.put(number: number + 1)
    markup.put(pieces.step)
    markup.put(number: no)
    markup.put(stock.identifiers + symbol.column)
    markup.put(number: no)
    markup.put(stock.actors + symbol.column)
    markup.put(pieces.symbol(kind, isRead: claim.isRead, isDashed: claim.isDashed))
    markup.put(number: no)
    markup.put(stock.names + symbol.column)
    markup.put(pieces.phrase(kind))
    markup.put(text: texts.index(0, index), of: texts.store)
    markup.put(pieces.title)
    markup.put(number: no)
    markup.put(stock.names + symbol.column)
    markup.put(claim.isDashed ? pieces.unsettledTitleEnd : pieces.titleEnd)
    drawOutline(symbol, &markup)
    if symbol.shape == .capsule, let word = word(in: symbol) { draw(word: word, symbol.box, &markup) }
    markup.put(pieces.groupEnd)
  }

  private func drawOutline(_ symbol: FlowPlan.Symbol, _ markup: inout Markup) {
    let box = symbol.box
    switch symbol.shape {
    case .diamond:
      let middle = box.centre
      markup.put(pieces.polygon)
      markup.put(corner: Point(x: middle.x, y: box.top), isFirst: true)
      markup.put(corner: Point(x: box.right, y: middle.y))
      markup.put(corner: Point(x: middle.x, y: box.bottom))
      markup.put(corner: Point(x: box.left, y: middle.y))
      markup.put(pieces.elementEnd)
    case .box: drawRectangle(box, round: 0, &markup)
    case .capsule: drawRectangle(box, round: box.height / 2, &markup)
    }
  }

  private func drawRectangle(_ box: Box, round: Int, _ markup: inout Markup) {
    markup.put(pieces.rectangle, mm: box.left)
    markup.put(pieces.y, mm: box.top)
    markup.put(pieces.width, mm: box.width)
    markup.put(pieces.height, mm: box.height)
    if round > 0 {
      markup.put(pieces.rx, mm: round)
      markup.put(pieces.ry, mm: round)
    }
    markup.put(pieces.elementEnd)
  }

  private func draw(word: String, _ box: Box, _ markup: inout Markup) {
    let font = Self.wordFont
    markup.put("<text x=\"", mm: box.centre.x)
    markup.put("\" y=\"", mm: box.centre.y + font.size * TextMetrics.capitals / 2000)
    markup.put("\" font-size=\"", mm: font.size)
    markup.put("\" text-anchor=\"middle\" stroke=\"none\" fill=\"#000\">")
    markup.put(word)
    markup.put("</text>\n")
  }

  /// `<path class="edge" data-from="3" data-to="2`
  private func open(_ part: ChartPieces.EdgePart, _ edge: Int, _ markup: inout Markup) {
    let (from, to) = (flow.contents[flow.edges[edge].from], flow.contents[flow.edges[edge].to])
    markup.put(pieces.opening(part, isExtra: from == .start || to == .finish))
    put(from, &markup)
    markup.put(pieces.to)
    put(to, &markup)
  }

  private func draw(_ line: FlowPlan.Line, _ markup: inout Markup) {
    open(.edge, line.edge, &markup)
    if let when = flow.edges[line.edge].when { markup.put(when == .yes ? pieces.yes : pieces.no) }
    if let letter = line.letter {
      markup.put("\" data-connector=\"")
      markup.put(letter)
    }
    markup.put(pieces.path)
    trace(line.points, hops: line.hops, &markup)
    markup.put(pieces.elementEnd)
  }

  /// Whether two edges between the same steps are merged, so that the head before serves both.
  private func isHeadDrawn(_ line: FlowPlan.Line, before index: Int, _ sheet: FlowPlan.Page) -> Bool {
    // Edges between the same rows stand next to each other.
    var at = index - 1
    while at >= 0 {
      let (one, other) = (line.edge, sheet.lines[at].edge)
      guard flow.edges[one].from == flow.edges[other].from, flow.edges[one].to == flow.edges[other].to else {
        return false
      }
      if let head = line.headCorners, let own = sheet.lines[at].headCorners, head == own { return true }
      at -= 1
    }
    return false
  }

  private func drawHead(_ line: FlowPlan.Line, _ markup: inout Markup) {
    guard let (tip, left, right) = line.headCorners else { return }
    open(.head, line.edge, &markup)
    markup.put(pieces.path)
    markup.put(command: UInt8(ascii: "M"), isFirst: true, mm: tip.x)
    markup.put(byte: UInt8(ascii: " "))
    markup.put(mm: tip.y)
    markup.put(command: UInt8(ascii: "L"), mm: left.x)
    markup.put(byte: UInt8(ascii: " "))
    markup.put(mm: left.y)
    markup.put(command: UInt8(ascii: "L"), mm: right.x)
    markup.put(byte: UInt8(ascii: " "))
    markup.put(mm: right.y)
    markup.put(pieces.solid)
  }

  /// Path data through corners; at each hop the horizontal run steps over the other line in an arc.
  private func trace(_ points: [Point], hops: [Point], _ markup: inout Markup) {
    guard var at = points.first else { return }
    markup.put(command: UInt8(ascii: "M"), isFirst: true, mm: at.x)
    markup.put(byte: UInt8(ascii: " "))
    markup.put(mm: at.y)
    let radius = Measure.hop
    for next in points.dropFirst() {
      guard next.y == at.y else {
        markup.put(command: UInt8(ascii: "V"), mm: next.y)
        at = next
        continue
      }
      let isRight = next.x > at.x
      if !hops.isEmpty {
        let own = hops.filter { $0.y == at.y && $0.x > min(at.x, next.x) && $0.x < max(at.x, next.x) }
        for hop in isRight ? own : own.reversed() {
          markup.put(" H ", mm: isRight ? hop.x - radius : hop.x + radius)
          markup.put(" A ", mm: radius)
          markup.put(" ", mm: radius)
          markup.put(isRight ? " 0 0 1 " : " 0 0 0 ", mm: isRight ? hop.x + radius : hop.x - radius)
          markup.put(" ", mm: hop.y)
        }
      }
      markup.put(command: UInt8(ascii: "H"), mm: next.x)
      at = next
    }
  }

  private func draw(_ label: FlowPlan.Label, _ markup: inout Markup) {
    guard let text = labels[label.edge] else { return }
    open(.branch, label.edge, &markup)
    markup.put("\" x=\"", mm: label.box.left + 1)
    markup.put("\" y=\"", mm: ChartLabel.baseline(label.box, ChartLabel.font(table.columns)))
    markup.put("\">")
    markup.put(text: text)
    markup.put("</text>\n")
  }

  private func draw(
    _ connector: FlowPlan.Connector, _ sheet: FlowPlan.Page, _ crowd: [Box], _ markup: inout Markup
  ) {
    let font = FontSize(tenths: 65)
    let box = connector.box
    open(.connector, connector.edge, &markup)
    markup.put("\" data-label=\"")
    markup.put(connector.letter)
    markup.put(connector.isLeaving ? "\" data-direction=\"out\" font-size=\"" : "\" data-direction=\"in\" font-size=\"")
    markup.put(mm: font.size)
    markup.put("\">\n<polygon points=\"")
    markup.put(polygon: connector.outline)
    markup.put("\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"0.3\"/>\n")
    let baseline = box.top + box.height * 3 / 10 + font.size * TextMetrics.capitals / 2000 + 20
    markup.put("<text x=\"", mm: box.centre.x)
    markup.put("\" y=\"", mm: baseline)
    markup.put("\" font-weight=\"bold\" text-anchor=\"middle\">")
    markup.put(connector.letter)
    markup.put("</text>\n")
    let (note, width) = Self.note(connector, size: font.size)
    if let left = noteLeft(connector, width: width, sheet, crowd) {
      markup.put("<text x=\"", mm: left)
      markup.put("\" y=\"", mm: baseline)
      markup.put("\">")
      markup.put(note)
      markup.put(number: connector.otherPage + 1)
      markup.put("</text>\n")
    }
    markup.put("</g>\n")
  }

  /// What stands beside a connector before the page's number, and how wide it is with the number.
  private static func note(_ connector: FlowPlan.Connector, size: Int) -> (String, width: Int) {
    let (text, width) = connector.isLeaving ? leaving : arriving
    var (digits, rest) = (1, (connector.otherPage + 1) / 10)
    while rest > 0 { (digits, rest) = (digits + 1, rest / 10) }
    return (text, ((width + digits * digit) * size + TextMetrics.em - 1) / TextMetrics.em)
  }

  private static let leaving = ("ke hlm. ", TextMetrics.width("ke hlm. ", size: TextMetrics.em))
  private static let arriving = ("dari hlm. ", TextMetrics.width("dari hlm. ", size: TextMetrics.em))
  /// All digits are equally wide.
  private static let digit = TextMetrics.width("0", size: TextMetrics.em)

  /// What stands in the strips for connectors.
  private func crowd(_ sheet: FlowPlan.Page) -> [Box] {
    let (above, below) = (sheet.upperBand?.bottom ?? .min, sheet.lowerBand?.top ?? .max)
    var boxes = sheet.connectors.map(\.box)
    // No line without a connector reaches into a strip.
    for line in sheet.lines where line.letter != nil {
      for index in line.points.indices.dropFirst() {
        let (a, b) = (line.points[index - 1], line.points[index])
        guard min(a.y, b.y) < above || max(a.y, b.y) > below else { continue }
        boxes.append(
          Box(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x) + 1, bottom: max(a.y, b.y) + 1))
      }
    }
    return boxes
  }

  /// Where a connector's remark is free of lines and other connectors: right of it, left of it, or nowhere.
  private func noteLeft(_ connector: FlowPlan.Connector, width: Int, _ sheet: FlowPlan.Page, _ crowd: [Box]) -> Int? {
    let box = connector.box
    for left in [box.right + 80, box.left - 80 - width] {
      let place = Box(left: left, top: box.top, right: left + width, bottom: box.bottom).grown(by: 40)
      let isInside =
        place.left >= table.columns.x(ChartColumns.performer) && place.right <= table.columns.x(table.columns.inputs)
      guard isInside else { continue }
      if !crowd.contains(where: { $0 != box && $0.overlaps(place) }) { return left }
    }
    return nil
  }
}
