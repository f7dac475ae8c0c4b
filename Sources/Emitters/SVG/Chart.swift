import AST
import FlowLayout

/// The whole chart of one document with all its measures, ready to be drawn page by page.
final class Chart: Sendable {
  let document: Document
  let procedure: Procedure
  let options: SVGOptions
  let flow: ChartFlow
  let texts: ChartTexts
  let table: ChartTable
  let heading: ChartHeading
  let closing: ChartClosing
  let plan: FlowPlan
  /// What stands beside each edge.
  let labels: [String?]
  /// Lines and labels that found no room.
  let faults: Int
  let page: Size
  let margin: Size
  /// What is drawn on many pages alike.
  let stock: ChartStock
  let pieces = ChartPieces.shared

  /// Room below the table for the page's foot.
  static let foot = 450

  init(_ document: Document, _ procedure: Procedure, _ options: SVGOptions) {
    self.document = document
    self.procedure = procedure
    self.options = options
    let flow = ChartFlow(procedure, isFinal: options.isFinal)
    self.flow = flow
    let paper = options.paper
    margin = paper.margin
    let emblem = options.logo == nil ? 0 : ChartHeading.emblem + 200
    let heading = ChartHeading(
      document, procedure, width: paper.size.width - 2 * (paper.margin.width + emblem),
      least: options.logo == nil ? 0 : 1800)
    self.heading = heading
    let texts = ChartTexts(procedure, performers: flow.performers.map { $0.name })
    self.texts = texts
    func set(_ style: ChartStyle) -> ChartSetting {
      ChartSetting(document, procedure, flow, texts, heading, options, style)
    }

    var chosen = set(.usual)
    // Smaller letters serve where they spare broken words and split rows,
    for tenths in [75, 70, 65] where !chosen.table.isComfortable {
      let trial = set(ChartStyle.usual.with(font: tenths))
      if trial.table.isComfortable { chosen = trial }
    }
    // narrow columns for many performers where they spare broken words or pages,
    if chosen.table.columns.hasLittleText {
      let trials = [80, 75, 70, 65].map { set(ChartStyle.usual.with(font: $0).narrow) }
      func rank(_ trial: ChartSetting) -> (Int, Int) { (trial.table.isComfortable ? 0 : 1, trial.pages) }
      // Letters are not made smaller for a page alone.
      for trial in trials where rank(trial) < rank(chosen) {
        if !chosen.table.isComfortable || trial.table.font == chosen.table.font { chosen = trial }
      }
    }
    // and a denser table where it spares one of few pages.
    var settled: (plan: FlowPlan, labels: [String?], faults: Int)?
    if !options.isContinuous, chosen.pages > 1, chosen.pages <= 3 {
      let room = chosen.room(on: chosen.pages - 1)
      let denser = chosen.style.isNarrow ? [ChartStyle.dense.narrow, ChartStyle.densest.narrow] : [.dense, .densest]
      for style in denser where style.font.tenths <= chosen.table.font.tenths {
        guard ChartTable.leastHeight(flow, texts, width: chosen.width, style: style) <= room else { continue }
        let trial = set(style)
        guard trial.pages < chosen.pages else { continue }
        let found = trial.layOut(flow)
        guard found.faults == 0 else { continue }
        chosen = trial
        settled = found
        break
      }
    }
    var found = settled ?? chosen.layOut(flow)
    // Where lines or labels find no room, columns and rows give them more.
    let style = chosen.style
    for roomier in style.roomier where found.faults > 0 {
      let trial = set(roomier)
      let second = trial.layOut(flow)
      if second.faults < found.faults { (chosen, found) = (trial, second) }
    }
    let plan = found.plan
    self.plan = plan
    labels = found.labels
    faults = found.faults
    table = chosen.table
    closing = chosen.closing
    let end = (plan.pages.last?.rows.last?.bottom ?? 0) + chosen.closing.height + Self.foot + paper.margin.height
    page = Size(width: paper.size.width, height: options.isContinuous ? end : paper.size.height)
    stock = ChartStock(document, procedure, flow, texts, table, page, options)
  }
}

/// The table set in one style, with the room that it has on the pages.
struct ChartSetting: Sendable {
  let table: ChartTable
  let closing: ChartClosing
  let style: ChartStyle
  private let sheet: FlowSheet
  private let grid: FlowGrid
  private let ranges: [FlowGrid.PageRange]
  /// Width of the table.
  let width: Int
  /// How many pages the rows take.
  var pages: Int { ranges.count }

