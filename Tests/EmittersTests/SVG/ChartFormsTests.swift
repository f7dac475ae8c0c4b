import AST
import Emitters
import FlowLayout
import TestSupport
import Testing

/// Flows beyond loop and branch: each is drawn whole, and holds every invariant.
@Suite struct ChartFormsTests {
  /// Steps done by the performers at these places, with ways beside those to the next step.
  private func document(_ performers: [Int], _ ways: [Int: [Edge]], ends: [Int] = []) -> Document {
    var document = Document()
    let count = performers.count
    let steps = performers.indices.map { index in
      var step = Step(no: index + 1, activity: "Memeriksa berkas nomor \(index + 1)")
      step.kind = index == 0 ? .start : index == count - 1 || ends.contains(index + 1) ? .end : .process
      step.performers = [Performer(actor: "a\(performers[index])", confidence: .certain, basis: ["mark"])]
      step.next = ways[index + 1] ?? (step.kind == .end ? [] : [Edge(to: index + 2)])
      if step.next.contains(where: { $0.when != nil }) { step.kind = .decision }
      return step
    }
    let actors = (1...(performers.max() ?? 1)).map { Actor(id: "a\($0)", name: "Petugas \($0)") }
    document.procedure = Procedure(terminators: .step, actors: actors, steps: steps)
    return document
  }

  /// The chart on a page as tall as it takes, after its audit.
  private func chart(_ document: Document) throws -> ChartGeometry.Page {
    for paper in Paper.landscape + Paper.portrait {
      let paged = try #require(ChartGeometry(document, options: SVGOptions(paper: paper)))
      #expect(ChartAudit(paged, document).findings == [], "\(paper)")
    }
    let chart = try #require(ChartGeometry(document, options: SVGOptions(isContinuous: true)))
    let audit = ChartAudit(chart, document)
    #expect(audit.findings == [])
    #expect(audit.crossings == 0)
    return try #require(chart.pages.first)
  }

  private func arrow(_ page: ChartGeometry.Page, _ from: Int, _ to: Int) throws -> ChartGeometry.Arrow {
    try #require(page.arrows.first { $0.from == .step(from) && $0.to == .step(to) })
  }

  @Test func branchSkipsStepsAhead() throws {
    let page = try chart(
      document([1, 2, 3, 2, 1, 3], [2: [Edge(to: 3, when: .yes), Edge(to: 6, when: .no)]]))
    #expect(try arrow(page, 2, 6).points.count <= 4)
    #expect(page.labels.count == 2)
  }

  @Test func forkGoesTwoWaysWithoutNamesAndJoins() throws {
    let page = try chart(document([1, 2, 3, 1], [1: [Edge(to: 2), Edge(to: 3)], 2: [Edge(to: 4)]]))
    _ = try (arrow(page, 1, 2), arrow(page, 1, 3), arrow(page, 2, 4), arrow(page, 3, 4))
    #expect(page.labels.isEmpty)
  }

  @Test func waitLeadsBackToItsOwnStep() throws {
    let page = try chart(document([1, 2, 1], [2: [Edge(to: 3, when: .yes), Edge(to: 2, when: .no)]]))
    let wait = try arrow(page, 2, 2)
    let symbol = try #require(page.symbols.first { $0.node == .step(2) })
    #expect(wait.points.first != wait.points.last)
    #expect(
      wait.points.allSatisfy {
        symbol.box.grown(by: 1200).overlaps(Box(left: $0.x, top: $0.y, right: $0.x + 1, bottom: $0.y + 1))
      })
  }

  @Test func flowMayEndTwice() throws {
    let page = try chart(
      document([1, 2, 3, 2, 1], [2: [Edge(to: 4, when: .yes), Edge(to: 3, when: .no)]], ends: [3]))
    #expect(page.symbols.filter { $0.shape == .capsule }.count == 3)
    #expect(!page.arrows.contains { $0.from == .step(3) })
  }

  @Test func loopsNest() throws {
    let page = try chart(
      document(
        [1, 2, 1, 2, 1],
        [
          2: [Edge(to: 3, when: .yes), Edge(to: 1, when: .no)], 3: [Edge(to: 4, when: .yes), Edge(to: 1, when: .no)],
          4: [Edge(to: 5, when: .yes), Edge(to: 3, when: .no)],
        ]))
    #expect(page.arrows.count == 7)
    #expect(page.labels.count == 6)
  }

  @Test func narrowColumnsHaveUprightHeads() throws {
    var document = document((1...12).map { $0 }, [:])
    for index in 0..<12 {
      document.procedure?.actors[index].name = "Subkoordinator Pengembangan Kompetensi Penyelenggara \(index + 1)"
    }
    let chart = try #require(ChartGeometry(document))
    #expect(ChartAudit(chart, document).findings == [])
    let heads = try #require(chart.pages.first).cells.filter { $0.row == "header" && $0.column.hasPrefix("actor:") }
    #expect(heads.count == 12)
    #expect(heads.allSatisfy { !$0.lines.isEmpty && $0.lines.allSatisfy(\.isUpright) })
    #expect(heads.allSatisfy { $0.lines.map(\.text).joined(separator: " ").contains("Kompetensi") })
    let svg = String(decoding: try #require(SVGEmitter().emit(document).first).bytes, as: UTF8.self)
    #expect(svg.contains("transform=\"rotate(-90 "))
  }
}
