import AST
import FlowLayout

extension Chart {
  /// One page as a complete SVG document.
  func draw(page number: Int) -> [UInt8] {
    let id = "p\(number + 1)"
    var markup = Markup()
    markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    let attributes: Markup.Attributes = [
      "xmlns": "http://www.w3.org/2000/svg", "width": mm(page.width) + "mm", "height": mm(page.height) + "mm",
      "viewBox": "0 0 \(mm(page.width)) \(mm(page.height))", "role": "graphics-document", "lang": "id",
      "data-page": "\(number + 1)", "data-pages": "\(plan.pages.count)", "aria-labelledby": "\(id)-title \(id)-desc",
      "font-family": "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif", "fill": "#000",
    ]
    markup.group("svg", attributes) { markup in
      markup.text("title", ["id": "\(id)-title"], title(of: number))
      markup.text("desc", ["id": "\(id)-desc"], description)
      drawMetadata(&markup)
      markup.text("style", [:], "@page{size:\(mm(page.width))mm \(mm(page.height))mm;margin:0}")
      markup.leaf("rect", ["class": "paper", "width": mm(page.width), "height": mm(page.height), "fill": "#fff"])
      drawHeading(number, &markup)
      drawTable(number, &markup)
      drawFlow(number, &markup)
      drawFoot(number, &markup)
    }
    return markup.bytes
  }

  /// The SOP's name, and the page where there are several.
  private func title(of number: Int) -> String {
    let name = heading.name
    return plan.pages.count == 1 ? name : "\(name), halaman \(number + 1) dari \(plan.pages.count)"
  }

  /// One sentence on the whole, and where the decisions lead.
  private var description: String {
    var text = "Bagan alir \(procedure.steps.count) langkah oleh \(procedure.actors.count) pelaksana."
    for step in procedure.steps where step.kind == .decision && !step.next.isEmpty {
      let ways = step.next.map { edge in
        let name = edge.label ?? (edge.when == .no ? "Tidak" : edge.when == .yes ? "Ya" : "lanjut")
        return "\(name) ke langkah \(edge.to)"
      }
      text += " Langkah \(step.no): \(ways.joined(separator: ", "))."
    }
    return text
  }

  private func drawMetadata(_ markup: inout Markup) {
    let identity = document.identity
    let publisher = [identity.institution.unit, identity.institution.government].compactMap { $0 }.joined(
      separator: ", ")
    let date = identity.dates.effective ?? identity.dates.approved ?? identity.dates.revised ?? identity.dates.created
    let facts: [(StaticString, String?)] = [
      ("dc:title", identity.title ?? procedure.title), ("dc:identifier", identity.number),
      ("dc:publisher", publisher.isEmpty ? nil : publisher), ("dc:date", date),
      ("dc:source", options.sourceDigest.map { "sha256:" + $0 }), ("dc:language", "id"),
    ]
    markup.group("metadata", [:]) { markup in
      let spaces: Markup.Attributes = [
        "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
      markup.group("rdf:RDF", spaces) { markup in
        markup.group("rdf:Description", [:]) { markup in
          for (name, value) in facts { if let value { markup.text(name, [:], value) } }
        }
      }
    }
  }

  private func drawHeading(_ number: Int, _ markup: inout Markup) {
    let (top, middle) = (margin.height, page.width / 2)
    guard number == 0 else {
      let font = FontSize(tenths: 80)
      let line = [heading.name, document.identity.number].compactMap { $0 }.joined(separator: " · ")
      let cut = MeasuredText(line).lines(width: page.width - 2 * margin.width, font: font)
      markup.text(
        "text", ["class": "heading", "x": mm(margin.width), "y": mm(top + font.ascent), "font-size": mm(font.size)],
        cut.first ?? "")
      return
    }
    markup.group("g", ["class": "heading", "text-anchor": "middle"]) { markup in
      for line in heading.lines {
        let attributes: Markup.Attributes = [
          "x": mm(middle), "y": mm(top + line.baseline), "font-size": mm(line.font.size),
          "font-weight": line.isBold ? "bold" : "",
        ]
        markup.text("text", attributes, line.text)
      }
    }
  }

  /// Page number at the foot, and below the last row the legend and the signature.
  private func drawFoot(_ number: Int, _ markup: inout Markup) {
    if plan.pages.count > 1 {
      let font = FontSize(tenths: 80)
      let attributes: Markup.Attributes = [
        "class": "page-number", "x": mm(page.width - margin.width), "y": mm(page.height - margin.height - 60),
        "font-size": mm(font.size), "text-anchor": "end",
      ]
      markup.text("text", attributes, "Halaman \(number + 1) dari \(plan.pages.count)")
    }
    guard number == plan.pages.count - 1, let last = plan.pages[number].rows.last else { return }
    let top = last.bottom + closing.totalHeight + ChartClosing.gap
    let small = FontSize(tenths: 65)
    markup.group("g", ["class": "legend", "font-size": mm(small.size)]) { markup in
      for (index, line) in closing.legend.enumerated() {
        markup.text("text", ["x": mm(margin.width), "y": mm(top + small.ascent + index * small.leading)], line)
      }
    }
    drawSignature(top, &markup)
  }

  private func drawSignature(_ top: Int, _ markup: inout Markup) {
    let font = ChartClosing.signatureFont
    let middle = page.width - margin.width - ChartClosing.signatureWidth / 2
    var y = top + font.ascent
    func line(_ text: String, bold: Bool, _ markup: inout Markup) {
      markup.text("text", ["x": mm(middle), "y": mm(y), "font-weight": bold ? "bold" : ""], text)
    }
    markup.group("g", ["class": "signature", "font-size": mm(font.size), "text-anchor": "middle"]) { markup in
      for text in closing.signature.above {
        line(text, bold: false, &markup)
        y += font.leading
      }
      y += closing.ink
      let dots = String(repeating: ".", count: 50)
      let name = closing.signature.name
      line(name ?? dots, bold: name != nil, &markup)
      if let name {
        // A drawn underline stands at the same place in every renderer.
        let half = TextMetrics.width(name, size: font.size, bold: true) / 2
        let data = "M \(mm(middle - half)) \(mm(y + 40)) H \(mm(middle + half))"
        markup.leaf("path", ["d": data, "stroke": "#000", "stroke-width": "0.2"])
        y += 40
      }
      for text in closing.signature.below {
        y += font.leading
        line(text, bold: false, &markup)
      }
    }
  }
}
