package import AST
import FlowLayout

extension ChartGeometry {
  /// Lays out a document's chart as ``SVGEmitter`` draws it; `nil` where the document has no steps, or more performers than
  /// find room.
  package init?(_ document: Document, options: SVGOptions = SVGOptions()) {
    guard let procedure = document.procedure, !procedure.steps.isEmpty,
      procedure.actors.count <= options.paper.mostPerformers
    else { return nil }
    let chart = Chart(document, procedure, options)
    size = chart.page
    performers = chart.flow.performers.enumerated().map { index, column in
      let place = ChartColumns.performer + index
      return Performer(
        id: column.id, name: column.name, left: chart.table.columns.x(place), right: chart.table.columns.x(place + 1))
    }
    pages = chart.plan.pages.indices.map(chart.geometry)
  }
}

extension Chart {
  /// What stands on a page.
  func geometry(_ number: Int) -> ChartGeometry.Page {
    let sheet = plan.pages[number]
    var page = ChartGeometry.Page()
    page.upperBand = sheet.upperBand
    page.lowerBand = sheet.lowerBand
    eachFixedCell(number) { cell in
      page.cells.append(
        .init(
          row: cell.row, column: cell.column, box: cell.box,
          lines: placed(cell.lines, cell.box, cell.anchor, cell.font, isBold: true, isUpright: cell.isUpright)))
    }
    for row in sheet.rows { page.cells += cells(of: row) }
    page.symbols = sheet.symbols.map { symbol in
      let source = flow.rows[table.rows[symbol.row].source]
      let claim = source.symbols.first { $0.column == symbol.column }
      return .init(
        node: node(source.content), column: symbol.column, shape: symbol.shape, box: symbol.box,
        isRead: claim?.isRead ?? true, isDashed: claim?.isDashed ?? false, word: word(in: symbol))
    }
    page.links = sheet.links.compactMap { link in
      guard case .step(let step) = flow.rows[table.rows[link.row].source].content else { return nil }
      return .init(step: procedure.steps[step].no, from: link.from, to: link.to, hops: link.hops)
    }
    page.arrows = sheet.lines.map { line in
      let (from, to) = nodes(line.edge)
      return .init(
        from: from, to: to, when: flow.edges[line.edge].when, points: line.points, hops: line.hops, head: line.head,
        letter: line.letter)
    }
    page.labels = sheet.labels.compactMap { label in
      guard let text = labels[label.edge] else { return nil }
      let (from, to) = nodes(label.edge)
      return .init(from: from, to: to, text: text, box: label.box, fontSize: ChartLabel.font(table.columns).size)
    }
    page.connectors = sheet.connectors.map { connector in
      let (from, to) = nodes(connector.edge)
      return .init(
        letter: connector.letter, from: from, to: to, isLeaving: connector.isLeaving, box: connector.box,
        outline: connector.outline, otherPage: connector.otherPage)
    }
    return page
  }

  private func nodes(_ edge: Int) -> (ChartGeometry.Node, ChartGeometry.Node) {
    (node(flow.rows[flow.edges[edge].from].content), node(flow.rows[flow.edges[edge].to].content))
  }

  private func node(_ content: ChartFlow.Content) -> ChartGeometry.Node {
    switch content {
    case .step(let step): .step(procedure.steps[step].no)
    case .start: .start
    case .finish: .finish
    }
  }

  private func cells(of place: FlowPlan.Row) -> [ChartGeometry.Cell] {
    let (row, name) = (table.rows[place.row], row(place.row))
    let columns = table.columns
    return (0..<columns.count).map { column in
      let box = Box(left: columns.x(column), top: place.top, right: columns.x(column + 1), bottom: place.bottom)
      let isCentred = column == ChartColumns.number || column == columns.duration
      let lines = table.lines(row, column).map { texts.store.string(table.lines[$0]) }
      return .init(
        row: columns.extra..<columns.note ~= column ? "extra:" + name : name, column: columns.key(column, flow),
        box: box,
        lines: placed(lines, box, isCentred ? .middle : .start, table.font, isBold: false, isUpright: false))
    }
  }

  /// The word in a capsule, where it fits.
  func word(in symbol: FlowPlan.Symbol) -> String? {
    guard symbol.shape == .capsule else { return nil }
    let word: String
    switch flow.contents[table.rows[symbol.row].source] {
    case .start: word = "Mulai"
    case .finish: word = "Selesai"
    case .step(let step):
      guard procedure.terminators != .extra else { return nil }
      word = procedure.steps[step].kind == .start ? "Mulai" : "Selesai"
    }
    let (font, box) = (Self.wordFont, symbol.box)
    // How wide the capsule is where the word's capitals end.
    let (radius, half) = (box.height / 2, font.size * TextMetrics.capitals / 2000)
    guard half < radius else { return nil }
    let ends = Int(Double(radius * radius - half * half).squareRoot())
    return TextMetrics.width(word, size: font.size) + 80 <= box.width - box.height + 2 * ends ? word : nil
  }

  static let wordFont = FontSize(tenths: 65)
}
