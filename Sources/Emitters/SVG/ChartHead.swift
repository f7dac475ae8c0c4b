import FlowLayout

/// The two levels of the table's head: group names above, column names below.
struct ChartHead: Sendable {
  /// Heights of the two levels.
  let upper: Int
  let lower: Int
  private let font: FontSize
  /// How the performers' names stand: across, or upwards in a font and a length of their own.
  private let isUpright: Bool
  private let nameWidth: Int
  private let nameFont: FontSize

  var height: Int { upper + lower }

  struct Cell: Hashable, Sendable {
    /// What stands in `data-column`.
    var key: String
    /// Columns of the table that the cell spans.
    var columns: Range<Int>
    var levels: Levels
    var lines: [String]
    var font: FontSize
    var isUpright = false
  }

  enum Levels: Hashable, Sendable {
    case both
    case upper
    case lower
  }

  /// Measures the head; its cells are set when they are asked for.
  init(_ columns: ChartColumns, _ texts: ChartTexts, _ font: FontSize) {
    let names = texts.performers
    let width = columns.performerWidth - 2 * ChartColumns.pad.width
    // Smaller letters rather than broken words.
    let whole = stride(from: font.tenths, through: 65, by: -5).map(FontSize.init).first { font in
      !names.contains { $0.breaksWord(width: width, font: font) }
    }
    let most = names.reduce(0) { max($0, $1.lineCount(width: width, font: whole ?? font)) }
    isUpright = (width < 1500 && whole == nil) || most > 5
    (nameWidth, nameFont) = isUpright ? Self.upright(names, across: width, font) : (width, whole ?? font)
    self.font = font

    func count(_ text: MeasuredText, _ range: Range<Int>) -> Int {
      max(1, text.lineCount(width: Self.inner(columns, range), font: font))
    }
    let titles = texts.titles
    let standard = Self.standard(columns)
    var both = max(count(texts.groups[0], 0..<1), count(titles[0], 1..<2))
    for column in columns.extra..<columns.count {
      both = max(both, count(titles[column - columns.performers - 1], column..<column + 1))
    }
    let upperLines = max(count(texts.groups[1], Self.performers(columns)), count(texts.groups[2], standard))
    var lowerLines = isUpright ? 1 : max(1, most)
    for column in standard {
      lowerLines = max(lowerLines, count(titles[column - columns.inputs + 1], column..<column + 1))
    }
    let pad = 2 * ChartColumns.pad.height
    upper = font.height(lines: upperLines) + pad
    let turned = isUpright ? nameWidth + 2 * ChartColumns.pad.width : 0
    lower = max(font.height(lines: lowerLines) + pad, turned, font.height(lines: both) + pad - upper)
  }

  private static func performers(_ columns: ChartColumns) -> Range<Int> { ChartColumns.performer..<columns.inputs }
  /// The columns of *Mutu Baku*.
  private static func standard(_ columns: ChartColumns) -> Range<Int> { columns.inputs..<columns.extra }

  /// Width for text over some columns.
  private static func inner(_ columns: ChartColumns, _ range: Range<Int>) -> Int {
    columns.widths[range].reduce(0, +) - 2 * ChartColumns.pad.width
  }

  /// The cells, set in lines.
  func cells(_ flow: ChartFlow, _ columns: ChartColumns, _ texts: ChartTexts) -> [Cell] {
    let titles = texts.titles
    func cell(_ key: String, _ range: Range<Int>, _ levels: Levels, _ text: MeasuredText) -> Cell {
      Cell(
        key: key, columns: range, levels: levels,
        lines: text.lines(width: Self.inner(columns, range), font: font), font: font)
    }
    var cells = [
      cell("no", 0..<1, .both, texts.groups[0]), cell("activity", 1..<2, .both, titles[0]),
      cell("group:performers", Self.performers(columns), .upper, texts.groups[1]),
    ]
    for (index, performer) in flow.performers.enumerated() {
      let column = ChartColumns.performer + index
      cells.append(
        Cell(
          key: "actor:" + performer.id, columns: column..<column + 1, levels: .lower,
          lines: texts.performers[index].lines(width: nameWidth, font: nameFont), font: nameFont, isUpright: isUpright))
    }
    cells.append(cell("group:standard", Self.standard(columns), .upper, texts.groups[2]))
    for (key, column) in zip(["inputs", "duration", "outputs"], Self.standard(columns)) {
      cells.append(cell(key, column..<column + 1, .lower, titles[column - columns.inputs + 1]))
    }
    for column in columns.extra..<columns.count {
      let key = column == columns.note ? "note" : "extra:\(column - columns.extra + 1)"
      cells.append(cell(key, column..<column + 1, .both, titles[column - columns.performers - 1]))
    }
    return cells
  }

  /// The shortest length, at most 60 mm, and the largest font at which all upright names fit across the column.
  private static func upright(_ names: [MeasuredText], across width: Int, _ wished: FontSize) -> (Int, FontSize) {
    let longest = 6000
    var font = wished
    func fits(_ length: Int) -> Bool {
      names.allSatisfy { font.height(lines: $0.lineCount(width: length, font: font)) <= width }
    }
    while font.tenths > 10, !fits(longest) { font = FontSize(tenths: font.tenths - 5) }
    let word = names.map { $0.widestWord(font) * 100 / 96 + 10 }.max() ?? 1000
    var length = min(max(word, 1000), longest)
    while length < longest, !fits(length) { length += 100 }
    return (length, font)
  }
}
