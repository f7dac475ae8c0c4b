import AST
import FlowLayout

extension Chart {
  typealias CellVisitor = (
    _ row: String, _ column: String, _ box: Box, _ lines: [String], _ anchor: ChartGeometry.Anchor, _ font: FontSize,
    _ isBold: Bool, _ isUpright: Bool
  ) -> Void

  /// The cells of the head, the rows, the connector bands and on the last page the foot, each with its lines of text.
  func eachCell(_ number: Int, _ visit: CellVisitor) {
    let sheet = plan.pages[number]
    let top = (sheet.upperBand?.top ?? sheet.rows.first?.top ?? 0) - table.head.height
    eachHeadCell(top, visit)
    if let band = sheet.upperBand { eachBandCell("band-upper", band, visit) }
    for row in sheet.rows { eachCell(row, visit) }
    if let band = sheet.lowerBand { eachBandCell("band-lower", band, visit) }
    if number == plan.pages.count - 1, let last = sheet.rows.last { eachFootCell(last.bottom, visit) }
  }

  private func eachHeadCell(_ top: Int, _ visit: CellVisitor) {
    let head = table.head
    for cell in head.cells {
      let box = Box(
        left: table.columns.x(cell.columns.lowerBound), top: cell.levels == .lower ? top + head.upper : top,
        right: table.columns.x(cell.columns.upperBound),
        bottom: cell.levels == .upper ? top + head.upper : top + head.height)
      visit("header", cell.key, box, cell.lines, .middle, cell.font, true, cell.isUpright)
    }
  }

  private func eachCell(_ place: FlowPlan.Row, _ visit: CellVisitor) {
    let row = table.rows[place.row]
    let columns = table.columns
    let name = name(of: flow.rows[row.source].content)
    for column in 0..<columns.count {
      let box = Box(left: columns.x(column), top: place.top, right: columns.x(column + 1), bottom: place.bottom)
      let isCentred = column == ChartColumns.number || column == columns.duration
      let isSilent = row.part > 0 && column == ChartColumns.number
      visit(
        name, key(column), box, isSilent ? [] : row.lines[column], isCentred ? .middle : .start, table.font, false,
        false)
    }
  }

  /// A strip for connectors: the performers' columns are one cell, so that no border runs through them.
  private func eachBandCell(_ name: String, _ band: FlowPlan.Span, _ visit: CellVisitor) {
    let columns = table.columns
    let (left, middle, right) = (columns.left, columns.x(ChartColumns.performer), columns.x(columns.inputs))
    for (key, from, to) in [
      ("group:remark", left, middle), ("group:performers", middle, right), ("group:standard", right, columns.right),
    ] {
      visit(
        name, key, Box(left: from, top: band.top, right: to, bottom: band.bottom), [], .start, table.font, false, false)
    }
  }

  private func eachFootCell(_ top: Int, _ visit: CellVisitor) {
    let columns = table.columns
    let bottom = top + closing.totalHeight
    let label = Box(left: columns.left, top: top, right: columns.x(columns.duration), bottom: bottom)
    let sum = Box(left: label.right, top: top, right: columns.right, bottom: bottom)
    visit("foot", "group:total", label, [closing.total.label], .end, table.font, true, false)
    visit("foot", "duration", sum, closing.total.lines, .start, table.font, true, false)
  }

  /// The cells of the head, the rows, the connector bands and on the last page the foot, each with its lines of text.
  func drawTable(_ number: Int, _ markup: inout Markup) {
    let sheet = plan.pages[number]
    let top = (sheet.upperBand?.top ?? sheet.rows.first?.top ?? 0) - table.head.height
    let size = mm(table.font.size)
    markup.group("g", ["class": "table", "font-size": size, "fill": "none", "stroke": "#555", "stroke-width": "0.15"]) {
      markup in
      drawHead(top, &markup)
      if let band = sheet.upperBand { drawBand("band-upper", "Sambungan halaman \(number)", band, &markup) }
      for row in sheet.rows { drawCells(row, &markup) }
      if let band = sheet.lowerBand { drawBand("band-lower", "Bersambung ke halaman \(number + 2)", band, &markup) }
      if number == plan.pages.count - 1, let last = sheet.rows.last { drawTotal(last.bottom, &markup) }
    }
  }

  private func key(_ column: Int) -> String {
    let columns = table.columns
    switch column {
    case ChartColumns.number: return "no"
    case ChartColumns.activity: return "activity"
    case columns.inputs: return "inputs"
    case columns.duration: return "duration"
    case columns.outputs: return "outputs"
    case columns.note: return "note"
    default: return "actor:" + flow.performers[column - ChartColumns.performer].id
    }
  }

  private func drawCell(_ row: String, _ column: String, _ box: Box, fill: String = "", _ markup: inout Markup) {
    markup.leaf(
      "rect",
      [
        "class": "cell", "data-row": row, "data-column": column, "x": mm(box.left), "y": mm(box.top),
        "width": mm(box.width),
        "height": mm(box.height), "fill": fill,
      ])
  }

