import AST
import FlowLayout

/// The table with all its texts set in lines: one row for each row of the flow, or several where one is taller than a page.
struct ChartTable: Sendable {
  let columns: ChartColumns
  let font: FontSize
  let head: ChartHead
  let symbol: Size
  private let style: ChartStyle
  private(set) var rows: [Row] = []
  /// Whether a word of the body had to be broken.
  private(set) var breaksWords = false

  struct Row: Hashable, Sendable {
    /// Index into ``ChartFlow/rows``.
    var source: Int
    /// 0 for the row itself, 1, 2 … for what goes on over the page.
    var part: Int
    /// Lines of each column.
    var lines: [[String]]
    var height: Int
    /// Whether the number stands here, and not only in brackets.
    var isFirst: Bool { part == 0 }
  }

  /// What a page has for its head and rows.
  struct Room: Hashable, Sendable {
    var firstPage: Int
    var laterPages: Int
    /// What the last page keeps free below its rows.
    var closing: Int

    /// How tall a row may be; less than a few lines would never end.
    func tallest(row: Int, of count: Int, head: Int) -> Int {
      let page = row == 0 ? firstPage : laterPages
      return max(page - head - 2 * Measure.band - (row == count - 1 ? closing : 0), 2000)
    }
  }

  init(_ flow: ChartFlow, _ procedure: Procedure, left: Int, width: Int, room: Room?, style: ChartStyle) {
    let font = style.font
    let texts = Self.texts(procedure)
    let heads = ["Kegiatan", "Kelengkapan", "Waktu", "Output", "Keterangan"].map { MeasuredText($0, bold: true) }
    let columns = ChartColumns(
      left: left, width: width, performers: flow.performers.count, texts: texts, heads: heads, font: font)
    self.columns = columns
    self.font = font
    self.style = style
    symbol = ChartColumns.symbol(in: columns.performerWidth, style)
    head = ChartHead(flow, columns, font)
    let inner = columns.widths.map { $0 - 2 * ChartColumns.pad.width }
    for (place, column) in columns.texts.enumerated() where !breaksWords {
      breaksWords = texts[place].contains { $0.breaksWord(width: inner[column], font: font) }
    }
    for (index, row) in flow.rows.enumerated() {
      var lines = Array(repeating: [String](), count: columns.count)
      if case .step(let step) = row.content {
        lines[ChartColumns.number] = MeasuredText(String(procedure.steps[step].no)).lines(width: inner[0], font: font)
        for (place, column) in columns.texts.enumerated() {
          lines[column] = texts[place][step].lines(width: inner[column], font: font)
        }
      }
      add(lines, row, index, room.map { $0.tallest(row: index, of: flow.rows.count, head: head.height) })
    }
  }

  /// Whether every row stands on one page and every word in one line.
  var isComfortable: Bool { !breaksWords && rows.allSatisfy(\.isFirst) }

  /// The texts of the five text columns, column by column.
  private static func texts(_ procedure: Procedure) -> [[MeasuredText]] {
    let steps = procedure.steps
    return [
      steps.map { MeasuredText($0.activity) }, steps.map { MeasuredText($0.inputs?.text ?? "") },
      steps.map { MeasuredText($0.duration?.text ?? "") }, steps.map { MeasuredText($0.outputs?.text ?? "") },
      steps.map { MeasuredText($0.note ?? "") },
    ]
  }

  /// Adds a row, in parts where it is taller than `tallest`.
  private mutating func add(_ lines: [[String]], _ row: ChartFlow.Row, _ source: Int, _ tallest: Int?) {
    let pad = row.shape == .diamond ? style.decisionPad : style.pad
    let least = row.symbols.isEmpty ? 0 : symbol.height + 2 * pad
    func height(_ count: Int) -> Int { font.height(lines: count) + 2 * ChartColumns.pad.height }
    let count = lines.map(\.count).max() ?? 0
    guard let tallest, height(count) > tallest else {
      rows.append(Row(source: source, part: 0, lines: lines, height: max(least, height(count))))
      return
    }
    let fit = max(1, (tallest - 2 * ChartColumns.pad.height) / font.leading)
    for (part, first) in stride(from: 0, to: count, by: fit).enumerated() {
      let slice = lines.map { Array($0.dropFirst(first).prefix(fit)) }
      let used = slice.map(\.count).max() ?? 0
      rows.append(Row(source: source, part: part, lines: slice, height: max(part == 0 ? least : 0, height(used))))
    }
  }
}
