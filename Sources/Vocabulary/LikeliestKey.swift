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
    var best: (entry: Int, cost: Int)?
    var rivals: [(entry: Int, cost: Int)] = []
    let least = min(max(0, key.count - 3), Self.greatestLength)
    for length in least...min(key.count + 3, Self.greatestLength) {
      var next = lengths[length]
      while next != 0 {
        let known = keys[Int(next) - 1]
        next = known.beforeByLength
        // A letter confused changes two bits at most.
        guard (known.letters ^ letters).nonzeroBitCount <= 7 else { continue }
        let meant = Array(bytes[Int(known.start)..<Int(known.start) + Int(known.length)])
        guard let cost = distances.distance(key, meant, limit: limit) else { continue }
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

  /// How much dearer another entry must be, in hundredths of an edit.
  private static var margin: Int { EditDistance.edit / 2 }
}
