/// Sets of numbers that are joined two by two.
struct DisjointSets {
  private var parents: [UInt32]

  init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

  /// The least number of the set.
  mutating func first(of number: Int) -> Int {
    var at = UInt32(number)
    while parents[Int(at)] & Self.mask != at {
      let up = parents[Int(at)] & Self.mask
      let above = parents[Int(up)] & Self.mask
      parents[Int(at)] = parents[Int(at)] & ~Self.mask | above
      at = above
    }
    return Int(at)
  }

  mutating func join(_ a: Int, _ b: Int) {
    parents[a] |= ~Self.mask
    parents[b] |= ~Self.mask
    let (a, b) = (first(of: a), first(of: b))
    guard a != b else { return }
    parents[max(a, b)] = parents[max(a, b)] & ~Self.mask | UInt32(min(a, b))
  }

  /// Whether the number was ever joined with another.
  func isJoined(_ number: Int) -> Bool { parents[number] & ~Self.mask != 0 }

  /// The bit above tells that a number was joined.
  private static let mask: UInt32 = 0x7FFF_FFFF
}
