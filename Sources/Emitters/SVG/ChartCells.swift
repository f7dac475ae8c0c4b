import AST
import FlowLayout

extension Chart {
  /// A cell of the head, of a connector band or of the foot.
  struct FixedCell {
    /// `header`, `band-upper`, `band-lower` or `foot`.
    var row: String
    var column: String
    var box: Box
    var lines: [String] = []
    var anchor = ChartGeometry.Anchor.start
    var font: FontSize
    var isUpright = false
    var isHead = false
  }

  /// The cells of a page that belong to no step.
  func eachFixedCell(_ number: Int, _ visit: (FixedCell) -> Void) {
    eachHeadCell(number, visit)
    eachBandOrFootCell(number, visit)
  }

  /// The head's cells, which stand at the same place on all pages but the first.
  func eachHeadCell(_ number: Int, _ visit: (FixedCell) -> Void) {
    let sheet = plan.pages[number]
    let top = (sheet.upperBand?.top ?? sheet.rows.first?.top ?? 0) - table.head.height
    let (head, columns) = (table.head, table.columns)
    for cell in stock.head {
      let box = Box(
        left: columns.x(cell.columns.lowerBound), top: cell.levels == .lower ? top + head.upper : top,
        right: columns.x(cell.columns.upperBound),
        bottom: cell.levels == .upper ? top + head.upper : top + head.height)
      visit(
        FixedCell(
          row: "header", column: cell.key, box: box, lines: cell.lines, anchor: .middle, font: cell.font,
          isUpright: cell.isUpright, isHead: true))
    }
  }

  /// The strips for connectors, and below the last row the sum of times.
  func eachBandOrFootCell(_ number: Int, _ visit: (FixedCell) -> Void) {
    let (sheet, columns) = (plan.pages[number], table.columns)
    if let band = sheet.upperBand { eachBandCell("band-upper", band, visit) }
    if let band = sheet.lowerBand { eachBandCell("band-lower", band, visit) }
    guard number == plan.pages.count - 1, let last = sheet.rows.last else { return }
    let label = Box(
      left: columns.left, top: last.bottom, right: columns.x(columns.duration),
      bottom: last.bottom + closing.totalHeight)
    let sum = Box(left: label.right, top: label.top, right: columns.right, bottom: label.bottom)
    visit(
      FixedCell(
        row: "foot", column: "group:total", box: label, lines: [closing.total.label], anchor: .end, font: table.font))
    visit(FixedCell(row: "foot", column: "duration", box: sum, lines: closing.total.lines, font: table.font))
  }

  /// A strip for connectors: the performers' columns are one cell, so that no border runs through them.
  private func eachBandCell(_ name: String, _ band: FlowPlan.Span, _ visit: (FixedCell) -> Void) {
    let columns = table.columns
    let (left, middle, right) = (columns.left, columns.x(ChartColumns.performer), columns.x(columns.inputs))
    for (key, from, to) in [
      ("group:remark", left, middle), ("group:performers", middle, right), ("group:standard", right, columns.right),
    ] where from < to {
      visit(
        FixedCell(
          row: name, column: key, box: Box(left: from, top: band.top, right: to, bottom: band.bottom), font: table.font)
      )
    }
  }

  /// What stands in `data-row` of a row of the table.
  func row(_ index: Int) -> String { name(of: flow.contents[table.rows[index].source]) }

  func name(of content: ChartFlow.Content) -> String {
    switch content {
    case .step(let step): String(procedure.steps[step].no)
    case .start: "start"
    case .finish: "finish"
    }
  }

  /// Lines in the middle of a cell; upright ones beside each other.
  func placed(
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
        at = Point(x: x, y: (box.top + box.bottom - block) / 2 + font.ascent + index * font.leading)
      }
      return .init(text: text, at: at, anchor: anchor, fontSize: font.size, isBold: isBold, isUpright: isUpright)
    }
  }
}

extension ChartColumns {
  /// What stands in `data-column`.
  func key(_ column: Int, _ flow: ChartFlow) -> String {
    switch column {
    case Self.number: "no"
    case Self.activity: "activity"
    case inputs: "inputs"
    case duration: "duration"
    case outputs: "outputs"
    case note: "note"
    case extra..<note: "extra:\(column - extra + 1)"
    default: "actor:" + flow.performers[column - Self.performer].id
    }
  }
}
