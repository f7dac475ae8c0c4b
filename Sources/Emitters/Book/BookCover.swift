import FlowLayout

/// The cover of a book: the body whose SOPs it holds, what it is, and how many.
struct BookCover {
  let bytes: [UInt8]

  init(_ chapters: [BookChapter], _ paper: Paper) {
    let width = paper.size.width - 2 * paper.margin.width
    var lines: [(text: String, font: FontSize, isBold: Bool, above: Int)] = []
    func add(_ text: String, _ tenths: Int, bold: Bool, above: Int) {
      let font = FontSize(tenths: tenths)
      for (index, line) in MeasuredText(text, bold: bold).lines(width: width - 4000, font: font).enumerated() {
        lines.append((line, font, bold, index == 0 ? above : 0))
      }
    }
    for owner in [Self.shared(chapters, \.government), Self.shared(chapters, \.unit)].compactMap({ $0 }) {
      add(owner.uppercased(), 180, bold: true, above: 150)
    }
    add(Book.title.uppercased(), 260, bold: true, above: 1800)
    add("\(chapters.count) SOP", 140, bold: false, above: 700)
    let height = lines.reduce(0) { $0 + $1.above + $1.font.leading }
    var y = (paper.size.height - height) / 2
    bytes =
      BookPage(paper, title: Book.title) { markup in
        let (left, top) = (paper.margin.width + 500, paper.margin.height + 500)
        markup.leaf(
          "rect",
          [
            "x": mm(left), "y": mm(top), "width": mm(paper.size.width - 2 * left),
            "height": mm(paper.size.height - 2 * top), "fill": "none", "stroke": "#000", "stroke-width": "0.5",
          ])
        markup.group("g", ["class": "cover", "text-anchor": "middle"]) { markup in
          for line in lines {
            y += line.above
            markup.text(
              "text",
              [
                "x": mm(paper.size.width / 2), "y": mm(y + line.font.ascent), "font-size": mm(line.font.size),
                "font-weight": line.isBold ? "bold" : "",
              ], line.text)
            y += line.font.leading
          }
        }
      }.markup.bytes
  }

  /// What all chapters have in common; `nil` where they differ, or none tells.
  private static func shared(_ chapters: [BookChapter], _ value: KeyPath<BookChapter, String?>) -> String? {
    guard let first = chapters.first?[keyPath: value] else { return nil }
    return chapters.allSatisfy { $0[keyPath: value].map { sameBytes($0, first) } ?? false } ? first : nil
  }
}
