import AST
import FlowLayout

/// The page that stands for a chart that no page has room for.
struct NoticePage {
  private let document: Document
  private let procedure: Procedure
  private let options: SVGOptions

  init(_ document: Document, _ procedure: Procedure, _ options: SVGOptions) {
    self.document = document
    self.procedure = procedure
    self.options = options
  }

  func draw() -> [UInt8] {
    let (page, margin) = (options.paper.size, options.paper.margin)
    let width = page.width - 2 * margin.width
    let heading = ChartHeading(document, procedure, width: width, least: 0)
    var markup = Markup(capacity: 4_000)
    PageOpening.open(&markup, page, id: "p1")
    markup.put(" data-page=\"1\" data-pages=\"1\">\n")
    PageOpening.drawNames(&markup, id: "p1") {
      $0.put(text: heading.name)
    } _: {
      $0.put(text: text)
    }
    PageOpening.drawMetadata(document, procedure.title, options.sourceDigest, &markup)
    PageOpening.drawPaper(&markup, page)
    markup.put("<g class=\"heading\" text-anchor=\"middle\">\n")
    func put(_ line: String, _ baseline: Int, _ font: FontSize, isBold: Bool) {
      markup.put("<text x=\"", mm: page.width / 2)
      markup.put("\" y=\"", mm: baseline)
      markup.put("\" font-size=\"", mm: font.size)
      markup.put(isBold ? "\" font-weight=\"bold\">" : "\">")
      markup.put(text: line)
      markup.put("</text>\n")
    }
    for line in heading.lines { put(line.text, margin.height + line.baseline, line.font, isBold: line.isBold) }
    let font = FontSize(tenths: 100)
    for (index, line) in MeasuredText(text).lines(width: width, font: font).enumerated() {
      put(line, margin.height + heading.height + 1000 + index * font.leading, font, isBold: false)
    }
    markup.put("</g>\n</svg>\n")
    return markup.take()
  }

  /// What is the matter, and what helps.
  private var text: String {
    let count = procedure.actors.count
    let name = options.paper.name + (options.paper.isPortrait ? " tegak" : "")
    let split = "bagi SOP ini menjadi beberapa SOP."
    let lying = Paper(options.paper.format)
    let advice =
      count <= lying.mostPerformers
      ? "Gunakan kertas mendatar, atau " + split
      : count <= Paper.a3.mostPerformers ? "Gunakan kertas A3, atau " + split : "B" + split.dropFirst()
    return "Bagan alir tidak digambar: \(count) pelaksana tidak muat pada kertas \(name), yang memuat paling banyak "
      + "\(options.paper.mostPerformers) kolom pelaksana. \(advice)"
  }
}
