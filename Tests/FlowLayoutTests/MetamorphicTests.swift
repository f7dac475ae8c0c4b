import FlowLayout
import Testing

@Suite struct MetamorphicTests {
  private let recipe = Recipe(actors: 2...5, rows: 4...10, jumps: 1...3)

  private func tally(_ plan: FlowPlan) -> [Int] {
    let bends = plan.pages.flatMap(\.lines).reduce(0) { $0 + $1.points.count - 2 }
    return [plan.pages.reduce(0) { $0 + $1.crossings }, bends]
  }

  @Test func sameGridGivesSamePlan() {
    for seed in 0..<60 as Range<UInt64> {
      let grid = FlowGrid.random(seed: 9000 + seed, recipe)
      #expect(grid.layOut(on: .page) == grid.layOut(on: .page))
    }
  }

  @Test func orderOfEdgesChangesNothing() {
    for seed in 0..<60 as Range<UInt64> {
      let grid = FlowGrid.random(seed: 9100 + seed, recipe)
      var turned = grid
      turned.edges.reverse()
      let count = grid.edges.count
      let (plan, other) = (grid.layOut(on: .page), turned.layOut(on: .page))
      let lines = plan.pages.map { $0.lines.map { [$0.edge] + $0.points.flatMap { [$0.x, $0.y] } } }
      let others = other.pages.map { $0.lines.map { [count - 1 - $0.edge] + $0.points.flatMap { [$0.x, $0.y] } } }
      #expect(lines == others, "seed \(seed)")
    }
  }

  /// The mirrored grid is drawn with as many crossings and bends; joint rows are left out, for ties between their symbols go left.
  @Test func mirroredColumnsCostTheSame() {
    for seed in 0..<60 as Range<UInt64> {
      var recipe = recipe
      recipe.joint = 0
      let grid = FlowGrid.random(seed: 9200 + seed, recipe)
      var mirrored = grid
      for row in grid.rows.indices {
        mirrored.rows[row].columns = grid.rows[row].columns.map { grid.columnWidths.count - 1 - $0 }
      }
      #expect(tally(grid.layOut(on: .roll)) == tally(mirrored.layOut(on: .roll)), "seed \(seed)")
    }
  }

  @Test func anEmptyColumnNeverAddsCrossings() {
    for seed in 0..<60 as Range<UInt64> {
      let grid = FlowGrid.random(seed: 9300 + seed, recipe)
      var wider = grid
      wider.columnWidths.append(2200)
      #expect(tally(wider.layOut(on: .roll))[0] <= tally(grid.layOut(on: .roll))[0], "seed \(seed)")
    }
  }

  @Test func brokenInputIsLeftOutAndTold() {
    let grid = FlowGrid(
      left: 0, columnWidths: [2400], symbol: Size(width: 1400, height: 900),
      rows: [
        .init(height: 100, columns: [0, 0, 7, -1], shape: .box), .init(height: 2000, columns: [], shape: .box),
        .init(height: 2000, columns: [0], shape: .diamond),
      ],
      edges: [
        .init(from: 0, to: 1), .init(from: 0, to: 9), .init(from: -1, to: 0), .init(from: 0, to: 2),
        .init(from: 2, to: 2),
      ])
    let plan = grid.layOut(on: .roll)
    #expect(plan.undrawn == [0, 1, 2])
    #expect(plan.pages.flatMap(\.lines).map(\.edge).sorted() == [3, 4])
    #expect(plan.pages[0].symbols.count == 2)
    #expect(
      FlowGrid(left: 0, columnWidths: [], symbol: Size(width: 1, height: 1), rows: [], edges: []).layOut(on: .page)
        .pages.isEmpty)
  }
}
