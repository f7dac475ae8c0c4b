import FlowLayout

/// A generator of the same numbers on every machine (xorshift64*).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

/// What a random procedure is made of.
struct Recipe: Sendable {
  var actors = 1...6
  var rows = 2...12
  var jumps = 0...3
  /// Of a hundred rows, how many are done by two or three actors together.
  var joint = 12
  var isBackward = false
}

extension FlowGrid {
  /// A procedure-like grid: each row goes on to the next, some rows branch.
  static func random(seed: UInt64, _ recipe: Recipe) -> FlowGrid {
    var dice = Dice(seed: seed)
    let actors = Int.random(in: recipe.actors, using: &dice)
    let count = Int.random(in: recipe.rows, using: &dice)
    // As wide as a page has room for: the fewer the actors, the wider their columns.
    let least = actors == 1 ? 3 : actors == 2 ? 2 : actors <= 4 ? 1 : 0
    let place = Int.random(in: least...3, using: &dice)
    let width = [1480, 2200, 2800, 4000][place]
    let symbol = Size(width: [800, 1200, 1400, 1400][place], height: 900)
    var rows: [Row] = (0..<count).map { index in
      var columns = [Int.random(in: 0..<actors, using: &dice)]
      if Int.random(in: 0..<100, using: &dice) < recipe.joint {
        columns += (0..<Int.random(in: 1...2, using: &dice)).map { _ in Int.random(in: 0..<actors, using: &dice) }
      }
      let shape: Shape = index == 0 || index == count - 1 ? .capsule : .box
      let height = Int.random(in: 1800...3400, using: &dice)
      return Row(height: height, columns: Array(Set(columns)).sorted(), shape: shape)
    }
    var edges = (0..<(count - 1)).map { Edge(from: $0, to: $0 + 1) }
    for _ in 0..<Int.random(in: recipe.jumps, using: &dice) {
      let from = Int.random(in: 0..<count, using: &dice)
      let to =
        recipe.isBackward ? Int.random(in: 0...max(0, from - 1), using: &dice) : Int.random(in: 0..<count, using: &dice)
      guard from != to, to != from + 1, !edges.contains(where: { $0.from == from && $0.to == to }) else { continue }
      rows[from].shape = .diamond
      edges.append(Edge(from: from, to: to, label: Size(width: width == 1480 ? 560 : 600, height: 240)))
      if from + 1 < count { edges[from].label = Size(width: 320, height: 240) }
    }
    var widths = Array(repeating: width, count: actors)
    // Narrow outer columns get room for a line with its label, as the SVG has it.
    if width == 1480 { for end in [0, actors - 1] { widths[end] = 1680 } }
    return FlowGrid(
      left: 6000, columnWidths: widths, symbol: symbol, rows: rows, edges: edges)
  }
}

extension FlowSheet {
  static let page = FlowSheet(firstTop: 4500, nextTop: 3000, bottom: 20000, closing: 3500)
  static let roll = FlowSheet(firstTop: 4500, nextTop: 4500, bottom: nil, closing: 0)
}