  private func drawHead(_ top: Int, _ markup: inout Markup) {
    let head = table.head
    func box(_ cell: ChartHead.Cell) -> Box {
      Box(
        left: table.columns.x(cell.columns.lowerBound), top: cell.levels == .lower ? top + head.upper : top,
        right: table.columns.x(cell.columns.upperBound),
        bottom: cell.levels == .upper ? top + head.upper : top + head.height)
    }
    for cell in head.cells { drawCell("header", cell.key, box(cell), fill: "#e8e8e8", &markup) }
    markup.group("g", ["fill": "#000", "stroke": "none", "font-weight": "bold", "text-anchor": "middle"]) { markup in
      for cell in head.cells {
        if cell.isUpright {
          drawUpright(cell, box(cell), &markup)
        } else {
          drawLines("header", cell.key, cell.lines, box(cell), anchor: .middle, &markup)
        }
      }
    }
  }

  /// Names that read upwards, line beside line.
  private func drawUpright(_ cell: ChartHead.Cell, _ box: Box, _ markup: inout Markup) {
    let font = cell.font
    let left = (box.left + box.right - font.height(lines: cell.lines.count)) / 2
    for (index, line) in cell.lines.enumerated() {
      let (x, y) = (mm(left + font.ascent + index * font.leading), mm(box.centre.y))
      markup.text(
        "text",
        [
          "class": "cell-text", "data-row": "header", "data-column": cell.key, "x": x, "y": y,
          "font-size": mm(font.size),
          "transform": "rotate(-90 \(x) \(y))",
        ], line)
    }
  }

  private enum Anchor {
    case start
    case middle
    case end
  }

  /// Lines in the middle of a cell's height.
  private func drawLines(
    _ row: String, _ column: String, _ lines: [String], _ box: Box, anchor: Anchor, bold: Bool = false,
    _ markup: inout Markup
  ) {
    let font = table.font
    let top = box.top + (box.height - font.height(lines: lines.count)) / 2
    let pad = ChartColumns.pad.width
    let x = anchor == .start ? box.left + pad : anchor == .middle ? box.centre.x : box.right - pad
    for (index, line) in lines.enumerated() {
      markup.text(
        "text",
        [
          "class": "cell-text", "data-row": row, "data-column": column, "x": mm(x),
          "y": mm(top + font.ascent + index * font.leading), "font-size": mm(font.size),
          "text-anchor": anchor == .start ? "" : anchor == .middle ? "middle" : "end",
          "font-weight": bold ? "bold" : "",
        ], line)
    }
  }

  private func drawCells(_ place: FlowPlan.Row, _ markup: inout Markup) {
    let row = table.rows[place.row]
    let columns = table.columns
    let name = name(of: flow.rows[row.source].content)
    func box(_ column: Int) -> Box {
      Box(left: columns.x(column), top: place.top, right: columns.x(column + 1), bottom: place.bottom)
    }
    for column in 0..<columns.count { drawCell(name, key(column), box(column), &markup) }
    markup.group("g", ["fill": "#000", "stroke": "none"]) { markup in
      for column in 0..<columns.count where !(row.part > 0 && column == ChartColumns.number) {
        let isCentred = column == ChartColumns.number || column == columns.duration
        drawLines(name, key(column), row.lines[column], box(column), anchor: isCentred ? .middle : .start, &markup)
      }
      if row.part > 0 { drawContinuation(name, box(ChartColumns.number), &markup) }
    }
  }

  /// The number of a step that goes on from the page before, in brackets.
  private func drawContinuation(_ name: String, _ box: Box, _ markup: inout Markup) {
    let size = table.font.size
    markup.text(
      "text",
      [
        "class": "continued", "x": mm(box.centre.x), "y": mm(box.top + ChartColumns.pad.height + table.font.ascent),
        "font-size": mm(size), "text-anchor": "middle",
      ], "(\(name))")
  }

  /// What stands in `data-row`.
  func name(of content: ChartFlow.Content) -> String {
    switch content {
    case .step(let step): String(procedure.steps[step].no)
    case .start: "start"
    case .finish: "finish"
    }
  }

  /// A strip for connectors: the performers' columns are one cell, so that no border runs through them.
  private func drawBand(_ name: String, _ remark: String, _ band: FlowPlan.Span, _ markup: inout Markup) {
    let columns = table.columns
    let (left, middle, right) = (columns.left, columns.x(ChartColumns.performer), columns.x(columns.inputs))
    func cell(_ key: String, _ from: Int, _ to: Int, _ markup: inout Markup) {
      drawCell(name, key, Box(left: from, top: band.top, right: to, bottom: band.bottom), &markup)
    }
    cell("group:remark", left, middle, &markup)
    cell("group:performers", middle, right, &markup)
    cell("group:standard", right, columns.right, &markup)
    let font = FontSize(tenths: 65)
    let y = (band.top + band.bottom) / 2 + font.size * TextMetrics.capitals / 2000
    markup.text(
      "text",
      [
        "class": "continued", "x": mm(middle - 300), "y": mm(y), "font-size": mm(font.size), "font-style": "italic",
        "text-anchor": "end", "fill": "#000", "stroke": "none",
      ], remark)
  }

  private func drawTotal(_ top: Int, _ markup: inout Markup) {
    let columns = table.columns
    let bottom = top + closing.totalHeight
    let label = Box(left: columns.left, top: top, right: columns.x(columns.duration), bottom: bottom)
    let sum = Box(left: label.right, top: top, right: columns.right, bottom: bottom)
    drawCell("foot", "group:total", label, &markup)
    drawCell("foot", "duration", sum, &markup)
    markup.group("g", ["fill": "#000", "stroke": "none"]) { markup in
      drawLines("foot", "group:total", [closing.total.label], label, anchor: .end, bold: true, &markup)
      drawLines("foot", "duration", closing.total.lines, sum, anchor: .start, bold: true, &markup)
    }
  }
}
