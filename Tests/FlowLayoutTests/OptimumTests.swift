@testable import FlowLayout
import Testing

/// Holds the chosen ways against all combinations of ways, counted one by one.
@Suite struct OptimumTests {
  @Test(arguments: [2, 3])
  func choiceIsTheBestOfAll(jumps: Int) {
    var compared = 0
    for seed in 0..<60 as Range<UInt64> {
      let recipe = Recipe(actors: jumps == 2 ? 2...4 : 1...2, rows: 5...9, jumps: jumps...jumps)
      let grid = FlowGrid.random(seed: 7000 + seed, recipe)
      let ways = self.ways(grid)
      guard ways.count == jumps else { continue }
      let choice = Choice(ways: ways)
      #expect(choice.isProven)
      #expect(choice.cost == leastCost(ways), "seed \(seed)")
      compared += 1
    }
    #expect(compared > 10)
  }

  @Test func localSearchIsGoodWithoutProof() {
    var worse = 0
    for seed in 0..<80 as Range<UInt64> {
      let ways = self.ways(FlowGrid.random(seed: 8000 + seed, Recipe(actors: 2...4, rows: 6...10, jumps: 3...3)))
      let quick = Choice(ways: ways, exactBudget: 0)
      let exact = Choice(ways: ways)
      #expect(quick.cost >= exact.cost)
      if quick.cost / Weight.crossing > exact.cost / Weight.crossing { worse += 1 }
    }
    #expect(worse <= 4)
  }

  /// The ways of the jumps of a grid on one page, with their clashes with the trunk lines.
  private func ways(_ grid: FlowGrid) -> [[Candidate]] {
    let frame = PageFrame(grid: grid, range: 0..<grid.rows.count, top: 4500, upperLevels: 0, lowerLevels: 0)
    let trunks = grid.edges.filter { $0.to == $0.from + 1 }.map { frame.trunk(from: $0.from, to: $0.to) }
    let standing = Standing(paths: trunks + frame.range.flatMap(frame.links))
    let tracks = frame.tracks()
    return grid.edges.filter { $0.to != $0.from + 1 }.map { edge in
      var ways = Ways(standing: standing, keepsAll: true)
      frame.findWays(from: edge.from, to: edge.to, tracks: tracks, &ways)
      return ways.all
    }
  }

  private func price(_ clash: Clash) -> Int { clash.crossings * Weight.crossing + clash.faults * Weight.fault }

  private func leastCost(_ ways: [[Candidate]]) -> Int {
    func table(_ a: Int, _ b: Int) -> [[Int]] {
      ways[a].map { one in ways[b].map { other in price(clash(one.path, other.path)) } }
    }
    let first = table(0, 1)
    guard ways.count == 3 else {
      var least = Int.max
      for i in ways[0].indices {
        for j in ways[1].indices { least = min(least, ways[0][i].cost + ways[1][j].cost + first[i][j]) }
      }
      return least
    }
    let second = table(0, 2)
    let third = table(1, 2)
    var least = Int.max
    for i in ways[0].indices {
      for j in ways[1].indices {
        let sum = ways[0][i].cost + ways[1][j].cost + first[i][j]
        for k in ways[2].indices { least = min(least, sum + ways[2][k].cost + second[i][k] + third[j][k]) }
      }
    }
    return least
  }
}
