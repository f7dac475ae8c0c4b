import AST
import Diagnostics
import SopcKit
import Testing

/// What is told of a flowchart that has too little room.
@Suite struct ChartFindingsTests {
  private func compilation(performers: Int, activity: String = "Mencatat berkas", extras: Int = 0) -> Compilation {
    let actors = (1...performers).map { Actor(id: "a\($0)", name: "Petugas \($0)") }
    let steps = (1...3).map { no in
      var step = Step(no: no, activity: activity)
      step.kind = no == 1 ? .start : no == 3 ? .end : .process
      step.performers = [Performer(actor: "a\(no % performers + 1)", confidence: .certain, basis: ["mark"])]
      step.next = no < 3 ? [Edge(to: no + 1)] : []
      step.extra = (0..<extras).map { ExtraCell(head: "Kolom \($0)", text: "ya") }
      return step
    }
    var document = Document()
    document.procedure = Procedure(terminators: .step, actors: actors, steps: steps)
    return Compilation(sops: [CompiledSOP(source: SourceInfo(path: "a.txt"), document: document)], digest: "", text: [])
  }

  private func rules(_ compilation: Compilation, _ options: OutputOptions = OutputOptions()) -> [String] {
    compilation.chartFindings(options).map(\.rule.description)
  }

  @Test func aChartWithRoomTellsNothing() { #expect(rules(compilation(performers: 5)) == []) }

  @Test func tooManyPerformersAreTold() throws {
    let crowd = compilation(performers: 33)
    #expect(rules(crowd) == ["SOP021"])
    #expect(rules(crowd, OutputOptions(paper: .a3)) == [])
    #expect(rules(crowd, OutputOptions(paper: .a3, orientation: .portrait)) == ["SOP021"])
    #expect(try #require(crowd.chartFindings(OutputOptions()).first).message.english.contains("of 33 performers 32"))
  }

  @Test func dividedWordsSplitRowsAndLeftOutColumnsAreTold() throws {
    func message(_ compilation: Compilation) throws -> String {
      let found = compilation.chartFindings(OutputOptions())
      #expect(found.map(\.rule.description) == ["SOP022"])
      return try #require(found.first).message.english
    }
    let word = String(repeating: "pertanggungjawaban", count: 6)
    #expect(try message(compilation(performers: 3, activity: word)).contains("words are divided"))
    let text = String(repeating: "mencatat dan memeriksa berkas ", count: 300)
    #expect(try message(compilation(performers: 3, activity: text)).contains("a row is taller than a page"))
    #expect(try message(compilation(performers: 3, extras: 12)).contains("columns are left out"))
  }

  @Test func drawingTellsTheSame() {
    for compilation in [compilation(performers: 33), compilation(performers: 3, extras: 12)] {
      var told: [Finding] = []
      let files = compilation.outputs([.json, .svg], OutputOptions(), &told)
      #expect(files.count == 2)
      #expect(told == compilation.chartFindings(OutputOptions()))
    }
  }
}
