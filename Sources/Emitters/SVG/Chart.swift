import AST
import FlowLayout

/// The whole chart of one document with all its measures, ready to be drawn page by page.
struct Chart: Sendable {
  let document: Document
  let procedure: Procedure
  let options: SVGOptions
  let flow: ChartFlow
  let table: ChartTable
  let heading: ChartHeading
  let closing: ChartClosing
  let plan: FlowPlan
  /// What stands beside each edge.
  let labels: [String?]
  let page: Size
  let margin: Size

  /// Room below the table for the page's foot.
  static let foot = 450

  init(_ document: Document, _ procedure: Procedure, _ options: SVGOptions) {
    self.document = document
    self.procedure = procedure
    self.options = options
    let flow = ChartFlow(procedure)
    self.flow = flow
    let paper = options.paper
    margin = paper.margin
    let heading = ChartHeading(document, procedure, width: paper.size.width - 2 * paper.margin.width)
    self.heading = heading
    func set(_ style: ChartStyle) -> ChartSetting { ChartSetting(document, procedure, flow, heading, options, style) }

    var chosen = set(.usual)
    // Smaller letters serve where they spare broken words and split rows,
    for tenths in [75, 70, 65] where !chosen.table.isComfortable {
      let trial = set(ChartStyle.usual.with(font: tenths))
      if trial.table.isComfortable { chosen = trial }
    }
    // and a denser table where it spares one of few pages.
    if !options.isContinuous, (2...3).contains(chosen.plan.pages.count) {
      for style in [ChartStyle.dense, .densest] where style.font.tenths <= chosen.table.font.tenths {
        let trial = set(style)
        guard trial.plan.pages.count < chosen.plan.pages.count, trial.isSound else { continue }
        chosen = trial
        break
      }
    }
    table = chosen.table
    closing = chosen.closing
    plan = chosen.plan
    labels = chosen.labels
    let end = (plan.pages.last?.rows.last?.bottom ?? 0) + closing.height + Self.foot + margin.height
    page = Size(width: paper.size.width, height: options.isContinuous ? end : paper.size.height)
  }
}

/// The table set in one style, and laid out on pages.
struct ChartSetting: Sendable {
  let table: ChartTable
  let closing: ChartClosing
  private(set) var plan: FlowPlan
  private(set) var labels: [String?]

  init(
    _ document: Document, _ procedure: Procedure, _ flow: ChartFlow, _ heading: ChartHeading, _ options: SVGOptions,
    _ style: ChartStyle
  ) {
    let (paper, margin) = (options.paper.size, options.paper.margin)
    let width = paper.width - 2 * margin.width
    let bottom = paper.height - margin.height - Chart.foot
    closing = ChartClosing(document, procedure, flow, options, style, width: width)
    let room = ChartTable.Room(
      firstPage: bottom - margin.height - heading.height, laterPages: bottom - margin.height - ChartHeading.running,
      closing: closing.height)
    table = ChartTable(
      flow, procedure, left: margin.width, width: width, room: options.isContinuous ? nil : room, style: style)
    let sheet = FlowSheet(
      firstTop: margin.height + heading.height + table.head.height,
      nextTop: margin.height + ChartHeading.running + table.head.height, bottom: options.isContinuous ? nil : bottom,
      closing: closing.height)
    labels = flow.edges.map(\.text)
    plan = Self.grid(flow, table, labels).layOut(on: sheet)
    let homeless = plan.pages.flatMap(\.homelessLabels).filter { flow.edges[$0].text != flow.edges[$0].plain }
    guard !homeless.isEmpty else { return }
    for edge in homeless { labels[edge] = flow.edges[edge].plain }
    plan = Self.grid(flow, table, labels).layOut(on: sheet)
  }

  /// Whether every label has a place and no line touches another.
  var isSound: Bool { plan.pages.allSatisfy { $0.faults == 0 && $0.homelessLabels.isEmpty } }

  /// The table's performer columns as the layout sees them.
  private static func grid(_ flow: ChartFlow, _ table: ChartTable, _ labels: [String?]) -> FlowGrid {
    let first = table.rows.indices.filter { table.rows[$0].part == 0 }
    let font = ChartLabel.font(table.columns)
    let sizes = labels.map { $0.map { ChartLabel.size($0, font) } }
    return FlowGrid(
      left: table.columns.x(ChartColumns.performer),
      columnWidths: Array(table.columns.widths[ChartColumns.performer..<table.columns.inputs]),
      symbol: table.symbol,
      rows: table.rows.map { row in
        let source = flow.rows[row.source]
        return FlowGrid.Row(
          height: row.height, columns: row.isFirst ? source.symbols.map(\.column) : [], shape: source.shape,
          pageBreak: !row.isFirst ? .forced : flow.staysWithPrevious(row.source) ? .avoided : .allowed)
      },
      edges: zip(flow.edges, sizes).map { FlowGrid.Edge(from: first[$0.from], to: first[$0.to], label: $1) })
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
