extension FoldedIndex {
  /// The entry that was most likely misread as `key`: the cheapest by weighed distance, where no other is nearly as cheap.
  ///
  /// Meant for keys of ten letters or more, in which several letters were confused as OCR confuses them.
  /// - Parameters:
  ///   - limit: Most cost, in hundredths of an edit.
  ///   - same: Whether two entries mean the same, so that they do not compete; an equivalence, or never.
  /// - Returns: `nil` where nothing is near, or where entries with different meanings are.
  /// - Complexity: O(*k*) in keys of about that length, with a distance computed only for those that share most letters.
  @inline(__always)
  package func likeliest(
    _ key: Span<UInt8>, limit: Int, by distances: EditDistance, same: (Int, Int) -> Bool
  ) -> (entry: Int, cost: Int)? {
    let found = near.cheapest(key, limit: limit, by: distances)
    guard let best = found.best else { return nil }
    for rival in found.rivals
    where rival.entry != best.entry && rival.cost <= best.cost + Self.margin && !same(rival.entry, best.entry) {
      return nil
    }
    return best
  }

  /// Whether some key has about the length and the letters of one, so that it may be the nearest or the likeliest.
  func mayBeNear(_ key: Span<UInt8>) -> Bool { near.mayBeNear(key) }

  /// How much dearer another entry must be, in hundredths of an edit.
  private static var margin: Int { EditDistance.edit / 2 }
}

extension NearKeys {
  /// Whether some key has about the length and the letters of one, so that it may be the nearest or the likeliest.
  func mayBeNear(_ key: Span<UInt8>) -> Bool {
    // An *M* that was torn into *IVI* changes more of both.
    for index in 0..<max(0, key.count - 2) where key[index] == 0x69 && key[index + 1] == 0x76 { return true }
    var isNear = false
    byLength.each(key.count - 3...key.count + 3, like: Self.letters(key)) { _ in isNear = true }
    return isNear
  }

  /// The cheapest of the keys near one, and all that are within the limit.
  func cheapest(
    _ key: Span<UInt8>, limit: Int, by distances: EditDistance
  ) -> (best: (entry: Int, cost: Int)?, rivals: [(entry: Int, cost: Int)]) {
    let pairs = LetterPairs(of: key)
    var noted = [64 of UInt64](repeating: 0)
    var slots = noted.mutableSpan
    LetterPlaces.note(key, in: &slots)
    let places = noted.span
    var best: (entry: Int, cost: Int)?
    var rivals: [(entry: Int, cost: Int)] = []
    let (keys, bytes) = (self.keys, self.bytes)
    byLength.each(key.count - 3...key.count + 3, like: Self.letters(key)) { place in
      // A letter confused changes two pairs at most.
      guard keys[place].pairs.share(with: pairs) else { return }
      let start = Int(keys[place].start)
      guard
        let cost = distances.distance(
          key, at: places, bytes.span.extracting(start..<start + Int(keys[place].length)), limit: limit,
          slack: Self.slack)
      else { return }
      let found = (Int(keys[place].entry), cost)
      rivals.append(found)
      if cost < best?.cost ?? .max || cost == best?.cost && found.0 < best?.entry ?? .max { best = found }
    }
    return (best, rivals)
  }

  /// Places by which letters may have moved.
  private static var slack: Int { 4 }
}

/// Which pairs of neighbouring letters a key has: a cheap test whether much of one may be in another.
struct LetterPairs: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var count = 0

  init() {}

  init(of key: Span<UInt8>) {
    var last: UInt32?
    for index in key.indices {
      let byte = key[index]
      if let last {
        let hash = ((last << 8 | UInt32(byte)) &* 0x9E37_79B1) >> 25
        if hash < 64 { low |= 1 << UInt64(hash) } else { high |= 1 << UInt64(hash - 64) }
      }
      last = UInt32(byte)
    }
    count = low.nonzeroBitCount + high.nonzeroBitCount
  }

  /// Whether at least two pairs, and a third of the fewer, are in both; from nine pairs on two fifths.
  func share(with other: LetterPairs) -> Bool {
    let shared = (low & other.low).nonzeroBitCount + (high & other.high).nonzeroBitCount
    let fewer = min(count, other.count)
    return shared >= 2 && (fewer < 9 ? shared * 3 >= fewer : shared * 5 >= fewer * 2)
  }
}
