@testable import FlowLayout
import Testing

/// Holds what a menu offers against sorting all ways.
@Suite struct MenuTests {
  @Test func cheapestComeFirstAndEqualOnesAsFound() {
    let menu = Menu([7, 3, 9, 3, 7].enumerated().map { way($0, cost: $1) })
    #expect(menu.ways.map(\.cost) == [3, 3, 7, 7, 9])
    #expect(menu.ways.map(\.path.start.y) == [1, 3, 0, 4, 2])
  }

  @Test func waysAtFaultAreLeftOutWhereAnotherIsNot() {
    let menu = Menu([way(0, cost: Weight.fault + 5), way(1, cost: 5), way(2, cost: Weight.fault + 4)])
    #expect(menu.ways.map(\.cost) == [5, Weight.fault + 4])
  }

  @Test func noMoreThanMatterAreOffered() {
    let menu = Menu((0..<500).map { way($0, cost: ($0 * 337) % 500) })
    #expect(menu.ways.map(\.cost) == Array(0..<240))
  }

  @Test func discouragedWaysGoBehindAndOthersComeForward() {
    var menu = Menu((0..<500).map { way($0 / 2, cost: $0) })
    menu.discourage(0, by: 1000)
    // Both ways along these corners are dearer now.
    #expect(menu.ways.map(\.cost) == Array(2..<242))
    #expect(menu.ways[0].path.start.y == 1)
  }

  @Test func edgesThatGoNowhereAreNotDiscouraged() {
    let nowhere = Path(Point(x: 0, y: 0), Point(x: 0, y: 0), target: .min)
    var menu = Menu([Candidate(path: nowhere, cost: Weight.fault)])
    menu.discourage(0, by: 1000)
    #expect(menu.ways[0].cost == Weight.fault)
  }

  private func way(_ y: Int, cost: Int) -> Candidate {
    Candidate(path: Path(Point(x: 0, y: y), Point(x: 500, y: y), target: 1), cost: cost)
  }
}
