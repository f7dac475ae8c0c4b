package import AST
import FlowLayout

/// All SOPs of a run as one book: a cover, the contents, and the flowcharts with page numbers through the whole.
package struct Book: Sendable {
  package let paper: Paper
  /// The sheets in order, with anchors for the links of the contents.
  package let sheets: [PrintPage.Sheet]

  /// - Complexity: O(*n*) in the bytes of the chapters' pages.
  package init(_ chapters: [BookChapter], paper: Paper) {
    self.paper = paper
    let contents = BookContents(chapters, paper)
    var page = 1 + contents.pageCount
    var first: [Int?] = []
    for chapter in chapters {
      first.append(chapter.pages.isEmpty ? nil : page + 1)
      page += chapter.pages.count
    }
    var sheets = [PrintPage.Sheet(svg: BookCover(chapters, paper).bytes)]
    sheets += contents.pages(first).map { PrintPage.Sheet(svg: $0) }
    for (number, chapter) in chapters.enumerated() {
      for (index, svg) in chapter.pages.enumerated() {
        sheets.append(PrintPage.Sheet(svg: svg, anchor: index == 0 ? Self.anchor(number) : nil))
      }
    }
    for index in sheets.indices.dropFirst() {
      sheets[index].svg = Self.numbered(sheets[index].svg, index + 1, paper)
    }
    self.sheets = sheets
  }

  /// The book as HTML that prints on its pages.
  package var html: [UInt8] { PrintPage(title: Self.title, paper: paper, sheets: sheets).bytes }

  static let title = "Kumpulan Standar Operasional Prosedur"

  /// What links to a chapter lead to.
  static func anchor(_ chapter: Int) -> String { "sop-\(chapter + 1)" }

  /// A page with its number in the middle of the foot.
  private static func numbered(_ svg: [UInt8], _ number: Int, _ paper: Paper) -> [UInt8] {
    let end = Array("</svg>\n".utf8)
    guard svg.suffix(end.count).elementsEqual(end) else { return svg }
    var markup = ElementMarkup()
    markup.text(
      "text",
      [
        "class": "book-page", "x": mm(paper.size.width / 2), "y": mm(paper.size.height - paper.margin.height - 60),
        "font-size": mm(FontSize(tenths: 80).size), "text-anchor": "middle",
      ], "\(number)")
    return svg.dropLast(end.count) + markup.bytes + end
  }
}

/// One SOP of a book, with its flowchart drawn.
package struct BookChapter: Hashable, Sendable {
  let title: String
  let number: String?
  let government: String?
  let unit: String?
  /// None where the SOP has no steps.
  let pages: [[UInt8]]

  package init(_ sop: CompiledSOP, options: SVGOptions) {
    let identity = sop.document.identity
    title = identity.title ?? sop.document.procedure?.title ?? sop.source.path
    number = identity.number
    government = identity.institution.government
    unit = identity.institution.unit ?? identity.institution.subunit
    pages = SVGEmitter(options: options).emit(sop.document).map(\.bytes)
  }
}

/// The frame of a page of the book that is no flowchart.
struct BookPage {
  private(set) var markup = ElementMarkup()

  init(_ paper: Paper, title: String, _ draw: (inout ElementMarkup) -> Void) {
    markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    let (width, height) = (mm(paper.size.width), mm(paper.size.height))
    let attributes: ElementMarkup.Attributes = [
      "xmlns": "http://www.w3.org/2000/svg", "width": width + "mm", "height": height + "mm",
      "viewBox": "0 0 \(width) \(height)", "role": "graphics-document", "lang": "id", "aria-labelledby": "title",
      "font-family": "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif", "fill": "#000",
    ]
    markup.group("svg", attributes) { markup in
      markup.text("title", ["id": "title"], title)
      markup.leaf("rect", ["class": "paper", "width": width, "height": height, "fill": "#fff"])
      draw(&markup)
    }
  }
}
