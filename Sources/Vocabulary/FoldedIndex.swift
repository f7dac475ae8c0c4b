/// Finds entries by folded key: exactly by hash, or the nearest key within a few edits.
///
/// Keys are added once, while a table is loaded. Several entries may share a key; the first is found.
package struct FoldedIndex: Sendable {
  private var bytes: [UInt8] = []
  private var keys: [Key] = []
  /// Open addressing: position in `keys` plus 1, 0 where free. A power of two, at most half full.
  private var slots: [UInt32] = []

  /// One bit for each beginning of four letters that some key may have.
  private var beginnings = [UInt64](repeating: 0, count: 64)

  /// The keys of each length, the longest together, with the bits of their letters.
  private var lengths: [Sketches] = []

  /// The keys of one length, eight together so that they are compared at once.
  private struct Sketches: Sendable {
    var letters: [SIMD8<UInt32>] = []
    /// In `keys`.
    var positions: [UInt32] = []

    mutating func append(_ mask: UInt32, _ position: UInt32) {
      if positions.count % 8 == 0 { letters.append(SIMD8(repeating: 0)) }
      letters[letters.count - 1][positions.count % 8] = mask
      positions.append(position)
    }
  }

  private static let greatestLength = 48

  private struct Key: Sendable {
    var start: UInt32
    var length: UInt16
    /// One bit a letter, digits in the six bits above: a cheap bound on the number of edits.
    var letters: UInt32
    var hash: UInt32
    var entry: Int32
  }

  package init(minimumCapacity: Int = 16) {
    var size = 32
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    keys.reserveCapacity(minimumCapacity)
    bytes.reserveCapacity(minimumCapacity * 12)
  }

  /// Number of different keys.
  package var count: Int { keys.count }

  /// Adds `key` for `entry` unless the key is there already.
  ///
  /// - Returns: The entry that the key stands for: `entry`, or the earlier one.
  @discardableResult
  package mutating func insert(_ key: [UInt8], entry: Int) -> Int {
    insert(key[...], entry: entry)
  }

  /// Adds `key` for `entry` unless the key is there already; see ``insert(_:entry:)-([UInt8],_)``.
  @discardableResult
  package mutating func insert(_ key: ArraySlice<UInt8>, entry: Int) -> Int {
    if (keys.count + 1) * 2 > slots.count { grow() }
    let hash = Self.hash(key)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let known = keys[Int(slots[slot]) - 1]
      if known.hash == hash, equal(known, key) { return Int(known.entry) }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(
      Key(
        start: UInt32(bytes.count), length: UInt16(truncatingIfNeeded: key.count), letters: Self.letters(key),
        hash: hash, entry: Int32(truncatingIfNeeded: entry)))
    let length = min(key.count, Self.greatestLength)
    while lengths.count <= length { lengths.append(Sketches()) }
    lengths[length].append(keys[keys.count - 1].letters, UInt32(keys.count - 1))
    bytes.append(contentsOf: key)
    if key.count >= 4 {
      let bit = Self.beginning(key)
      beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    slots[slot] = UInt32(keys.count)
    return entry
  }

  /// The entry whose key equals `key`.
  package func entry(_ key: [UInt8]) -> Int? { entry(key[...]) }

  /// The entry whose key equals `key`.
  package func entry(_ key: ArraySlice<UInt8>) -> Int? {
    let hash = Self.hash(key)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let known = keys[Int(slots[slot]) - 1]
      if known.hash == hash, equal(known, key) { return Int(known.entry) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The nearest entry within `limit` edits, where `same` holds for every entry as near as it.
  ///
  /// - Parameters:
  ///   - limit: Most edits (a swap of neighbours counts as one); meant for 1 or 2.
  ///   - same: Whether two entries mean the same, so that they do not compete.
  /// - Returns: The entry and its edits, or `nil` where none is near or two with different meanings are equally near.
  /// - Complexity: O(*k*) in keys of about that length, with a distance computed only for the few that share most letters.
  package func nearest(_ key: [UInt8], limit: Int, same: (Int, Int) -> Bool) -> (entry: Int, edits: Int)? {
    let letters = Self.letters(key[...])
    var best: (entry: Int, edits: Int)?
    var first = UInt32.max
    var ambiguous = false
    var bound = limit
    let least = min(max(0, key.count - limit), Self.greatestLength)
    let most = min(key.count + limit, Self.greatestLength, lengths.count - 1)
    guard least <= most else { return nil }
    for length in least...most {
      let sketches = lengths[length]
      for group in sketches.letters.indices {
        let isNear = Self.differ(sketches.letters[group] ^ letters, by: 2 * bound)
        guard any(isNear) else { continue }
        for lane in 0..<min(8, sketches.positions.count - 8 * group) where isNear[lane] {
          let position = sketches.positions[8 * group + lane]
          let known = keys[Int(position)]
          let start = Int(known.start)
          guard
            let edits = EditDistance.damerau(
              key.span, bytes.span.extracting(start..<start + Int(known.length)), limit: bound)
          else { continue }
          if let found = best, edits == found.edits {
            if !same(found.entry, Int(known.entry)) { ambiguous = true }
            // The earliest entry is found, whatever its length.
            if position < first { best = (Int(known.entry), edits) }
          } else {
            best = (Int(known.entry), edits)
            first = position
            ambiguous = false
          }
          first = min(first, position)
          bound = min(limit, best?.edits ?? limit)
        }
      }
    }
    return ambiguous ? nil : best
  }

  /// Whether at most so many bits are set, of each of eight.
  @inline(__always)
  private static func differ(_ bits: SIMD8<UInt32>, by most: Int) -> SIMDMask<SIMD8<Int32>> {
    var bits = bits
    for _ in 0..<most { bits = bits & (bits &- 1) }
    return bits .== 0
  }

  /// Whether some key may begin with a word: `false` is certain, and cheap.
  package func mayBegin(with word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 4 else { return true }
    let bit = Self.beginning(word)
    return beginnings[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  private static func beginning(_ key: ArraySlice<UInt8>) -> Int {
    let start = key.startIndex
    var hash =
      UInt32(key[start]) | UInt32(key[start + 1]) << 8 | UInt32(key[start + 2]) << 16 | UInt32(key[start + 3]) << 24
    hash = hash &* 0x9E37_79B1
    return Int(hash >> 20)
  }

  private func equal(_ known: Key, _ key: ArraySlice<UInt8>) -> Bool {
    guard Int(known.length) == key.count else { return false }
    let start = Int(known.start)
    let (mine, other) = (bytes.span, key.span)
    for index in other.indices where mine[start + index] != other[index] { return false }
    return true
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    for (position, key) in keys.enumerated() {
      var slot = Int(key.hash) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(position + 1)
    }
    slots = larger
  }

  /// FNV-1a, with a last mixing step because the slots use the low bits.
  private static func hash(_ key: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    let bytes = key.span
    for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
    hash ^= hash >> 15
    return hash
  }

  private static func letters(_ key: ArraySlice<UInt8>) -> UInt32 {
    var letters: UInt32 = 0
    let bytes = key.span
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A: letters |= 1 << UInt32(byte - 0x61)
      case 0x30...0x39: letters |= 1 << UInt32(26 + (byte - 0x30) / 2)
      default: letters |= 1 << 31
      }
    }
    return letters
  }
}
