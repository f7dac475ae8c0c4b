import AST
import FlowLayout

extension Chart {
  /// The table of a page: cells, then their lines of text.
  ///
  /// - Parameter runningHead: The head as all pages but the first have it, where it was made before.
  func drawTable(_ number: Int, _ runningHead: RunningHead?, _ markup: inout Markup) {
    let sheet = plan.pages[number]
    markup.put("<g class=\"table\" font-size=\"", mm: table.font.size)
    markup.put("\" fill=\"none\" stroke=\"#555\" stroke-width=\"0.15\">\n")
    if let runningHead, number > 0 {
      markup.put(runningHead.cells)
    } else {
      eachHeadCell(number) { draw($0, &markup) }
    }
    eachBandOrFootCell(number) { draw($0, &markup) }
    for row in sheet.rows { drawCells(row, &markup) }
    markup.put("<g fill=\"#000\" stroke=\"none\">\n<g font-weight=\"bold\">\n")
    if let runningHead, number > 0 {
      markup.put(runningHead.texts)
    } else {
      eachHeadCell(number) { drawTexts($0, &markup) }
    }
    eachBandOrFootCell(number) { drawTexts($0, &markup) }
    markup.put("</g>\n")
    for row in sheet.rows { drawTexts(row, &markup) }
    markup.put("</g>\n</g>\n")
    drawBandRemarks(number, &markup)
  }

  private func drawCells(_ row: FlowPlan.Row, _ markup: inout Markup) {
    let top = row.top
    func open(isFurther: Bool, _ markup: inout Markup) {
      markup.put(pieces.cell)
      putRow(row.row, isFurther: isFurther, &markup)
    }
    func close(_ markup: inout Markup) {
      markup.put(mm: top)
      markup.put(pieces.height, mm: row.bottom - top)
      markup.put(pieces.elementEnd)
    }
    open(isFurther: false, &markup)
    // What stands between two cells of the row, once it was written.
    var joint: Range<Int>?
    for column in 0..<table.columns.count {
      if stock.extras.contains(column) || stock.extras.upperBound == column, !stock.extras.isEmpty {
        close(&markup)
        open(isFurther: stock.extras.contains(column), &markup)
      } else if column > 0 {
        if let joint {
          markup.putAgain(joint)
        } else {
          let start = markup.count
          close(&markup)
          open(isFurther: false, &markup)
          joint = start..<markup.count
        }
      }
      markup.put(stock.cells + column)
    }
    close(&markup)
  }

  /// What stands in `data-row`.
  private func putRow(_ row: Int, isFurther: Bool, _ markup: inout Markup) {
    if isFurther { markup.put("extra:") }
    switch flow.contents[table.rows[row].source] {
    case .step(let step): markup.put(number: procedure.steps[step].no)
    case .start: markup.put("start")
    case .finish: markup.put("finish")
    }
  }

  private func drawTexts(_ place: FlowPlan.Row, _ markup: inout Markup) {
    let row = table.rows[place.row]
    guard case .step(let step) = flow.contents[row.source] else { return }
    let font = table.font
    let (middle, leading) = (place.top + place.bottom, font.leading)
    let first = table.columns.inputs
    // How each line of the row begins, once it was written.
    var opening: Range<Int>?
    for column in 0..<table.columns.count where column < ChartColumns.performer || column >= first {
      let lines = table.lines(row, column)
      guard !lines.isEmpty else { continue }
      let text =
        column == ChartColumns.number
        ? texts.index(ofNumber: step)
        : texts.index(column == ChartColumns.activity ? 0 : column - table.columns.performers - 1, step)
      let isPlain = texts.store.texts[text].isPlain
      var y = (middle - font.height(lines: lines.count)) / 2 + font.ascent
      for line in lines {
        if stock.extras.contains(column) {
          markup.put("<text class=\"cell-text\" data-row=\"")
          putRow(place.row, isFurther: true, &markup)
        } else if let opening {
          markup.putAgain(opening)
        } else {
          let start = markup.count
          markup.put(pieces.cellText)
          putRow(place.row, isFurther: false, &markup)
          opening = start..<markup.count
        }
        markup.put(stock.texts + column)
        markup.put(mm: y)
        markup.put(pieces.textStart)
        markup.put(table.lines[line], of: texts.store, isPlain: isPlain)
        markup.put(pieces.textEnd)
        y += leading
      }
    }
    if row.part > 0 { drawContinuation(place, step, &markup) }
  }

