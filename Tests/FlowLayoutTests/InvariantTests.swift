import FlowLayout
import Testing

@Suite struct InvariantTests {
  /// Counts over many random grids; findings are shown by their first lines.
  private func sweep(_ seeds: Range<UInt64>, _ recipe: Recipe, _ sheet: FlowSheet) -> (
    findings: [String], crossings: Int
  ) {
    var findings: [String] = []
    var crossings = 0
    for seed in seeds {
      let grid = FlowGrid.random(seed: seed, recipe)
      let plan = grid.layOut(on: sheet)
      findings += Audit(grid, sheet, plan).findings.map { "seed \(seed): \($0)" }
      crossings += plan.pages.reduce(0) { $0 + $1.crossings }
    }
    return (findings, crossings)
  }

  @Test(arguments: [FlowSheet.page, .roll])
  func smallProceduresBreakNothing(on sheet: FlowSheet) {
    let found = sweep(0..<400, Recipe(), sheet)
    #expect(found.findings.isEmpty, "\(found.findings.count): \(found.findings.prefix(12).joined(separator: "\n"))")
  }

  @Test func trunksNeverCross() {
    let found = sweep(1000..<1200, Recipe(actors: 1...12, rows: 2...60, jumps: 0...0), .roll)
    #expect(found.findings.isEmpty, "\(found.findings.prefix(12).joined(separator: "\n"))")
    #expect(found.crossings == 0)
  }

  @Test func oneLoopBackNeverCrosses() {
    let found = sweep(2000..<2400, Recipe(actors: 1...8, rows: 2...12, jumps: 1...1, joint: 0, isBackward: true), .roll)
    #expect(found.findings.isEmpty, "\(found.findings.prefix(12).joined(separator: "\n"))")
    #expect(found.crossings == 0)
  }

  @Test func manyActorsAndJumps() {
    let found = sweep(3000..<3025, Recipe(actors: 1...12, rows: 20...60, jumps: 3...9), .page)
    #expect(found.findings.isEmpty, "\(found.findings.count): \(found.findings.prefix(12).joined(separator: "\n"))")
  }
}
