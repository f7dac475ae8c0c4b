import AST
import Vocabulary

/// A region that a text names, exactly or damaged.
struct RegionMatch {
  let region: Regions.Region
  let confidence: Probability
  /// Whether the name was read as it is in the table.
  let isExact: Bool

  /// The region of a kind whose name a text is, or the only one near it.
  ///
  /// A dropped syllable counts as two letters: `Pesir Selatan` is *Pesisir Selatan*. The name found must be clearly nearer
  /// than any other of its kind.
  /// - Complexity: O(*r*) in regions of the kind, and only for a name that is in no table.
  init?(_ name: [UInt8], kind: Regions.Kind, _ context: Context) {
    let regions = context.vocabulary.regions
    if let exact = regions.regions(named: name, kind: kind).first {
      (region, confidence, isExact) = (exact, .certain, true)
      return
    }
    guard name.count >= 4 else { return nil }
    let limit = min(320, 35 * name.count)
    let mask = Self.letters(name)
    var best: (region: Regions.Region, cost: Int)?
    var second = Int.max
    for (index, region) in regions.all.enumerated() where region.kind == kind {
      let key = regions.keys[index]
      guard abs(key.count - name.count) <= 3, (Self.letters(key) ^ mask).nonzeroBitCount <= 6,
        let cost = context.vocabulary.editDistance.distance(name, key, limit: limit + 100)
      else { continue }
      if cost < best?.cost ?? .max {
        second = best?.cost ?? second
        best = (region, cost)
      } else {
        second = min(second, cost)
      }
    }
    guard let best, best.cost <= limit, second - best.cost >= 60 else { return nil }
    region = best.region
    isExact = false
    let share = best.cost * 100 / name.count
    let base = share <= 900 ? 97 : share <= 1300 ? 95 : share <= 1800 ? 92 : share <= 2500 ? 80 : 45
    // A short or far name must stand well apart from all others.
    let margin = second == .max ? Int.max : second - best.cost
    let isShort = name.count < 6 && share > 1300 || (name.count < 8 || share > 1800) && share > 1300 && margin < 150
    confidence = Probability(
      hundredths: isShort ? 45 : second - best.cost >= 120 || second == .max ? base : base - 10)
  }

  private static func letters(_ key: [UInt8]) -> UInt32 {
    key.reduce(into: UInt32(0)) { mask, byte in
      if (0x61...0x7A).contains(byte) { mask |= 1 << UInt32(byte - 0x61) }
    }
  }
}
