/// The ways of one edge, and those among them that matter, from the cheapest on.
struct Menu: Sendable {
  private let paths: [Path]
  private var costs: [Int]
  /// Places in ``paths``: the cheapest first, as many as ever matter, and none that is at fault where another is not.
  private var order: [Int] = []

  /// How many ways matter.
  private static let most = 240

  init(_ ways: [Candidate]) {
    paths = ways.map(\.path)
    costs = ways.map(\.cost)
    arrange()
  }

  var isEmpty: Bool { order.isEmpty }
  var indices: Range<Int> { order.indices }
  func path(_ index: Int) -> Path { paths[order[index]] }
  func cost(_ index: Int) -> Int { costs[order[index]] }

  /// y of the highest and the lowest point of all ways.
  var reach: (top: Int, bottom: Int) {
    order.reduce(into: (Int.max, Int.min)) { reach, place in
      let own = paths[place].reach
      reach = (min(reach.0, own.top), max(reach.1, own.bottom))
    }
  }

  /// Makes all ways along the corners of one of them dearer; an edge that goes nowhere stays as it is.
  mutating func discourage(_ index: Int, by cost: Int) {
    let path = path(index)
    guard path.runs > 0 else { return }
    for place in paths.indices where paths[place].hasCorners(of: path) { costs[place] += cost }
    arrange()
  }

  /// Sorts places by what the ways cost, and by how they were found where that is the same.
  private mutating func arrange() {
    guard let least = costs.min() else { return }
    order = costs.indices.filter { costs[$0] < least + Weight.fault }
    order.sort { (costs[$0], $0) < (costs[$1], $1) }
    if order.count > Self.most { order.removeLast(order.count - Self.most) }
  }
}
