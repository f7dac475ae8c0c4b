extension FoldedIndex {
  /// The entry that was most likely misread as `key`: the cheapest by weighed distance, where no other is nearly as cheap.
  ///
  /// Meant for keys of ten letters or more, in which several letters were confused as OCR confuses them.
  /// - Parameters:
  ///   - limit: Most cost, in hundredths of an edit.
  ///   - same: Whether two entries mean the same, so that they do not compete.
  /// - Returns: `nil` where nothing is near, or where entries with different meanings are.
  /// - Complexity: O(*k*) in keys of about that length, with a distance computed only for those that share most letters.
  package func likeliest(
    _ key: [UInt8], limit: Int, by distances: EditDistance, same: (Int, Int) -> Bool
  ) -> (entry: Int, cost: Int)? {
    let letters = Self.letters(key[...])
    let pairs = LetterPairs(of: key[...])
    var best: (entry: Int, cost: Int)?
    var rivals: [(entry: Int, cost: Int)] = []
    let least = min(max(0, key.count - 3), Self.greatestLength)
    for length in least...min(key.count + 3, Self.greatestLength) {
      var next = lengths[length]
      while next != 0 {
        let known = keys[Int(next) - 1]
        next = known.beforeByLength
        // A letter confused changes two bits at most, and two pairs.
        guard (known.letters ^ letters).nonzeroBitCount <= 7, known.pairs.share(with: pairs) else { continue }
        let start = Int(known.start)
        guard
          let cost = distances.distance(
            key.span, bytes.span.extracting(start..<start + Int(known.length)), limit: limit, slack: Self.slack)
        else { continue }
        let found = (Int(known.entry), cost)
        rivals.append(found)
        if cost < best?.cost ?? .max || cost == best?.cost && found.0 < best?.entry ?? .max { best = found }
      }
    }
    guard let best,
      rivals.allSatisfy({
        $0.entry == best.entry || $0.cost > best.cost + Self.margin || same($0.entry, best.entry)
      })
    else {
      return nil
    }
    return best
  }

  /// Places by which letters may have moved.
  private static var slack: Int { 4 }

  /// How much dearer another entry must be, in hundredths of an edit.
  private static var margin: Int { EditDistance.edit / 2 }
}

/// Which pairs of neighbouring letters a key has: a cheap test whether much of one may be in another.
struct LetterPairs: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  init(of key: ArraySlice<UInt8>) {
    var last: UInt32?
    for byte in key {
      if let last {
        let hash = ((last << 8 | UInt32(byte)) &* 0x9E37_79B1) >> 25
        if hash < 64 { low |= 1 << UInt64(hash) } else { high |= 1 << UInt64(hash - 64) }
      }
      last = UInt32(byte)
    }
  }

  private var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

  /// Whether at least two pairs, and a third of the fewer, are in both; from nine pairs on two fifths.
  func share(with other: LetterPairs) -> Bool {
    let shared = (low & other.low).nonzeroBitCount + (high & other.high).nonzeroBitCount
    let fewer = min(count, other.count)
    return shared >= 2 && (fewer < 9 ? shared * 3 >= fewer : shared * 5 >= fewer * 2)
  }
}
