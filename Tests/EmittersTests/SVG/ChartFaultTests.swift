import AST
import Emitters
import FlowLayout
import TestSupport
import Testing

/// The audit is worth nothing unless it finds what is wrong: each case spoils a good chart in one way.
@Suite struct ChartFaultTests {
  private let document: Document
  private let chart: ChartGeometry

  init() throws {
    var recipe = RandomChart()
    (recipe.actors, recipe.steps, recipe.jumps, recipe.joint) = (4...4, 30...30, 5...5, 40)
    document = recipe.document(seed: 12)
    chart = try #require(ChartGeometry(document))
  }

  private func expectFault(_ name: String, line: Int = #line, _ spoil: (inout ChartGeometry) -> Void) {
    var spoilt = chart
    spoil(&spoilt)
    let found = ChartAudit(spoilt, document).findings
    #expect(found.contains { $0.hasPrefix(name + ":") }, "line \(line): \(name) not among \(found)")
  }

  @Test func goodChartIsClean() {
    #expect(ChartAudit(chart, document).findings == [])
    #expect(chart.pages.count > 1)
    #expect(chart.pages.contains { !$0.links.isEmpty } && chart.pages.contains { !$0.labels.isEmpty })
  }

  /// 1 to 3 and 5: shape, outlines, ends, heads, bends.
  @Test func spoiltLines() {
    expectFault("shape") {
      $0.pages[0].arrows[0].points[0].x += 40; $0.pages[0].arrows[0].points[0].y += 30
    }
    expectFault("shape") { chart in
      let points = chart.pages[0].arrows[0].points
      chart.pages[0].arrows[0].points.insert(points[0], at: 0)
    }
    expectFault("through") { chart in
      let box = chart.pages[0].symbols[1].box
      chart.pages[0].arrows[0].points = [
        Point(x: box.left - 500, y: box.centre.y), Point(x: box.right + 500, y: box.centre.y),
      ]
    }
    expectFault("through") { chart in
      let page = chart.pages.firstIndex { !$0.connectors.isEmpty } ?? 0
      let box = chart.pages[page].connectors[0].box
      chart.pages[page].arrows[0].points = [
        Point(x: box.left - 500, y: box.top + 100), Point(x: box.right + 500, y: box.top + 100),
      ]
    }
    expectFault("ends") { chart in
      for index in chart.pages[0].arrows[0].points.indices { chart.pages[0].arrows[0].points[index].y -= 100 }
    }
    expectFault("last-run") { chart in
      guard let end = chart.pages[0].arrows[0].points.last else { return }
      chart.pages[0].arrows[0].points = [Point(x: end.x, y: end.y - 200), end]
    }
    expectFault("head") { $0.pages[0].arrows[0].head[0].x += 50 }
    expectFault("head") { chart in
      let tip = chart.pages[0].arrows[0].head[0]
      chart.pages[0].arrows[0].head = chart.pages[0].arrows[0].head.map {
        Point(x: 2 * tip.x - $0.x, y: 2 * tip.y - $0.y)
      }
    }
    expectFault("bends") { chart in
      guard let end = chart.pages[0].arrows[0].points.last else { return }
      chart.pages[0].arrows[0].points += [
        Point(x: end.x + 300, y: end.y), Point(x: end.x + 300, y: end.y + 300), Point(x: end.x, y: end.y + 300),
      ]
    }
  }

  /// 4 and 7: overlaps, touches, near parallels, hops.
  @Test func spoiltPairs() {
    expectFault("overlap") { $0.pages[0].arrows[1].points = $0.pages[0].arrows[0].points }
    expectFault("overlap") { chart in
      chart.pages[0].arrows[1].points = chart.pages[0].arrows[0].points.map { Point(x: $0.x + 40, y: $0.y + 40) }
    }
    expectFault("overlap") { chart in
      let start = chart.pages[0].arrows[0].points[0]
      chart.pages[0].arrows[1].points = [start, Point(x: start.x + 9000, y: start.y)]
    }
    expectFault("hops") { $0.pages[0].arrows[0].hops.append(Point(x: 1, y: 1)) }
    expectFault("hops") { chart in
      let points = chart.pages[0].arrows[0].points
      let middle = Point(x: (points[0].x + points[1].x) / 2, y: (points[0].y + points[1].y) / 2)
      let isLevel = points[0].y == points[1].y
      chart.pages[0].arrows[1].points =
        isLevel
        ? [Point(x: middle.x, y: middle.y - 90), Point(x: middle.x, y: middle.y + 90)]
        : [Point(x: middle.x - 90, y: middle.y), Point(x: middle.x + 90, y: middle.y)]
    }
  }

