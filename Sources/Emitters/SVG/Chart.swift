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
  let page: Size
  let margin: Size

  /// Font sizes of the table in tenths of a point; the smaller ones serve where they spare broken words and split rows.
  private static let wished = 80
  private static let smaller = [75, 70, 65]
  /// Room below the table for the page's foot.
  static let foot = 450

  init(_ document: Document, _ procedure: Procedure, _ options: SVGOptions) {
    self.document = document
    self.procedure = procedure
    self.options = options
    let flow = ChartFlow(procedure)
    self.flow = flow
    let paper = options.paper.size
    margin = options.paper.margin
    let width = paper.width - 2 * margin.width
    heading = ChartHeading(document, procedure, width: width)
    let left = margin.width
    let height = paper.height - 2 * margin.height - Self.foot
    let heading = heading
    func set(_ tenths: Int) -> (table: ChartTable, closing: ChartClosing) {
      let font = FontSize(tenths: tenths)
      let closing = ChartClosing(document, procedure, flow, options, font, width: width)
      let room = ChartTable.Room(
        firstPage: height - heading.height, laterPages: height - ChartHeading.running, closing: closing.height)
      let table = ChartTable(
        flow, procedure, left: left, width: width, room: options.isContinuous ? nil : room, font: font)
      return (table, closing)
    }
    var chosen = set(Self.wished)
    for tenths in Self.smaller where !chosen.table.isComfortable {
      let trial = set(tenths)
      if trial.table.isComfortable { chosen = trial }
    }
    (table, closing) = chosen
    plan = Self.grid(flow, table).layOut(on: FlowSheet(
      firstTop: margin.height + heading.height + table.head.height,
      nextTop: margin.height + ChartHeading.running + table.head.height,
      bottom: options.isContinuous ? nil : paper.height - margin.height - Self.foot,
      closing: closing.height))
    let end = plan.pages.last?.rows.last?.bottom ?? 0
    page = Size(width: paper.width, height: options.isContinuous ? end + closing.height + Self.foot + margin.height : paper.height)
  }

  /// The table's performer columns as the layout sees them.
  private static func grid(_ flow: ChartFlow, _ table: ChartTable) -> FlowGrid {
    let first = table.rows.indices.filter { table.rows[$0].part == 0 }
    let font = ChartLabel.font(table.columns)
    let labels = flow.edges.map { $0.text.map { ChartLabel.size($0, font) } }
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
      edges: zip(flow.edges, labels).map { FlowGrid.Edge(from: first[$0.from], to: first[$0.to], label: $1) })
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