  init(
    _ document: Document, _ procedure: Procedure, _ flow: ChartFlow, _ texts: ChartTexts, _ heading: ChartHeading,
    _ options: SVGOptions, _ style: ChartStyle
  ) {
    self.style = style
    let (paper, margin) = (options.paper.size, options.paper.margin)
    let width = paper.width - 2 * margin.width
    self.width = width
    let bottom = paper.height - margin.height - Chart.foot
    closing = ChartClosing(document, procedure, flow, texts, options, style, width: width)
    let room = ChartTable.Room(
      firstPage: bottom - margin.height - heading.height, laterPages: bottom - margin.height - ChartHeading.running,
      closing: closing.height)
    table = ChartTable(
      flow, texts, left: margin.width, width: width, room: options.isContinuous ? nil : room, style: style)
    sheet = FlowSheet(
      firstTop: margin.height + heading.height + table.head.height,
      nextTop: margin.height + ChartHeading.running + table.head.height, bottom: options.isContinuous ? nil : bottom,
      closing: closing.height)
    grid = Self.grid(flow, table)
    ranges = grid.pages(on: sheet)
  }

  /// What so many pages have for their rows at the most, with a head of no height and the least of closings.
  func room(on pages: Int) -> Int {
    let bottom = sheet.bottom ?? 0
    let (first, next) = (bottom - sheet.firstTop, bottom - sheet.nextTop)
    return first + (pages - 1) * next - ChartClosing.gap - ChartStyle.densest.ink + pages * table.head.height
  }

  /// The plan, what stands beside its edges, and how many labels have no place and lines no room.
  func layOut(_ flow: ChartFlow) -> (plan: FlowPlan, labels: [String?], faults: Int) {
    var labels = flow.edges.map(\.text)
    var plan = grid(labels).layOut(on: sheet, pages: ranges)
    let homeless = plan.pages.lazy.flatMap(\.homelessLabels).filter { flow.edges[$0].text != flow.edges[$0].plain }
    if !homeless.isEmpty {
      for edge in homeless { labels[edge] = flow.edges[edge].plain }
      plan = grid(labels).layOut(on: sheet, pages: ranges)
    }
    let faults = plan.pages.reduce(0) { $0 + $1.faults + $1.homelessLabels.count }
    return (plan, labels, faults)
  }

  /// The grid with labels on its edges.
  private func grid(_ labels: [String?]) -> FlowGrid {
    var grid = grid
    let font = ChartLabel.font(table.columns)
    for (edge, label) in labels.enumerated() {
      if let label { grid.edges[edge].label = ChartLabel.size(label, font) }
    }
    return grid
  }

  /// The table's performer columns as the layout sees them.
  private static func grid(_ flow: ChartFlow, _ table: ChartTable) -> FlowGrid {
    var first = Array(repeating: 0, count: flow.rows.count)
    var rows: [FlowGrid.Row] = []
    rows.reserveCapacity(table.rows.count)
    for (index, row) in table.rows.enumerated() {
      if row.isFirst { first[row.source] = index }
      let source = flow.rows[row.source]
      rows.append(
        FlowGrid.Row(
          height: row.height, columns: row.isFirst ? source.columns : [], shape: source.shape,
          pageBreak: !row.isFirst ? .forced : flow.staysWithPrevious(row.source) ? .avoided : .allowed))
    }
    return FlowGrid(
      left: table.columns.x(ChartColumns.performer),
      columnWidths: Array(table.columns.widths[ChartColumns.performer..<table.columns.inputs]),
      symbol: table.symbol, rows: rows, edges: flow.edges.map { FlowGrid.Edge(from: first[$0.from], to: first[$0.to]) })
  }
}

/// The words beside the lines of a decision.
enum ChartLabel {
  static func font(_ columns: ChartColumns) -> FontSize {
    FontSize(tenths: columns.performerWidth < ChartColumns.roomy ? 65 : 70)
  }

  static func size(_ text: String, _ font: FontSize) -> Size {
    let height = font.size * (TextMetrics.capitals + TextMetrics.descent) / 1000 + 2
    return Size(width: TextMetrics.width(text, size: font.size) + 2, height: height)
  }

  /// The baseline in a label's box.
  static func baseline(_ box: Box, _ font: FontSize) -> Int { box.bottom - font.size * TextMetrics.descent / 1000 - 1 }
}
