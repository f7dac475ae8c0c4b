/// Finds entries by folded key: exactly by hash, or the nearest key within a few edits.
///
/// Keys are added once, while a table is loaded. Several entries may share a key; the first is found.
package struct FoldedIndex: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var keys: [Key] = []
  /// Open addressing: the hash above the position in `keys` plus 1, 0 where free. A power of two, at most half full.
  private var slots: [UInt64] = []

  /// One bit for each beginning of four letters that some key may have.
  private var beginnings = [UInt64](repeating: 0, count: 64)

  /// The last key added of each length, the longest together, as position in `keys` plus 1.
  private(set) var lengths = [UInt32](repeating: 0, count: Self.greatestLength + 1)

  /// The last key added with some length and beginning, or end, or fifth and sixth letters, as position in `keys` plus 1. Between
  /// these there is a letter at least, so that an edit spoils one of them at most: keys that are one edit apart begin or end
  /// alike, and of keys that are two apart one of the three is alike.
  private var heads: [UInt32] = []
  private var tails: [UInt32] = []
  private var middles: [UInt32] = []

  static let greatestLength = 48

  /// Bytes of the longest key.
  private var longest = 0

  struct Key: Sendable {
    var start: UInt32
    var length: UInt16
    /// One bit a letter, digits in the six bits above: a cheap bound on the number of edits.
    var letters: UInt32
    var hash: UInt32
    var entry: Int32
    /// The pairs of neighbouring letters, as a filter of 128 bits.
    var pairs = LetterPairs()
    /// The key added before of the same length, the same beginning, the same end.
    var beforeByLength: UInt32 = 0
    var beforeByHead: UInt32 = 0
    var beforeByTail: UInt32 = 0
    var beforeByMiddle: UInt32 = 0
  }

  package init(minimumCapacity: Int = 16) {
    var size = 32
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
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
      if UInt32(slots[slot] >> 32) == hash {
        let known = keys[Int(UInt32(truncatingIfNeeded: slots[slot])) - 1]
        if equal(known, key) { return Int(known.entry) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(
      Key(
        start: UInt32(bytes.count), length: UInt16(truncatingIfNeeded: key.count), letters: Self.letters(key),
        hash: hash, entry: Int32(truncatingIfNeeded: entry), pairs: LetterPairs(of: key)))
    longest = max(longest, key.count)
    chainLast(key)
    bytes.append(contentsOf: key)
    if key.count >= 4 {
      let bit = Self.beginning(key)
      beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    slots[slot] = UInt64(hash) << 32 | UInt64(keys.count)
    return entry
  }

  /// Links the key added last with those that are looked at when one near it is asked for.
  private mutating func chainLast(_ key: ArraySlice<UInt8>) {
    let position = keys.count - 1
    let length = min(key.count, Self.greatestLength)
    keys[position].beforeByLength = lengths[length]
    lengths[length] = UInt32(keys.count)
    guard key.count >= Self.leastChained else { return }
    if heads.isEmpty {
      heads = [UInt32](repeating: 0, count: 1024)
      tails = heads
      middles = heads
    }
    let (head, tail) = (Self.chain(key.count, key.prefix(3)), Self.chain(key.count, key.suffix(3)))
    keys[position].beforeByHead = heads[head]
    keys[position].beforeByTail = tails[tail]
    heads[head] = UInt32(keys.count)
    tails[tail] = UInt32(keys.count)
    guard key.count >= Self.leastWithMiddle else { return }
    let middle = Self.chain(key.count, key.dropFirst(4).prefix(2))
    keys[position].beforeByMiddle = middles[middle]
    middles[middle] = UInt32(keys.count)
  }

  /// The entry whose key equals `key`.
  package func entry(_ key: [UInt8]) -> Int? { entry(key[...]) }

  /// The entry whose key equals `key`.
  package func entry(_ key: ArraySlice<UInt8>) -> Int? {
    let hash = Self.hash(key)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if UInt32(slots[slot] >> 32) == hash {
        let known = keys[Int(UInt32(truncatingIfNeeded: slots[slot])) - 1]
        if equal(known, key) { return Int(known.entry) }
      }
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
    guard key.count <= longest + limit else { return nil }
    var search = Search(letters: Self.letters(key[...]), bound: limit)
    if limit == 1, key.count > Self.leastChained {
      guard !heads.isEmpty else { return nil }
      // An edit at one end leaves three letters at the other.
      for length in key.count - 1...key.count + 1 {
        var next = heads[Self.chain(length, key.prefix(3))]
        while next != 0 {
          let position = Int(next) - 1
          next = keys[position].beforeByHead
          if Int(keys[position].length) == length, begins(keys[position], as: key) {
            weigh(position, key, &search, same)
          }
        }
        next = tails[Self.chain(length, key.suffix(3))]
        while next != 0 {
          let position = Int(next) - 1
          next = keys[position].beforeByTail
          if Int(keys[position].length) == length, !begins(keys[position], as: key) {
            weigh(position, key, &search, same)
          }
        }
      }
    } else if limit == 2, key.count >= Self.leastWithMiddle + 2 {
      guard !heads.isEmpty else { return nil }
      for length in key.count - 2...key.count + 2 { weighTwoApart(length, key, &search, same) }
    } else {
      let least = min(max(0, key.count - limit), Self.greatestLength)
      let most = min(key.count + limit, Self.greatestLength)
      for length in least...most {
        var next = lengths[length]
        while next != 0 {
          let position = Int(next) - 1
          next = keys[position].beforeByLength
          weigh(position, key, &search, same)
        }
      }
    }
    return search.isAmbiguous ? nil : search.best
  }

  /// Takes into account the keys of a length that may be two edits apart.
  private func weighTwoApart(_ length: Int, _ key: [UInt8], _ search: inout Search, _ same: (Int, Int) -> Bool) {
    var next = heads[Self.chain(length, key.prefix(3))]
    while next != 0 {
      let position = Int(next) - 1
      next = keys[position].beforeByHead
      if Int(keys[position].length) == length { weigh(position, key, &search, same) }
    }
    next = tails[Self.chain(length, key.suffix(3))]
    while next != 0 {
      let position = Int(next) - 1
      next = keys[position].beforeByTail
      if Int(keys[position].length) == length { weigh(position, key, &search, same) }
    }
    // One edit at either end: the letters between have moved by one place at most.
    for start in 3...5 {
      next = middles[Self.chain(length, key[start..<start + 2])]
      while next != 0 {
        let position = Int(next) - 1
        next = keys[position].beforeByMiddle
        if Int(keys[position].length) == length { weigh(position, key, &search, same) }
      }
    }
  }

  /// What a search has found so far.
  private struct Search {
    let letters: UInt32
    /// Most edits that still matter.
    var bound: Int
    var best: (entry: Int, edits: Int)?
    /// Where the first of the nearest keys stands.
    var first = Int.max
    var isAmbiguous = false
  }

  /// Takes a key into account where it is as near as the nearest so far; the order of keys does not matter.
  @inline(__always)
  private func weigh(_ position: Int, _ key: [UInt8], _ search: inout Search, _ same: (Int, Int) -> Bool) {
    guard Self.differ(keys[position].letters ^ search.letters, by: search.bound) else { return }
    let known = keys[position]
    let start = Int(known.start)
    guard
      let edits = EditDistance.damerau(
        key.span, bytes.span.extracting(start..<start + Int(known.length)), limit: search.bound)
    else { return }
    if let found = search.best, edits == found.edits {
      // A key that is met by its beginning and by its end is no rival of itself.
      if position != search.first, !same(found.entry, Int(known.entry)) { search.isAmbiguous = true }
      // The earliest entry is found, whatever its length.
      if position < search.first { search.best = (Int(known.entry), edits) }
      search.first = min(search.first, position)
    } else {
      (search.best, search.first, search.isAmbiguous) = ((Int(known.entry), edits), position, false)
    }
    search.bound = edits
  }

  /// Whether masks of letters may be of keys so many edits apart: each edit changes two letters at most.
  @inline(__always)
  private static func differ(_ bits: UInt32, by edits: Int) -> Bool {
    var bits = bits
    for _ in 0..<edits {
      bits &= bits &- 1
      bits &= bits &- 1
    }
    return bits == 0
  }

  /// Letters from which on a letter stands between the fifth and sixth and the last three.
  private static let leastWithMiddle = 10

  /// Letters from which on keys are chained by three letters at either end.
  private static let leastChained = 7

  private static func chain(_ length: Int, _ letters: ArraySlice<UInt8>) -> Int {
    var hash = UInt32(truncatingIfNeeded: length)
    for letter in letters { hash = (hash ^ UInt32(letter)) &* 0x9E37_79B1 }
    return Int(hash >> 22)
  }

  private func begins(_ known: Key, as key: [UInt8]) -> Bool {
    let start = Int(known.start)
    return bytes[start] == key[0] && bytes[start + 1] == key[1] && bytes[start + 2] == key[2]
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
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for (position, key) in keys.enumerated() {
      var slot = Int(key.hash) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt64(key.hash) << 32 | UInt64(position + 1)
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

  static func letters(_ key: ArraySlice<UInt8>) -> UInt32 {
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
