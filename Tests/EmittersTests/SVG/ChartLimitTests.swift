import AST
import Emitters
import FlowLayout
import TestSupport
import Testing

/// Charts of more performers and branches than a page holds.
@Suite struct ChartLimitTests {
  @Test func thirteenToTwentyPerformersHoldEveryInvariant() throws {
    var recipe = RandomChart()
    recipe.actors = 13...20
    for seed in 0..<60 as Range<UInt64> {
      let document = recipe.document(seed: seed)
      let chart = try #require(ChartGeometry(document, options: SVGOptions(paper: Paper.landscape[Int(seed % 4)])))
      let findings = ChartAudit(chart, document).findings
      #expect(findings.isEmpty, "seed \(seed): \(findings.prefix(3).joined(separator: ", "))")
    }
  }

  @Test func onePageSaysThatTooManyPerformersFindNoRoom() throws {
    var recipe = RandomChart()
    (recipe.actors, recipe.steps) = (40...40, 4...4)
    let document = recipe.document(seed: 1)
    let pages = SVGEmitter().emit(document)
    #expect(pages.count == 1 && pages.first?.suffix == "")
    let text = String(decoding: try #require(pages.first).bytes, as: UTF8.self)
    #expect(text.contains("40 pelaksana tidak muat pada kertas A4"))
    #expect(text.contains("Gunakan kertas A3"))
    #expect(!text.contains("class=\"symbol\""))
    _ = try SVGScanner(try #require(pages.first).bytes)
    #expect(ChartGeometry(document) == nil)
    #expect(ChartGeometry(document, options: SVGOptions(paper: .a3)) != nil)
  }

  @Test func branchesBeyondWhatPagesHoldAreLeftOutAndTold() throws {
    let steps = (1...60).map { no in
      var step = Step(no: no, activity: "Memeriksa berkas")
      step.kind = .decision
      step.performers = [Performer(actor: "a\(no % 5 + 1)", confidence: .certain, basis: ["mark"])]
      step.next = [Edge(to: min(no + 1, 60), when: .yes), Edge(to: 1, when: .no)]
      return step
    }
    var document = Document()
    document.procedure = Procedure(
      terminators: .step, actors: (1...5).map { Actor(id: "a\($0)", name: "Petugas \($0)") }, steps: steps)
    let chart = try #require(ChartGeometry(document))
    let far = chart.pages.flatMap(\.connectors).filter {
      if case .step(let no) = $0.from { $0.to == .step(1) && no > 9 } else { false }
    }
    // In pairs: so many as four levels above five columns hold.
    #expect(far.count == 2 * 20)
    let last = try #require(SVGEmitter().emit(document).last)
    #expect(String(decoding: last.bytes, as: UTF8.self).contains("cabang ke langkah yang jauh tidak digambar"))
  }

  @Test func aLastPageHoldsMoreThanOneRow() throws {
    for steps in 10...24 {
      let chart = try #require(ChartGeometry(FormSample.document(steps: steps)))
      guard chart.pages.count > 1, let last = chart.pages.last else { continue }
      let rows = Set(last.cells.compactMap { Int($0.row) })
      #expect(rows.count > 1, "\(steps) steps")
    }
  }

  @Test func keteranganIsNoWiderThanItsTextsNeed() throws {
    let chart = try #require(ChartGeometry(FormSample.document(steps: 6)))
    let page = try #require(chart.pages.first)
    let note = try #require(page.cells.first { $0.row == "header" && $0.column == "note" })
    let widest = page.cells.filter { $0.column == "note" }.flatMap(\.lines).map(\.text.count).max() ?? 0
    #expect(note.box.width <= max(2400, widest * 200 + 400), "\(note.box.width)")
  }
}
