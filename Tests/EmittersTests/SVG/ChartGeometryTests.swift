import AST
import Emitters
import FlowLayout
import TestSupport
import Testing

/// The geometry that other forms use is the one that the SVG draws.
@Suite struct ChartGeometryTests {
  private func mm(_ value: Int) -> Double { Double(value) / 100 }

  @Test func agreesWithTheSVG() throws {
    var seen = 0
    for seed in 0..<30 as Range<UInt64> {
      let document = RandomSOP.make(seed: seed).document
      let pages = SVGEmitter().emit(document)
      guard let geometry = ChartGeometry(document) else {
        #expect(pages.isEmpty)
        continue
      }
      #expect(geometry.pages.count == pages.count)
      for (page, svg) in zip(geometry.pages, try pages.map { try SVGScanner($0.bytes) }) {
        let cells = svg.all("cell").map { [$0.attributes["data-row"], $0.attributes["data-column"]] }
        #expect(Set(page.cells.map { [$0.row, $0.column] }) == Set(cells))
        #expect(page.cells.count == cells.count)
        let lines = svg.all("cell-text").map { Line($0.attributes["x"], $0.attributes["y"], $0.text) }
        let own = page.cells.flatMap(\.lines).map { Line("\(mm($0.at.x))", "\(mm($0.at.y))", $0.text) }
        #expect(Set(own) == Set(lines), "seed \(seed)")
        #expect(page.symbols.count == svg.all("symbol").count + svg.all("terminator").count)
        #expect(page.arrows.count == svg.all("edge").count + svg.all("flow").count)
        #expect(page.labels.count == svg.all("branch").count)
        #expect(page.connectors.count == svg.all("connector").count + svg.all("flow-connector").count)
        seen += page.arrows.count
      }
    }
    #expect(seen > 100)
  }

  private struct Line: Hashable {
    var x: Double?
    var y: Double?
    var text: String

    init(_ x: String?, _ y: String?, _ text: String) {
      self.x = x.flatMap(Double.init)
      self.y = y.flatMap(Double.init)
      self.text = text.split(separator: " ").joined(separator: " ")
    }
  }
}
