import AST
import FlowLayout

extension Chart {
  /// The table of a page: cells, then their lines of text.
  func drawTable(_ number: Int, _ markup: inout Markup) {
    let sheet = plan.pages[number]
    markup.put("<g class=\"table\" font-size=\"", mm: table.font.size)
    markup.put("\" fill=\"none\" stroke=\"#555\" stroke-width=\"0.15\">\n")
    drawFixedCells(number, &markup)
    let pieces = ColumnPieces(self)
    var tail = Markup(capacity: 64)
    for row in sheet.rows {
      tail.put(mm: row.top)
      tail.put("\" height=\"", mm: row.bottom - row.top)
      tail.put("\"/>\n")
      let end = tail.take()
      for column in pieces.cells.indices {
        markup.put("<rect class=\"cell\" data-row=\"")
        putRow(row.row, isFurther: column >= pieces.extras.lowerBound && column < pieces.extras.upperBound, &markup)
        markup.put(pieces.bytes, pieces.cells[column])
        markup.put(end)
      }
    }
    markup.put("<g fill=\"#000\" stroke=\"none\">\n")
    drawFixedTexts(number, &markup)
    for row in sheet.rows { drawTexts(row, pieces, &markup) }
    markup.put("</g>\n</g>\n")
    drawBandRemarks(number, &markup)
  }

  /// What the cells and texts of each column have in common, as stretches of markup.
  private struct ColumnPieces {
    var bytes: [UInt8]
    var cells: [Range<Int>] = []
    var texts: [Range<Int>] = []
    let extras: Range<Int>

    init(_ chart: Chart) {
      let columns = chart.table.columns
      extras = columns.extra..<columns.note
      var markup = Markup(capacity: 2_000)
      for column in 0..<columns.count {
        let key = chart.key(column)
        let isCentred = column == ChartColumns.number || column == columns.duration
        let (left, width) = (columns.x(column), columns.widths[column])
        let start = markup.count
        markup.put("\" data-column=\"")
        markup.put(text: key)
        markup.put("\" x=\"", mm: left)
        markup.put("\" width=\"", mm: width)
        markup.put("\" y=\"")
        let middle = markup.count
        markup.put("\" data-column=\"")
        markup.put(text: key)
        markup.put(isCentred ? "\" text-anchor=\"middle\" x=\"" : "\" x=\"")
        markup.put(mm: isCentred ? left + width / 2 : left + ChartColumns.pad.width)
        markup.put("\" y=\"")
        cells.append(start..<middle)
        texts.append(middle..<markup.count)
      }
      bytes = markup.take()
    }
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

  private func drawTexts(_ place: FlowPlan.Row, _ pieces: ColumnPieces, _ markup: inout Markup) {
    let row = table.rows[place.row]
    guard case .step(let step) = flow.contents[row.source] else { return }
    let font = table.font
    let (middle, leading) = (place.top + place.bottom, font.leading)
    let first = table.columns.inputs
    for column in pieces.texts.indices where column < ChartColumns.performer || column >= first {
      let lines = table.lines(row, column)
      guard !lines.isEmpty else { continue }
      let text =
        column == ChartColumns.number
        ? texts.index(ofNumber: step)
        : texts.index(column == ChartColumns.activity ? 0 : column - table.columns.performers - 1, step)
      let isPlain = texts.store.texts[text].isPlain
      var y = (middle - font.height(lines: lines.count)) / 2 + font.ascent
      for line in lines {
        markup.put("<text class=\"cell-text\" data-row=\"")
        putRow(place.row, isFurther: pieces.extras ~= column, &markup)
        markup.put(pieces.bytes, pieces.texts[column])
        markup.put(mm: y)
        markup.put("\">")
        markup.put(table.lines[line], of: texts.store, isPlain: isPlain)
        markup.put("</text>\n")
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

  /// The cells of head, bands and foot.
  private func drawFixedCells(_ number: Int, _ markup: inout Markup) {
    eachFixedCell(number) { cell in
      markup.put("<rect class=\"cell\" data-row=\"")
      markup.put(cell.row)
      markup.put("\" data-column=\"")
      markup.put(text: cell.column)
      markup.put("\" x=\"", mm: cell.box.left)
      markup.put("\" y=\"", mm: cell.box.top)
      markup.put("\" width=\"", mm: cell.box.width)
      markup.put("\" height=\"", mm: cell.box.height)
      markup.put(cell.isHead ? "\" fill=\"#e8e8e8\"/>\n" : "\"/>\n")
    }
  }

  private func drawFixedTexts(_ number: Int, _ markup: inout Markup) {
    markup.put("<g font-weight=\"bold\">\n")
    eachFixedCell(number) { cell in
      for line in placed(cell.lines, cell.box, cell.anchor, cell.font, isBold: true, isUpright: cell.isUpright) {
        markup.put("<text class=\"cell-text\" data-row=\"")
        markup.put(cell.row)
        markup.put("\" data-column=\"")
        markup.put(text: cell.column)
        markup.put("\" x=\"", mm: line.at.x)
        markup.put("\" y=\"", mm: line.at.y)
        if cell.font != table.font { markup.put("\" font-size=\"", mm: cell.font.size) }
        if cell.anchor != .start {
          markup.put(cell.anchor == .middle ? "\" text-anchor=\"middle" : "\" text-anchor=\"end")
        }
        if cell.isUpright {
          markup.put("\" transform=\"rotate(-90 ", mm: line.at.x)
          markup.put(" ", mm: line.at.y)
          markup.put(")")
        }
        markup.put("\">")
        markup.put(text: line.text)
        markup.put("</text>\n")
      }
    }
    markup.put("</g>\n")
  }

  /// Where the rows of a page go on.
  private func drawBandRemarks(_ number: Int, _ markup: inout Markup) {
    let sheet = plan.pages[number]
    let font = FontSize(tenths: 65)
    func remark(_ text: String, _ page: Int, _ band: FlowPlan.Span?) {
      guard let band else { return }
      markup.put("<text class=\"continued\" x=\"", mm: table.columns.x(ChartColumns.performer) - 300)
      markup.put("\" y=\"", mm: (band.top + band.bottom) / 2 + font.size * TextMetrics.capitals / 2000)
      markup.put("\" font-size=\"", mm: font.size)
      markup.put("\" font-style=\"italic\" text-anchor=\"end\">")
      markup.put(text)
      markup.put(number: page)
      markup.put("</text>\n")
    }
    remark("Sambungan halaman ", number, sheet.upperBand)
    remark("Bersambung ke halaman ", number + 2, sheet.lowerBand)
  }
}
