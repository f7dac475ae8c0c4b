import FlowLayout

/// Where everything stands in a BPMN diagram, in pixels.
///
/// The official form's layout, turned: rows of the form are columns here, and the performers' columns are lanes. So its
/// promises hold: no line meets a shape, and lines cross only where they must.
struct BPMNLayout {
  private(set) var pool = Bounds(x: 0, y: 0, width: 0, height: 0)
  private(set) var lanes: [Bounds] = []
  /// One a node.
  private(set) var nodes: [Bounds] = []
  /// One a flow.
  private(set) var ways: [Way] = []

  struct Bounds: Hashable, Sendable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int

    var middle: Pixel { Pixel(x: x + width / 2, y: y + height / 2) }
  }

  struct Pixel: Hashable, Sendable {
    var x: Int
    var y: Int
  }

  struct Way: Hashable, Sendable {
    var points: [Pixel] = []
    var label: Bounds?
  }

  /// Units of ``FlowGrid`` to the pixel.
  private static let scale = 20
  /// Upper left corner of the pool, and the width of its and the lanes' heads.
  private static let corner = Pixel(x: 160, y: 80)
  private static let head = 30
  private static let gap = 30
  static let gateway = 50
  static let event = 36
  private static let labelFont = 1100

  init(_ process: BPMNProcess) {
    let task = Self.taskSize(process)
    let labels = process.flows.map { $0.name.map(Self.labelSize) }
    let grid = Self.grid(process, task, labels)
    let sheet = FlowSheet(
      firstTop: (Self.corner.x + 2 * Self.head + Self.gap) * Self.scale, nextTop: 0, bottom: nil, closing: 0)
    let plan = grid.layOut(on: sheet)
    guard let page = plan.pages.first else { return }
    let right = Self.pixels(page.rows.last?.bottom ?? 0) + Self.gap
    var y = Self.corner.y
    for width in grid.columnWidths {
      let height = Self.pixels(width)
      let x = Self.corner.x + Self.head
      lanes.append(Bounds(x: x, y: y, width: right - x, height: height))
      y += height
    }
    pool = Bounds(
      x: Self.corner.x, y: Self.corner.y, width: right - Self.corner.x, height: y - Self.corner.y)
    nodes = Self.nodes(process, page, task)
    ways = Array(repeating: Way(), count: process.flows.count)
    for line in page.lines {
      let flow = process.flows[line.edge]
      var points = line.points.map { Self.turned($0) }
      fit(&points, to: nodes[flow.from], process.nodes[flow.from].kind, task)
      points.reverse()
      fit(&points, to: nodes[flow.to], process.nodes[flow.to].kind, task)
      ways[line.edge].points = points.reversed()
    }
    for label in page.labels {
      let corner = Self.turned(Point(x: label.box.left, y: label.box.top))
      let size = labels[label.edge] ?? Bounds(x: 0, y: 0, width: 0, height: 0)
      ways[label.edge].label = Bounds(x: corner.x, y: corner.y, width: size.width, height: size.height)
    }
    // An edge that the layout could not draw still needs its two ends.
    for index in ways.indices where ways[index].points.count < 2 {
      let (from, to) = (nodes[process.flows[index].from], nodes[process.flows[index].to])
      ways[index].points = [from.middle, to.middle]
    }
  }

  private static func pixels(_ units: Int) -> Int { (units + scale / 2) / scale }
  private static func turned(_ point: Point) -> Pixel { Pixel(x: pixels(point.y), y: pixels(point.x)) }

  /// The smallest of some sizes that holds the longest name in 12-pixel letters.
  private static func taskSize(_ process: BPMNProcess) -> Bounds {
    let names = process.nodes.filter { $0.kind == .task }.map { MeasuredText($0.name) }
    // A font of 12 units: lines of 14.
    let font = FontSize(tenths: 34 * 10)
    var size = Bounds(x: 0, y: 0, width: 100, height: 80)
    for width in stride(from: 100, through: 260, by: 20) {
      let lines = names.map { $0.lineCount(width: (width - 12) * 100, font: font) }.max() ?? 1
      size.width = width
      size.height = max(80, (lines * 29 / 2 + 16 + 9) / 10 * 10)
      if size.height * 4 <= width * 3 { break }
    }
    return size
  }

  /// The room of a flow's name: one line, or more where it is long.
  private static func labelSize(_ text: String) -> Bounds {
    let width = (TextMetrics.width(text, size: labelFont) + 99) / 100 + 6
    let lines = min((width + 89) / 90, 3)
    return Bounds(x: 0, y: 0, width: lines == 1 ? width : 90, height: 14 * lines)
  }

  private static func grid(_ process: BPMNProcess, _ task: Bounds, _ labels: [Bounds?]) -> FlowGrid {
    // Flows that do not go on to the next node run beside the shapes.
    let jumps = process.flows.count { $0.to != $0.from + 1 }
    let lane = task.height + 60 + 12 * min(jumps, 10)
    return FlowGrid(
      left: corner.y * scale, columnWidths: process.lanes.map { _ in lane * scale },
      symbol: Size(width: task.height * scale, height: task.width * scale),
      rows: process.nodes.map { node in
        let shape: FlowGrid.Shape =
          switch node.kind {
          case .task: .box
          case .exclusive, .parallel: .diamond
          case .start, .end: .capsule
          }
        return FlowGrid.Row(height: (task.width + 50) * scale, columns: [node.lane], shape: shape)
      },
      edges: zip(process.flows, labels).map { flow, label in
        FlowGrid.Edge(
          from: flow.from, to: flow.to,
          label: label.map { Size(width: $0.height * scale, height: $0.width * scale) })
      })
  }

  /// The shapes in the middle of their places, in the sizes that BPMN has for them.
  private static func nodes(_ process: BPMNProcess, _ page: FlowPlan.Page, _ task: Bounds) -> [Bounds] {
    var nodes = Array(repeating: task, count: process.nodes.count)
    for symbol in page.symbols {
      let middle = turned(symbol.box.centre)
      let (width, height) =
        switch process.nodes[symbol.row].kind {
        case .task: (task.width, task.height)
        case .exclusive, .parallel: (gateway, gateway)
        case .start, .end: (event, event)
        }
      nodes[symbol.row] = Bounds(x: middle.x - width / 2, y: middle.y - height / 2, width: width, height: height)
    }
    return nodes
  }

  /// Leads the first point of a line, which stands on the outline of a task's place, on to the shape that stands there.
  private func fit(_ points: inout [Pixel], to box: Bounds, _ kind: BPMNProcess.Kind, _ task: Bounds) {
    guard points.count > 1 else { return }
    let (first, second, middle) = (points[0], points[1], box.middle)
    if first.y == second.y {
      points[0] = Pixel(x: second.x < middle.x ? box.x : box.x + box.width, y: first.y)
      return
    }
    let goesUp = second.y < middle.y
    let side = goesUp ? -1 : 1
    if kind == .task || first.x == middle.x {
      points[0].y = goesUp ? box.y : box.y + box.height
      return
    }
    // Off the middle of a small shape: a turn in the free room around it.
    let x = middle.x + (first.x < middle.x ? -1 : 1) * box.width / 4
    let turn = middle.y + side * (box.height + task.height) / 4
    let rise = kind.isGateway ? box.height / 4 : Int(Double(box.height) * 0.433)
    points.replaceSubrange(
      0..<1, with: [Pixel(x: x, y: middle.y + side * rise), Pixel(x: x, y: turn), Pixel(x: first.x, y: turn)])
  }
}