  /// The number of a step that goes on from the page before, in brackets.
  private func drawContinuation(_ place: FlowPlan.Row, _ step: Int, _ markup: inout Markup) {
    markup.put("<text class=\"continued\" x=\"", mm: table.columns.left + table.columns.widths[0] / 2)
    markup.put("\" y=\"", mm: place.top + ChartColumns.pad.height + table.font.ascent)
    markup.put("\" text-anchor=\"middle\">(")
    markup.put(number: procedure.steps[step].no)
    markup.put(")</text>\n")
  }

  /// The head as it stands on all pages but the first; `nil` where there are too few of them to be worth it.
  func makeRunningHead() -> RunningHead? {
    guard plan.pages.count > 2 else { return nil }
    var (cells, texts) = (Markup(capacity: 4_000, pool: stock.pool), Markup(capacity: 4_000, pool: stock.pool))
    eachHeadCell(1) {
      draw($0, &cells)
      drawTexts($0, &texts)
    }
    return RunningHead(cells: cells.take(), texts: texts.take())
  }

  /// A cell of head, bands or foot.
  private func draw(_ cell: FixedCell, _ markup: inout Markup) {
    markup.put(pieces.cell)
    markup.put(cell.row)
    markup.put(pieces.column)
    markup.put(text: cell.column)
    markup.put(pieces.x, mm: cell.box.left)
    markup.put(pieces.y, mm: cell.box.top)
    markup.put(pieces.width, mm: cell.box.width)
    markup.put(pieces.height, mm: cell.box.height)
    markup.put(cell.isHead ? pieces.headEnd : pieces.elementEnd)
  }

  private func drawTexts(_ cell: FixedCell, _ markup: inout Markup) {
    for line in placed(cell.lines, cell.box, cell.anchor, cell.font, isBold: true, isUpright: cell.isUpright) {
      markup.put(pieces.cellText)
      markup.put(cell.row)
      markup.put(pieces.column)
      markup.put(text: cell.column)
      markup.put(pieces.x, mm: line.at.x)
      markup.put(pieces.y, mm: line.at.y)
      if cell.font != table.font { markup.put("\" font-size=\"", mm: cell.font.size) }
      if cell.anchor != .start {
        markup.put(cell.anchor == .middle ? pieces.centred : pieces.flushRight)
      }
      if cell.isUpright {
        markup.put("\" transform=\"rotate(-90 ", mm: line.at.x)
        markup.put(" ", mm: line.at.y)
        markup.put(")")
      }
      markup.put(pieces.textStart)
      markup.put(text: line.text)
      markup.put(pieces.textEnd)
    }
  }

  /// Where the rows of a page go on.
  private func drawBandRemarks(_ number: Int, _ markup: inout Markup) {
    let sheet = plan.pages[number]
    let font = FontSize(tenths: 65)
    let room = table.columns.x(ChartColumns.performer) - table.columns.left - 300 - ChartColumns.pad.width
    func remark(_ texts: [String], _ page: Int, _ band: FlowPlan.Span?) {
      let digits = String(page)
      guard let band,
        let text = texts.first(where: { TextMetrics.width($0 + digits, size: font.size) <= room })
      else { return }
      markup.put("<text class=\"continued\" x=\"", mm: table.columns.x(ChartColumns.performer) - 300)
      markup.put("\" y=\"", mm: (band.top + band.bottom) / 2 + font.size * TextMetrics.capitals / 2000)
      markup.put("\" font-size=\"", mm: font.size)
      markup.put("\" font-style=\"italic\" text-anchor=\"end\">")
      markup.put(text)
      markup.put(digits)
      markup.put("</text>\n")
    }
    remark(["Sambungan halaman ", "dari halaman ", "dari hlm. "], number, sheet.upperBand)
    remark(["Bersambung ke halaman ", "ke halaman ", "ke hlm. "], number + 2, sheet.lowerBand)
  }
}

/// The table's head on the pages that go on, as markup.
struct RunningHead: Sendable {
  var cells: [UInt8]
  var texts: [UInt8]
}
