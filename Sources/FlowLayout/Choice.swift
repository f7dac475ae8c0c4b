/// Chooses one way for each of the free edges of a page so that crossings, then bends, then detours are least.
///
/// A deterministic local search finds a good choice; branch and bound then improves it, and proves it to be the best where
/// it ends within its budget, as it does for the few loops of a real procedure.
struct Choice: Sendable {
  /// Per edge its ways, cheapest first.
  private let ways: [[Candidate]]
  /// Per edge the other edges that it can meet.
  private let neighbours: [[Int]]
  private(set) var chosen: [Int]
  private(set) var cost: Int
  /// Whether no choice is better.
  private(set) var isProven = false

  init(ways: [[Candidate]], exactBudget: Int = 30_000) {
    self.init(menus: ways.map { Menu($0) }, exactBudget: exactBudget)
  }

  init(menus: [Menu], exactBudget: Int) {
    ways = menus.map(\.ways)
    neighbours = Self.neighbours(self.ways)
    chosen = Array(repeating: 0, count: ways.count)
    cost = .max
    guard !ways.isEmpty else {
      cost = 0
      isProven = true
      return
    }
    for order in orders() { search(order) }
    if ways.count <= 8 { prove(budget: exactBudget) }
  }

  var paths: [Path] { chosen.enumerated().map { ways[$0][$1].path } }

  private static func neighbours(_ ways: [[Candidate]]) -> [[Int]] {
    let reaches = ways.map { list in
      list.reduce(into: (top: Int.max, bottom: Int.min)) { reach, way in
        let own = way.path.reach
        reach = (min(reach.top, own.top), max(reach.bottom, own.bottom))
      }
    }
    let byTop = reaches.indices.sorted { (reaches[$0].top, $0) < (reaches[$1].top, $1) }
    var neighbours = Array(repeating: [Int](), count: ways.count)
    for (place, one) in byTop.enumerated() {
      for other in byTop[(place + 1)...] {
        guard reaches[other].top <= reaches[one].bottom + 200 else { break }
        neighbours[one].append(other)
        neighbours[other].append(one)
      }
    }
    return neighbours.map { $0.sorted() }
  }

  /// Short edges first, long edges first, and as they stand.
  private func orders() -> [[Int]] {
    let lengths = ways.map { $0.first?.path.length ?? 0 }
    let indices = Array(ways.indices)
    let short = indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    return ways.count == 1 ? [indices] : [short, short.reversed(), indices]
  }

  /// Places the edges in `order`, each in its best way, then improves one at a time until nothing changes.
  private mutating func search(_ order: [Int]) {
    var placed: [Int?] = Array(repeating: nil, count: ways.count)
    for edge in order { placed[edge] = best(edge, placed) }
    for _ in 0..<12 {
      var changed = false
      for edge in order {
        let better = best(edge, placed)
        if better != placed[edge] {
          placed[edge] = better
          changed = true
        }
      }
      if !changed { break }
    }
    let picks = placed.map { $0 ?? 0 }
    let sum = total(picks)
    if sum < cost {
      cost = sum
      chosen = picks
    }
  }

  /// The cheapest way of one edge among the others as they are placed; the present one where it is as cheap.
  private func best(_ edge: Int, _ placed: [Int?]) -> Int {
    var best = placed[edge] ?? 0
    var least = placed[edge].map { ways[edge][$0].cost + between(edge, $0, placed, limit: .max) } ?? .max
    for (index, way) in ways[edge].enumerated() {
      if way.cost >= least { break }
      let sum = way.cost + between(edge, index, placed, limit: least - way.cost)
      if sum < least { (least, best) = (sum, index) }
    }
    return best
  }

  private func between(_ edge: Int, _ index: Int, _ placed: [Int?], limit: Int) -> Int {
    var sum = 0
    for other in neighbours[edge] {
      guard let pick = placed[other] else { continue }
      sum += price(edge, index, other, pick)
      if sum >= limit { break }
    }
    return sum
  }

  private func price(_ edge: Int, _ index: Int, _ other: Int, _ pick: Int) -> Int {
    let clash = clash(ways[edge][index].path, ways[other][pick].path)
    return clash.crossings * Weight.crossing + clash.faults * Weight.fault
  }

  private func total(_ picks: [Int]) -> Int {
    var sum = 0
    for edge in ways.indices {
      sum += ways[edge][picks[edge]].cost
      for other in neighbours[edge] where other < edge { sum += price(edge, picks[edge], other, picks[other]) }
    }
    return sum
  }

  /// Depth-first over all choices; what cannot become better than the best so far is cut off.
  private mutating func prove(budget: Int) {
    var rest = Array(repeating: 0, count: ways.count + 1)
    for edge in ways.indices.reversed() { rest[edge] = rest[edge + 1] + ways[edge][0].cost }
    var left = budget
    var picks: [Int?] = Array(repeating: nil, count: ways.count)
    descend(0, 0, rest, &picks, &left)
    isProven = left > 0
  }

  private mutating func descend(_ edge: Int, _ sum: Int, _ rest: [Int], _ picks: inout [Int?], _ left: inout Int) {
    guard edge < ways.count else {
      cost = sum
      chosen = picks.map { $0 ?? 0 }
      return
    }
    for (index, way) in ways[edge].enumerated() {
      let bound = cost - rest[edge + 1] - sum - way.cost
      if bound <= 0 || left <= 0 { break }
      left -= 1
      let extra = between(edge, index, picks, limit: bound)
      guard extra < bound else { continue }
      picks[edge] = index
      descend(edge + 1, sum + way.cost + extra, rest, &picks, &left)
      picks[edge] = nil
    }
  }
}