  /// 8: labels on symbols, lines, texts and each other; far from their lines; lost.
  @Test func spoiltLabels() throws {
    let page = try #require(chart.pages.firstIndex { $0.labels.count > 1 })
    expectFault("label-clash") { $0.pages[page].labels[0].box = $0.pages[page].symbols[0].box }
    expectFault("label-clash") { $0.pages[page].labels[0].box = $0.pages[page].labels[1].box }
    expectFault("label-clash") { chart in
      let points = chart.pages[page].arrows[0].points
      chart.pages[page].labels[0].box = Box(
        left: points[0].x - 50, top: points[0].y - 50, right: points[0].x + 50, bottom: points[0].y + 50)
    }
    expectFault("label-clash") { chart in
      guard let cell = chart.pages[page].cells.first(where: { $0.column == "activity" && $0.row != "header" }),
        let line = cell.lines.first
      else { return }
      chart.pages[page].labels[0].box = Box(
        left: line.at.x, top: line.at.y - 100, right: line.at.x + 300, bottom: line.at.y)
    }
    expectFault("label-distance") { chart in
      chart.pages[page].labels[0].box.left += 30_000
      chart.pages[page].labels[0].box.right += 30_000
    }
    expectFault("label-count") { $0.pages[page].labels.removeFirst() }
  }

  /// 9 and 10: texts and cells.
  @Test func spoiltTexts() throws {
    let index = try #require(chart.pages[0].cells.firstIndex { $0.column == "activity" && $0.lines.count > 1 })
    expectFault("text-fit") { $0.pages[0].cells[index].lines[0].text += " dan seterusnya sampai jauh di luar sel" }
    expectFault("text-fit") { $0.pages[0].cells[index].lines[0].fontSize *= 3 }
    expectFault("text-fit") { $0.pages[0].cells[index].lines[0].at.y -= 2000 }
    expectFault("text-overlap") { $0.pages[0].cells[index].lines[1].at = $0.pages[0].cells[index].lines[0].at }
    expectFault("cell-text") { $0.pages[0].cells[index].lines.removeLast() }
    expectFault("cell-text") { $0.pages[0].cells[index].lines[0].text += "x" }
    expectFault("tiles") { $0.pages[0].cells[index].box.right -= 20 }
    expectFault("tiles") { $0.pages[0].cells[index].box.right += 20 }
    expectFault("columns") { chart in
      for cell in chart.pages[1].cells.indices { chart.pages[1].cells[cell].box.left += 10 }
    }
    expectFault("header") { $0.pages[1].cells.removeAll { $0.row == "header" } }
    expectFault("margin") { $0.pages[0].cells[index].box.left = 500 }
  }

  /// 12: steps, edges, symbols, letters.
  @Test func spoiltCounts() throws {
    expectFault("symbol-count") { $0.pages[0].symbols.removeFirst() }
    expectFault("symbol-count") { $0.pages[1].symbols.append($0.pages[0].symbols[0]) }
    expectFault("symbol-cell") { $0.pages[0].symbols[0].box.left -= 2000 }
    expectFault("symbol-shape") {
      $0.pages[0].symbols[0].shape = $0.pages[0].symbols[0].shape == .box ? .capsule : .box
    }
    expectFault("edge-count") { $0.pages[0].arrows.removeFirst() }
    expectFault("edge-count") { $0.pages[0].arrows.append($0.pages[0].arrows[0]) }
    expectFault("links") { chart in for page in chart.pages.indices { chart.pages[page].links = [] } }
    let page = try #require(chart.pages.firstIndex { !$0.connectors.isEmpty })
    expectFault("letters") { $0.pages[page].connectors[0].letter = "ZZ" }
    expectFault("letters") { $0.pages[page].connectors.removeFirst() }
    expectFault("connectors") { chart in
      chart.pages[page].connectors[0].box.top += 1000
      chart.pages[page].connectors[0].box.bottom += 1000
    }
  }
}
