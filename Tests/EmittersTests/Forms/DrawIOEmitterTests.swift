import AST
import Emitters
import FlowLayout
import Foundation
import TestSupport
import Testing

@Suite struct DrawIOEmitterTests {
  /// What is wrong with the graph of each page.
  private func faults(_ bytes: [UInt8]) throws -> [String] {
    let xml = try SVGScanner(bytes)
    var faults: [String] = []
    let diagrams = xml.elements.indices.filter { xml.elements[$0].name == "diagram" }
    let names = Set(diagrams.compactMap { xml.elements[$0].attributes["id"] })
    if names.count != diagrams.count { faults.append("diagrams share an id") }
    func diagram(of index: Int) -> Int {
      var index = index
      while index >= 0, xml.elements[index].name != "diagram" { index = xml.elements[index].parent }
      return index
    }
    for page in diagrams {
      let cells = xml.elements.indices.filter {
        ["mxCell", "UserObject"].contains(xml.elements[$0].name) && diagram(of: $0) == page
      }
      let ids = cells.compactMap { xml.elements[$0].attributes["id"] }
      if Set(ids).count != ids.count { faults.append("ids twice") }
      for index in cells {
        let cell = xml.elements[index]
        if let link = cell.attributes["link"], !names.contains(String(link.dropFirst("data:page/id,".count))) {
          faults.append("link \(link) leads nowhere")
        }
        guard cell.name == "mxCell" else { continue }
        for key in ["parent", "source", "target"] {
          if let value = cell.attributes[key], !ids.contains(value) { faults.append("\(key) \(value) leads nowhere") }
        }
        let isVertex = cell.attributes["vertex"] == "1"
        let isEdge = cell.attributes["edge"] == "1"
        let isRoot = ["0", "tabel", "alur"].contains(cell.attributes["id"] ?? "")
        if isRoot ? isVertex || isEdge : isVertex == isEdge { faults.append("\(cell.attributes) is no cell") }
        let geometry = xml.elements.first { $0.name == "mxGeometry" && $0.parent == index }
        if !isRoot, geometry?.attributes["as"] != "geometry" { faults.append("\(cell.attributes) has no geometry") }
        if isVertex, let geometry, geometry.attributes["relative"] == nil {
          let sides = ["x", "y", "width", "height"].map { geometry.attributes[$0].flatMap(Double.init) ?? -1 }
          if sides.contains(where: { $0 < 0 }) { faults.append("\(cell.attributes) lies outside") }
        }
        if isEdge, cell.attributes["source"] == nil || cell.attributes["target"] == nil {
          faults.append("\(cell.attributes) is loose")
        }
      }
    }
    return faults
  }

  @Test func holdsEveryPartOfTheChart() throws {
    let document = FormSample.document(steps: 40)
    let chart = try #require(ChartGeometry(document))
    let bytes = try #require(DrawIOEmitter().emit(document))
    #expect(try faults(bytes) == [])
    let xml = try SVGScanner(bytes)
    func count(_ prefix: String) -> Int {
      xml.elements.count {
        ($0.attributes["id"] ?? "").hasPrefix(prefix) && !($0.attributes["id"] ?? "").hasSuffix("-nama")
      }
    }
    #expect(xml.elements.count { $0.name == "diagram" } == chart.pages.count && chart.pages.count > 2)
    #expect(count("sel-") == chart.pages.map(\.cells.count).reduce(0, +))
    #expect(count("simbol-") == chart.pages.map(\.symbols.count).reduce(0, +))
    #expect(count("panah-") == chart.pages.map(\.arrows.count).reduce(0, +))
    #expect(count("bersama-") == chart.pages.map(\.links.count).reduce(0, +))
    #expect(count("sambungan-") == chart.pages.map(\.connectors.count).reduce(0, +))
    let labels = xml.elements.filter { ($0.attributes["id"] ?? "").hasSuffix("-nama") }
    #expect(labels.compactMap { $0.attributes["value"] }.sorted() == ["Lengkap", "Tidak"])
    #expect(xml.elements.contains { $0.attributes["value"] == "Berkas &amp; surat" }, "labels are HTML")
  }

  /// The bends of each edge are those of the chart, to a hundredth of an inch's hundredth.
  @Test func routesAreThoseOfTheChart() throws {
    let document = FormSample.document()
    let page = try #require(ChartGeometry(document)?.pages.first)
    let xml = try SVGScanner(try #require(DrawIOEmitter().emit(document)))
    for (index, arrow) in page.arrows.enumerated() {
      let cell = try #require(xml.elements.firstIndex { $0.attributes["id"] == "panah-\(index + 1)" })
      let points = xml.elements.indices.filter { place in
        let list = xml.elements[place].parent
        return xml.elements[place].name == "mxPoint" && xml.elements[list].name == "Array"
          && xml.elements[xml.elements[list].parent].parent == cell
      }.map { xml.elements[$0].attributes }
      let bends = arrow.points.dropFirst().dropLast()
      #expect(points.count == bends.count)
      for (point, bend) in zip(points, bends) {
        for (value, expected) in [(point["x"], bend.x), (point["y"], bend.y)] {
          let inches = try #require(value.flatMap(Double.init))
          #expect(abs(inches * 25.4 - Double(expected)) < 0.2)
        }
      }
    }
    #expect(page.arrows.contains { $0.points.count > 2 })
  }

  @Test func everyReferenceHoldsWhateverTheDocument() throws {
    var seen = 0
    for seed in 0..<40 as Range<UInt64> {
      guard let bytes = DrawIOEmitter().emit(RandomSOP.make(seed: seed).document) else { continue }
      #expect(try faults(bytes) == [], "seed \(seed)")
      seen += 1
    }
    #expect(seen > 25)
  }

  @Test(arguments: [
    ("source=\"simbol-1\"", "source=\"simbol-99\""), ("id=\"simbol-2\"", "id=\"simbol-1\""),
    ("vertex=\"1\"", "vertex=\"0\""), ("parent=\"alur\"", "parent=\"lapis\""),
    ("page/id,halaman-2", "page/id,halaman-9"),
  ])
  func plantedFaultsAreFound(_ good: String, _ bad: String) throws {
    let text = String(decoding: try #require(DrawIOEmitter().emit(FormSample.document(steps: 40))), as: UTF8.self)
    let place = try #require(text.range(of: good))
    #expect(try !faults(Array(text.replacingCharacters(in: place, with: bad).utf8)).isEmpty)
  }
}
