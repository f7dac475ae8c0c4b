import AST
import FlowLayout

extension Chart {
  /// One page as a complete SVG document.
  func draw(page number: Int, _ runningHead: RunningHead? = nil) -> [UInt8] {
    let sheet = plan.pages[number]
    var markup = Markup(
      capacity: 9_000 + sheet.rows.count * (1_900 + 130 * table.columns.count), pool: stock.pool)
    let id = "p\(number + 1)"
    PageOpening.open(&markup, page, id: id)
    markup.put(" data-page=\"")
    markup.put(number: number + 1)
    markup.put("\" data-pages=\"")
    markup.put(number: plan.pages.count)
    markup.put("\">\n")
    PageOpening.drawNames(&markup, id: id) {
      drawTitle(of: number, &$0)
    } _: {
      drawDescription(sheet, &$0)
    }
    markup.put(stock.opening)
    drawHeading(number, &markup)
    drawTable(number, runningHead, &markup)
    drawFlow(number, &markup)
    drawFoot(number, &markup)
    markup.put("</svg>\n")
    return markup.take()
  }

  /// The SOP's name, and the page where there are several.
  private func drawTitle(of number: Int, _ markup: inout Markup) {
    markup.put(text: heading.name)
    guard plan.pages.count > 1 else { return }
    markup.put(", halaman ")
    markup.put(number: number + 1)
    markup.put(" dari ")
    markup.put(number: plan.pages.count)
  }

  /// One sentence on the whole, and where the decisions on this page lead.
  private func drawDescription(_ sheet: FlowPlan.Page, _ markup: inout Markup) {
    markup.put("Bagan alir ")
    markup.put(number: procedure.steps.count)
    markup.put(" langkah oleh ")
    markup.put(number: procedure.actors.count)
    markup.put(" pelaksana.")
    for row in sheet.rows {
      guard table.rows[row.row].isFirst, case .step(let index) = flow.contents[table.rows[row.row].source] else {
        continue
      }
      guard procedure.steps[index].kind == .decision, !procedure.steps[index].next.isEmpty else { continue }
      markup.put(" Langkah ")
      markup.put(number: procedure.steps[index].no)
      for (place, edge) in procedure.steps[index].next.enumerated() {
        markup.put(place == 0 ? ": " : ", ")
        markup.put(text: edge.label ?? (edge.when == .no ? "Tidak" : edge.when == .yes ? "Ya" : "lanjut"))
        markup.put(" ke langkah ")
        markup.put(number: edge.to)
      }
      markup.put(".")
    }
  }

  private func drawHeading(_ number: Int, _ markup: inout Markup) {
    let (top, middle) = (margin.height, page.width / 2)
    guard number == 0 else {
      markup.put("<text class=\"heading\" x=\"", mm: margin.width)
      markup.put("\" y=\"", mm: top + ChartHeading.runningFont.ascent)
      markup.put("\" font-size=\"", mm: ChartHeading.runningFont.size)
      markup.put("\">")
      markup.put(text: heading.runningLine)
      markup.put("</text>\n")
      return
    }
    if let logo = options.logo {
      logo.draw(
        in: Box(
          left: margin.width, top: top, right: margin.width + ChartHeading.emblem, bottom: top + heading.height - 150),
        &markup)
    }
    markup.put("<g class=\"heading\" text-anchor=\"middle\">\n")
    for line in heading.lines {
      markup.put("<text x=\"", mm: middle)
      markup.put("\" y=\"", mm: top + line.baseline)
      markup.put("\" font-size=\"", mm: line.font.size)
      markup.put(line.isBold ? "\" font-weight=\"bold\">" : "\">")
      markup.put(text: line.text)
      markup.put("</text>\n")
    }
    markup.put("</g>\n")
  }

  /// Page number at the foot, and below the last row the legend and the signature.
  private func drawFoot(_ number: Int, _ markup: inout Markup) {
    if plan.pages.count > 1 {
      markup.put("<text class=\"page-number\" x=\"", mm: page.width - margin.width)
      markup.put("\" y=\"", mm: page.height - margin.height - 60)
      markup.put("\" font-size=\"", mm: ChartHeading.runningFont.size)
      markup.put("\" text-anchor=\"end\">Halaman ")
      markup.put(number: number + 1)
      markup.put(" dari ")
      markup.put(number: plan.pages.count)
      markup.put("</text>\n")
    }
    guard number == plan.pages.count - 1, let last = plan.pages[number].rows.last else { return }
    let top = last.bottom + closing.totalHeight + ChartClosing.gap
    if !closing.legend.isEmpty {
      let small = FontSize(tenths: 65)
      markup.put("<g class=\"legend\" font-size=\"", mm: small.size)
      markup.put("\">\n")
      for (index, line) in closing.legend.enumerated() {
        markup.put("<text x=\"", mm: margin.width)
        markup.put("\" y=\"", mm: top + small.ascent + index * small.leading)
        markup.put("\">")
        markup.put(text: line)
        markup.put("</text>\n")
      }
      markup.put("</g>\n")
    }
    let middle = page.width - margin.width - ChartClosing.signatureWidth / 2
    closing.signature.draw(middle: middle, top: top, ink: closing.ink, &markup)
  }
}

extension ChartClosing.Signature {
  /// Office, room for ink and stamp, underlined name, rank and NIP, about a middle line.
  func draw(middle: Int, top: Int, ink: Int, _ markup: inout Markup) {
    let font = ChartClosing.signatureFont
    var y = top + font.ascent
    func line(_ text: String, bold: Bool, _ markup: inout Markup) {
      markup.put("<text x=\"", mm: middle)
      markup.put("\" y=\"", mm: y)
      markup.put(bold ? "\" font-weight=\"bold\">" : "\">")
      markup.put(text: text)
      markup.put("</text>\n")
    }
    markup.put("<g class=\"signature\" font-size=\"", mm: font.size)
    markup.put("\" text-anchor=\"middle\">\n")
    for text in above {
      line(text, bold: false, &markup)
      y += font.leading
    }
    y += ink
    line(name ?? String(repeating: ".", count: 50), bold: name != nil, &markup)
    if let name {
      // A drawn underline stands at the same place in every renderer.
      let half = TextMetrics.width(name, size: font.size, bold: true) / 2
      markup.put("<path d=\"M ", mm: middle - half)
      markup.put(" ", mm: y + 40)
      markup.put(" H ", mm: middle + half)
      markup.put("\" stroke=\"#000\" stroke-width=\"0.2\"/>\n")
      y += 40
    }
    for text in below {
      y += font.leading
      line(text, bold: false, &markup)
    }
    markup.put("</g>\n")
  }
}
