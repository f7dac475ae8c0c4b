import FlowLayout

/// The contents of a book: the number, name and page of each SOP, below the body that owns it.
struct BookContents {
  private let paper: Paper
  /// Rows of each page.
  private let sheets: [[Row]]

  private struct Row {
    /// Index of the chapter; `nil` for a heading.
    var chapter: Int?
    var lines: [String]
    var remark: [String]
    /// From the upper edge of the rows' room.
    var top: Int
    var height: Int
  }

  private static let font = FontSize(tenths: 100)
  private static let small = FontSize(tenths: 80)
  private static let headline = FontSize(tenths: 140)
  private static let numberWidth = 1400
  private static let pageWidth = 1600

  init(_ chapters: [BookChapter], _ paper: Paper) {
    self.paper = paper
    let width = paper.size.width - 2 * paper.margin.width - 3000
    let room = paper.size.height - 2 * paper.margin.height - Chart.foot - 1800
    let names = width - Self.numberWidth - Self.pageWidth
    var sheets: [[Row]] = [[]]
    var y = 0
    func add(_ row: Row, with next: Int = 0) {
      if y > 0, y + row.height + next > room {
        sheets.append([])
        y = 0
      }
      var row = row
      row.top = y
      y += row.height
      sheets[sheets.count - 1].append(row)
    }
    var owner: String?
    for (index, chapter) in chapters.enumerated() {
      let own = [chapter.unit, chapter.government].compactMap { $0 }.joined(separator: ", ")
      if !own.isEmpty, !(owner.map { sameBytes($0, own) } ?? false) {
        owner = own
        let lines = MeasuredText(own, bold: true).lines(width: width, font: Self.font)
        add(Row(lines: lines, remark: [], top: 0, height: lines.count * Self.font.leading + 350), with: 1200)
      }
      let lines = MeasuredText(chapter.title).lines(width: names, font: Self.font)
      let remark = chapter.number.map { MeasuredText("Nomor " + $0).lines(width: names, font: Self.small) } ?? []
      let height = lines.count * Self.font.leading + remark.count * Self.small.leading + 150
      add(Row(chapter: index, lines: lines, remark: remark, top: 0, height: height))
    }
    self.sheets = sheets
  }

  var pageCount: Int { sheets.count }

  /// The pages as SVG.
  ///
  /// - Parameter first: The page that each chapter begins on, from 1; `nil` where it has none.
  func pages(_ first: [Int?]) -> [[UInt8]] {
    sheets.map { rows in
      BookPage(paper, title: "Daftar isi") { markup in
        let top = paper.margin.height
        markup.text(
          "text",
          [
            "x": mm(paper.size.width / 2), "y": mm(top + Self.headline.ascent), "font-size": mm(Self.headline.size),
            "font-weight": "bold", "text-anchor": "middle",
          ], "DAFTAR ISI")
        markup.group("g", ["class": "contents", "font-size": mm(Self.font.size)]) { markup in
          for row in rows { draw(row, first, top + 1500, &markup) }
        }
      }.markup.bytes
    }
  }

  private func draw(_ row: Row, _ first: [Int?], _ top: Int, _ markup: inout ElementMarkup) {
    let left = paper.margin.width + 1500
    let right = paper.size.width - left
    guard let chapter = row.chapter else {
      for (index, line) in row.lines.enumerated() {
        let y = top + row.top + 200 + Self.font.ascent + index * Self.font.leading
        markup.text("text", ["x": mm(left), "y": mm(y), "font-weight": "bold"], line)
      }
      return
    }
    let page = first.indices.contains(chapter) ? first[chapter] : nil
    if page != nil {
      markup.group("a", ["href": "#" + Book.anchor(chapter)]) { entry(row, chapter, page, left, right, top, &$0) }
    } else {
      entry(row, chapter, page, left, right, top, &markup)
    }
  }

  private func entry(
    _ row: Row, _ chapter: Int, _ page: Int?, _ left: Int, _ right: Int, _ top: Int, _ markup: inout ElementMarkup
  ) {
    let x = left + Self.numberWidth
    var y = top + row.top + Self.font.ascent
    markup.text("text", ["x": mm(x - 400), "y": mm(y), "text-anchor": "end"], "\(chapter + 1).")
    for (index, line) in row.lines.enumerated() {
      markup.text("text", ["x": mm(x), "y": mm(y)], line)
      if index < row.lines.count - 1 { y += Self.font.leading }
    }
    let number = page.map(String.init) ?? "tanpa bagan"
    let start = x + TextMetrics.width(row.lines.last ?? "", size: Self.font.size) + 200
    let end = right - TextMetrics.width(number, size: Self.font.size) - 200
    if end - start > 300 {
      markup.leaf(
        "path",
        [
          "d": "M \(mm(end)) \(mm(y)) H \(mm(start))", "stroke": "#000", "stroke-width": "0.3", "fill": "none",
          "stroke-dasharray": "0.3 1.2",
        ])
    }
    markup.text("text", ["x": mm(right), "y": mm(y), "text-anchor": "end"], number)
    for line in row.remark {
      y += Self.small.leading
      markup.text("text", ["x": mm(x), "y": mm(y), "font-size": mm(Self.small.size)], line)
    }
  }
}
