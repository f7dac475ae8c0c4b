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
  /// Of all rows and columns.
  private(set) var lines: [TextStore.Line] = []
  /// Where the lines of each row's columns begin: ``ChartColumns/textColumns`` and one for the number, row by row.
  private var starts: [Int32] = []
  /// Whether a word of the body had to be broken.
  private(set) var breaksWords = false

  struct Row: Hashable, Sendable {
    /// Index into ``ChartFlow/rows``.
    var source: Int
    /// 0 for the row itself, 1, 2 … for what goes on over the page.
    var part: Int
    var height: Int
    /// Which of the source's lines stand here: all, or as many as fit.
    fileprivate var first: Int
    fileprivate var count: Int
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

  init(_ flow: ChartFlow, _ texts: ChartTexts, left: Int, width: Int, room: Room?, style: ChartStyle) {
    let font = style.font
    let columns = ChartColumns(left: left, width: width, performers: flow.performers.count, texts: texts, style: style)
    self.columns = columns
    self.font = font
    self.style = style
    symbol = ChartColumns.symbol(in: columns.performerWidth, style)
    head = ChartHead(columns, texts, font)
    func limit(_ column: Int) -> Int32 {
      TextStore.limit(width: columns.widths[column] - 2 * ChartColumns.pad.width, font: font)
    }
    let limits = (0..<columns.textColumns).map { limit(columns.column(ofText: $0)) }
    breaksWords = limits.indices.contains { texts.widestWord(of: $0) > limits[$0] }
    let numbers = limit(ChartColumns.number)
    rows.reserveCapacity(flow.rows.count)
    lines.reserveCapacity(texts.steps * (columns.textColumns + 4))
    starts.reserveCapacity(flow.rows.count * (columns.textColumns + 1) + 1)
    for (index, row) in flow.rows.enumerated() {
      var tallestText = 0
      for place in 0...columns.textColumns {
        starts.append(Int32(lines.count))
        guard case .step(let step) = row.content else { continue }
        let text = place < limits.count ? texts.index(place, step) : texts.index(ofNumber: step)
        let before = lines.count
        texts.store.set(text, limit: place < limits.count ? limits[place] : numbers, into: &lines)
        tallestText = max(tallestText, lines.count - before)
      }
      add(tallestText, row, index, room.map { $0.tallest(row: index, of: flow.rows.count, head: head.height) })
    }
    starts.append(Int32(lines.count))
  }

  /// No table in this style is lower: each row holds its symbol.
  static func leastHeight(_ flow: ChartFlow, _ texts: ChartTexts, width: Int, style: ChartStyle) -> Int {
    let column = ChartColumns.performerWidth(flow.performers.count, in: width, texts, style)
    let symbol = ChartColumns.symbol(in: column, style).height
    return flow.rows.reduce(0) { $0 + symbol + 2 * ($1.shape == .diamond ? style.decisionPad : style.pad) }
  }

  /// Whether every row stands on one page and every word in one line.
  var isComfortable: Bool { !breaksWords && rows.count * (columns.textColumns + 1) + 1 == starts.count }

  /// The lines of a row in a column of the table, as a stretch of ``lines``.
  func lines(_ row: Row, _ column: Int) -> Range<Int> {
    let place: Int
    if column == ChartColumns.number {
      guard row.part == 0 else { return 0..<0 }
      place = columns.textColumns
    } else if column == ChartColumns.activity {
      place = 0
    } else if column >= columns.inputs {
      place = column - columns.performers - 1
    } else {
      return 0..<0
    }
    let at = row.source * (columns.textColumns + 1) + place
    let (start, end) = (Int(starts[at]), Int(starts[at + 1]))
    guard row.first > 0 || row.count < end - start else { return start..<end }
    let from = min(start + row.first, end)
    return from..<min(from + row.count, end)
  }

  /// Adds a row, in parts where it is taller than `tallest`.
  private mutating func add(_ count: Int, _ row: ChartFlow.Row, _ source: Int, _ tallest: Int?) {
    let pad = row.shape == .diamond ? style.decisionPad : style.pad
    let least = row.symbols.isEmpty ? 0 : symbol.height + 2 * pad
    func height(_ count: Int) -> Int { font.height(lines: count) + 2 * ChartColumns.pad.height }
    guard let tallest, height(count) > tallest else {
      return rows.append(Row(source: source, part: 0, height: max(least, height(count)), first: 0, count: count))
    }
    let fit = max(1, (tallest - 2 * ChartColumns.pad.height) / font.leading)
    for (part, first) in stride(from: 0, to: count, by: fit).enumerated() {
      let used = min(fit, count - first)
      rows.append(
        Row(source: source, part: part, height: max(part == 0 ? least : 0, height(used)), first: first, count: used))
    }
  }
}
