/// The ways of one edge, and those among them that matter.
struct Menu: Sendable {
  private var all: [Candidate]
  /// The cheapest first, as many as ever matter, and none that is at fault where another is not.
  private(set) var ways: [Candidate] = []

  /// How many ways matter.
  private static let most = 240

  init(_ all: [Candidate]) {
    self.all = all
    arrange()
  }

  /// Makes all ways along the corners of one of ``ways`` dearer; an edge that goes nowhere stays as it is.
  mutating func discourage(_ index: Int, by cost: Int) {
    let path = ways[index].path
    guard path.runs > 0 else { return }
    for place in all.indices where all[place].path.hasCorners(of: path) { all[place].cost += cost }
    arrange()
  }

  /// Sorts places, which are smaller than ways, by what the ways cost, and by how they were found where that is the same.
  private mutating func arrange() {
    let costs = all.map(\.cost)
    guard let least = costs.min() else { return }
    var order = costs.indices.filter { costs[$0] < least + Weight.fault }
    order.sort { (costs[$0], $0) < (costs[$1], $1) }
    ways = order.prefix(Self.most).map { all[$0] }
  }
}
