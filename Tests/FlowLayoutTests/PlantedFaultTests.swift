import FlowLayout
import Testing

/// The audit is worth nothing unless it finds what is wrong: each case spoils a good plan in one way.
@Suite struct PlantedFaultTests {
  private let grid = FlowGrid(
    left: 6000, columnWidths: [2400, 2400, 2400], symbol: Size(width: 1400, height: 900),
    rows: [
      .init(height: 2000, columns: [0], shape: .capsule), .init(height: 2000, columns: [1], shape: .box),
      .init(height: 2000, columns: [2], shape: .diamond), .init(height: 2000, columns: [0, 1], shape: .box),
      .init(height: 2000, columns: [0], shape: .diamond), .init(height: 2000, columns: [1], shape: .capsule),
    ],
    edges: [
      .init(from: 0, to: 1), .init(from: 1, to: 2), .init(from: 2, to: 3, label: Size(width: 320, height: 240)),
      .init(from: 2, to: 1, label: Size(width: 600, height: 240)), .init(from: 3, to: 4),
      .init(from: 4, to: 5, label: Size(width: 320, height: 240)),
      .init(from: 4, to: 1, label: Size(width: 600, height: 240)),
    ])
  private let sheet = FlowSheet(firstTop: 4000, nextTop: 4000, bottom: 15_000, closing: 0)

  private func findings(_ spoil: (inout FlowPlan) -> Void) -> [String] {
    var plan = grid.layOut(on: sheet)
    spoil(&plan)
    return Audit(grid, sheet, plan).findings
  }

  private func expectFault(_ name: String, _ spoil: (inout FlowPlan) -> Void) {
    let found = findings(spoil)
    #expect(found.contains { $0.hasPrefix(name + ":") }, "\(name) not among \(found)")
  }

  @Test func goodPlanIsClean() {
    #expect(findings { _ in } == [])
    #expect(grid.layOut(on: sheet).pages.count == 2)
  }

  @Test func spoiltLinesAreFound() {
    expectFault("edges") { $0.pages[0].lines.removeFirst() }
    expectFault("ends") { plan in
      for i in plan.pages[0].lines[0].points.indices { plan.pages[0].lines[0].points[i].y -= 100 }
    }
    expectFault("shape") { $0.pages[0].lines[0].points[1].x += 50 }
    expectFault("head") { plan in
      guard let end = plan.pages[0].lines[0].points.last else { return }
      plan.pages[0].lines[0].points = [Point(x: end.x, y: end.y - 200), end]
    }
    expectFault("bends") { plan in
      let last = plan.pages[0].lines[0].points.count - 1
      let end = plan.pages[0].lines[0].points[last]
      plan.pages[0].lines[0].points.append(Point(x: end.x + 300, y: end.y))
      plan.pages[0].lines[0].points.append(Point(x: end.x + 300, y: end.y + 300))
    }
    expectFault("overlap") { plan in
      plan.pages[0].lines[1].points = plan.pages[0].lines[0].points
    }
    expectFault("hops") { $0.pages[0].lines[0].hops.append(Point(x: 1, y: 1)) }
    expectFault("through") { plan in
      let box = plan.pages[0].symbols[1].box
      plan.pages[0].lines[0].points[1] = Point(x: box.left - 500, y: box.centre.y)
      plan.pages[0].lines[0].points[2] = Point(x: box.right + 500, y: box.centre.y)
    }
  }

  @Test func spoiltLabelsConnectorsAndRowsAreFound() {
    expectFault("labels") { $0.pages[0].labels[0].box = $0.pages[0].symbols[0].box }
    expectFault("labels") { $0.pages[0].labels.removeFirst() }
    expectFault("labels") {
      $0.pages[0].labels[0].box.left += 30_000; $0.pages[0].labels[0].box.right += 30_000
    }
    expectFault("connectors") { $0.pages[0].connectors[0].letter = "Z" }
    expectFault("connectors") {
      $0.pages[0].connectors[0].box.top += 1000; $0.pages[0].connectors[0].box.bottom += 1000
    }
    expectFault("rows") { $0.pages[0].rows[1].top += 10 }
    expectFault("symbols") { $0.pages[0].symbols[0].box.left -= 2000 }
    expectFault("links") { plan in for i in plan.pages.indices { plan.pages[i].links = [] } }
  }
}
