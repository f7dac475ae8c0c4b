package import AST
import FlowLayout

extension ChartGeometry {
  /// Lays out a document's chart as ``SVGEmitter`` draws it; `nil` where the document has no steps.
  package init?(_ document: Document, options: SVGOptions = SVGOptions()) {
    guard let procedure = document.procedure, !procedure.steps.isEmpty else { return nil }
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
    eachCell(number) { row, column, box, lines, anchor, font, isBold, isUpright in
      page.cells.append(
        .init(
          row: row, column: column, box: box,
          lines: place(lines, box, anchor, font, isBold: isBold, isUpright: isUpright)))
    }
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

  /// The word in a capsule, where it fits.
  func word(in symbol: FlowPlan.Symbol) -> String? {
    guard symbol.shape == .capsule else { return nil }
    let word: String
    switch flow.rows[table.rows[symbol.row].source].content {
    case .start: word = "Mulai"
    case .finish: word = "Selesai"
    case .step(let step):
      guard procedure.terminators != .extra else { return nil }
      word = procedure.steps[step].kind == .start ? "Mulai" : "Selesai"
    }
    let (font, box) = (Self.wordFont, symbol.box)
    let fits =
      TextMetrics.width(word, size: font.size) <= box.width - box.height / 2 && font.height(lines: 1) <= box.height
    return fits ? word : nil
  }

  static let wordFont = FontSize(tenths: 65)

  /// The lines of a cell in the middle of its height.
  private func place(
    _ lines: [String], _ box: Box, _ anchor: ChartGeometry.Anchor, _ font: FontSize, isBold: Bool, isUpright: Bool
  ) -> [ChartGeometry.TextLine] {
    let pad = ChartColumns.pad.width
    let block = font.height(lines: lines.count)
    return lines.enumerated().map { index, text in
      let at: Point
      if isUpright {
        at = Point(x: (box.left + box.right - block) / 2 + font.ascent + index * font.leading, y: box.centre.y)
      } else {
        let x = anchor == .start ? box.left + pad : anchor == .middle ? box.centre.x : box.right - pad
        at = Point(x: x, y: box.top + (box.height - block) / 2 + font.ascent + index * font.leading)
      }
      return .init(text: text, at: at, anchor: anchor, fontSize: font.size, isBold: isBold, isUpright: isUpright)
    }
  }
}
