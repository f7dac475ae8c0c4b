import FlowLayout

/// The two levels of the table's head: group names above, column names below.
struct ChartHead: Sendable {
  /// Heights of the two levels.
  let upper: Int
  let lower: Int
  let cells: [Cell]

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

  init(_ flow: ChartFlow, _ columns: ChartColumns, _ texts: ChartTexts, _ font: FontSize) {
    let titles = texts.titles
    let inner = columns.widths.map { $0 - 2 * ChartColumns.pad.width }
    let pad = 2 * ChartColumns.pad.height
    func lines(_ text: String, _ width: Int) -> [String] { lines(MeasuredText(text, bold: true), width) }
    func lines(_ text: MeasuredText, _ width: Int) -> [String] { text.lines(width: width, font: font) }
    func span(_ range: Range<Int>) -> Int { inner[range].reduce(0, +) + 2 * ChartColumns.pad.width * (range.count - 1) }

    let performers = ChartColumns.performer..<columns.inputs
    let names = texts.performers
    let width = columns.performerWidth - 2 * ChartColumns.pad.width
    let counts = names.map { $0.lineCount(width: width, font: font) }
    let isNarrow = width < 1500
    let breaks = names.contains { $0.breaksWord(width: width, font: font) }
    let isUpright = (isNarrow && breaks) || counts.contains { $0 > 5 }
    let (room, small) = isUpright ? Self.upright(names, across: width, font) : (width, font)
    var cells = [
      Cell(key: "no", columns: 0..<1, levels: .both, lines: lines("No", inner[0]), font: font),
      Cell(key: "activity", columns: 1..<2, levels: .both, lines: lines(titles[0], inner[1]), font: font),
      Cell(
        key: "group:performers", columns: performers, levels: .upper, lines: lines("Pelaksana", span(performers)),
        font: font),
    ]
    for (index, performer) in flow.performers.enumerated() {
      let column = ChartColumns.performer + index
      cells.append(
        Cell(
          key: "actor:" + performer.id, columns: column..<column + 1, levels: .lower,
          lines: names[index].lines(width: room, font: small), font: small, isUpright: isUpright))
    }
    let standard = columns.inputs..<columns.extra
    cells.append(
      Cell(
        key: "group:standard", columns: standard, levels: .upper, lines: lines("Mutu Baku", span(standard)), font: font)
    )
    for (key, name, column) in [
      ("inputs", titles[1], columns.inputs), ("duration", titles[2], columns.duration),
      ("outputs", titles[3], columns.outputs),
    ] {
      cells.append(
        Cell(key: key, columns: column..<column + 1, levels: .lower, lines: lines(name, inner[column]), font: font))
    }
    for column in columns.extra..<columns.count {
      let place = column - columns.performers - 1
      let key = column == columns.note ? "note" : "extra:\(column - columns.extra + 1)"
      cells.append(
        Cell(
          key: key, columns: column..<column + 1, levels: .both, lines: lines(titles[place], inner[column]), font: font)
      )
    }
    self.cells = cells
    var most = (both: 1, upper: 1, lower: 1)
    for cell in cells {
      switch cell.levels {
      case .both: most.both = max(most.both, cell.lines.count)
      case .upper: most.upper = max(most.upper, cell.lines.count)
      case .lower where !cell.isUpright: most.lower = max(most.lower, cell.lines.count)
      case .lower: break
      }
    }
    upper = font.height(lines: most.upper) + pad
    let turned = isUpright ? room + 2 * ChartColumns.pad.width : 0
    lower = max(font.height(lines: most.lower) + pad, turned, font.height(lines: most.both) + pad - upper)
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
