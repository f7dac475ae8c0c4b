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
  /// As ``beginnings``, for the first eight letters.
  private var longBeginnings = [UInt64](repeating: 0, count: 128)

  /// The last key added of each length, the longest together, as position in `keys` plus 1.
  private(set) var lengths = [UInt32](repeating: 0, count: Self.greatestLength + 1)

  /// The last key added with some length and beginning, or end, or fifth and sixth letters, as position in `keys` plus 1. Between
  /// these there is a letter at least, so that an edit spoils one of them at most: keys that are one edit apart begin or end
  /// alike, and of keys that are two apart one of the three is alike.
  private var heads: [UInt32] = []
  private var tails: [UInt32] = []
  private var middles: [UInt32] = []
  /// One bit for the letters of each head, tail and middle, of whatever length the key is: most letters are of none.
  private var parts: [UInt64] = []

  static let greatestLength = 48

  /// Bytes of the longest key.
  private(set) var longest = 0

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

  /// Whether keys have their pairs of letters, for ``likeliest(_:limit:by:same:)``.
  private let hasPairs: Bool

  /// - Parameter isForMisreadings: Whether keys of which others are misreadings are looked for.
  package init(minimumCapacity: Int = 16, isForMisreadings: Bool = true) {
    hasPairs = isForMisreadings
    var size = 32
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    keys.reserveCapacity(minimumCapacity)
    bytes.reserveCapacity(minimumCapacity * 12)
  }

  /// Number of different keys.
  package var count: Int { keys.count }

  /// The key at a place, in the order of adding.
  package func key(_ place: Int) -> [UInt8] {
    let start = Int(keys[place].start)
    return Array(bytes[start..<start + Int(keys[place].length)])
  }

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
    let letters = key.span
    let hash = Self.hash(letters)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if UInt32(slots[slot] >> 32) == hash {
        let place = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
        if equal(place, letters) { return Int(keys[place].entry) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    var added = Key(
      start: UInt32(bytes.count), length: UInt16(truncatingIfNeeded: key.count), letters: Self.letters(letters),
      hash: hash, entry: Int32(truncatingIfNeeded: entry), pairs: hasPairs ? LetterPairs(of: letters) : LetterPairs())
    longest = max(longest, key.count)
    chain(&added, letters)
    keys.append(added)
    bytes.append(contentsOf: key)
    if key.count >= 4 {
      let bit = Self.beginning(letters)
      beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    if key.count >= 8 {
      let bit = Self.longBeginning(letters, at: 0)
      longBeginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    slots[slot] = UInt64(hash) << 32 | UInt64(keys.count)
    return entry
  }

  /// Links the key that is added next with those that are looked at when one near it is asked for.
  private mutating func chain(_ added: inout Key, _ key: Span<UInt8>) {
    let number = UInt32(keys.count + 1)
    let length = min(key.count, Self.greatestLength)
    added.beforeByLength = lengths[length]
    lengths[length] = number
    guard key.count >= Self.leastChained else { return }
    if heads.isEmpty {
      heads = [UInt32](repeating: 0, count: max(1024, slots.count / 8))
      tails = heads
      middles = heads
      parts = [UInt64](repeating: 0, count: max(64, heads.count / 8))
    }
    let (first, last) = (Self.letters(of: key, at: 0, 3), Self.letters(of: key, at: key.count - 3, 3))
    let (head, tail) = (chain(key.count, first), chain(key.count, last))
    added.beforeByHead = heads[head]
    added.beforeByTail = tails[tail]
    heads[head] = number
    tails[tail] = number
    note(first, .head)
    note(last, .tail)
    guard key.count >= Self.leastWithMiddle else { return }
    let inner = Self.letters(of: key, at: 4, 2)
    let middle = chain(key.count, inner)
    added.beforeByMiddle = middles[middle]
    middles[middle] = number
    note(inner, .middle)
  }

  /// Where letters stand in a key.
  private enum Part: UInt32 { case head = 1, tail, middle }

  private mutating func note(_ letters: UInt32, _ part: Part) {
    let bit = bit(letters, part)
    parts[bit >> 6] |= 1 &<< UInt64(bit & 63)
  }

  /// Whether some key has these letters at its beginning, end or middle: `false` is certain, and cheap.
  private func mayHave(_ letters: UInt32, _ part: Part) -> Bool {
    let bit = bit(letters, part)
    return parts[bit >> 6] & 1 &<< UInt64(bit & 63) != 0
  }

  private func bit(_ letters: UInt32, _ part: Part) -> Int {
    let hash = (letters ^ part.rawValue &* 0xC2B2_AE35) &* 0x85EB_CA6B
    return Int(hash >> 8) & (parts.count * 64 - 1)
  }

  /// The entry whose key equals `key`.
  package func entry(_ key: [UInt8]) -> Int? { entry(key.span) }

  /// The entry whose key equals `key`.
  package func entry(_ key: ArraySlice<UInt8>) -> Int? { entry(key.span) }

  /// The entry whose key equals `key`.
  package func entry(_ key: Span<UInt8>) -> Int? {
    guard let place = place(of: key, Self.hash(key)) else { return nil }
    return Int(keys[place].entry)
  }

  /// The entry whose key equals `key`, of a hash that was asked for before.
  func entry(_ key: Span<UInt8>, hash: UInt32) -> Int? {
    guard let place = place(of: key, hash) else { return nil }
    return Int(keys[place].entry)
  }

  /// The entry whose key is the folded form of a text, and whether the text has a letter or digit.
  package func entry(folding text: ArraySlice<UInt8>) -> (entry: Int?, hasLetters: Bool) {
    let bytes = text.span
    var hash = Self.hashSeed
    var length = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x80 else {
        let key = fold(text)
        return (entry(key.span), !key.isEmpty)
      }
      let small = foldedASCII(byte)
      if small != 0 {
        hash = (hash ^ UInt32(small)) &* Self.hashPrime
        length += 1
      }
    }
    guard length > 0, length <= longest else { return (nil, length > 0) }
    hash ^= hash >> 15
    let slots = self.slots.span
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if UInt32(slots[slot] >> 32) == hash {
        let place = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
        if Int(keys[place].length) == length, isFolded(place, bytes) { return (Int(keys[place].entry), true) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (nil, true)
  }

  /// Whether a key is the folded form of a text of as many letters and digits.
  private func isFolded(_ place: Int, _ text: Span<UInt8>) -> Bool {
    let key = bytes.span
    var next = Int(keys[place].start)
    for index in text.indices {
      let small = foldedASCII(text[index])
      guard small != 0 else { continue }
      guard key[next] == small else { return false }
      next += 1
    }
    return true
  }

  /// Where in `keys` a key stands.
  private func place(of key: Span<UInt8>, _ hash: UInt32) -> Int? {
    let slots = self.slots.span
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if UInt32(slots[slot] >> 32) == hash {
        let place = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
        if equal(place, key) { return place }
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
  @inline(__always)
  package func nearest(_ key: Span<UInt8>, limit: Int, same: (Int, Int) -> Bool) -> (entry: Int, edits: Int)? {
    let search = search(key, limit: limit)
    guard let best = search.best else { return nil }
    for rival in search.rivals where rival != best && !same(Int(keys[rival].entry), Int(keys[best].entry)) {
      return nil
    }
    return (Int(keys[best].entry), search.bound)
  }

  /// See ``nearest(_:limit:same:)-(Span<UInt8>,_,_)``.
  @inline(__always)
  package func nearest(_ key: [UInt8], limit: Int, same: (Int, Int) -> Bool) -> (entry: Int, edits: Int)? {
    nearest(key.span, limit: limit, same: same)
  }

  /// All keys as near as the nearest.
  private func search(_ key: Span<UInt8>, limit: Int) -> Search {
    guard key.count <= longest + limit else { return Search(letters: 0, bound: limit) }
    var search = Search(letters: Self.letters(key), bound: limit)
    let keys = self.keys.span
    if limit == 1, key.count > Self.leastChained {
      guard !heads.isEmpty else { return search }
      if key.count == 6, let swapped = placeWithMiddleSwapped(key) { weigh(swapped, key, &search) }
      let (head, tail) = (Self.letters(of: key, at: 0, 3), Self.letters(of: key, at: key.count - 3, 3))
      let (mayBegin, mayEnd) = (mayHave(head, .head), mayHave(tail, .tail))
      guard mayBegin || mayEnd else { return search }
      // An edit at one end leaves three letters at the other.
      for length in key.count - 1...key.count + 1 {
        var next = mayBegin ? heads[chain(length, head)] : 0
        while next != 0 {
          let place = Int(next) - 1
          next = keys[place].beforeByHead
          if Int(keys[place].length) == length, begins(place, as: key) { weigh(place, key, &search) }
        }
        next = mayEnd ? tails[chain(length, tail)] : 0
        while next != 0 {
          let place = Int(next) - 1
          next = keys[place].beforeByTail
          if Int(keys[place].length) == length, !begins(place, as: key) { weigh(place, key, &search) }
        }
      }
    } else if limit == 2, key.count >= Self.leastWithMiddle + 2 {
      guard !heads.isEmpty else { return search }
      weighTwoApart(key, &search)
    } else {
      let least = min(max(0, key.count - limit), Self.greatestLength)
      let most = min(key.count + limit, Self.greatestLength)
      for length in least...most {
        var next = lengths[length]
        while next != 0 {
          let place = Int(next) - 1
          next = keys[place].beforeByLength
          weigh(place, key, &search)
        }
      }
    }
    return search
  }

  /// Where the key stands that has the two letters amid a key of six the other way round, which spoils both its ends.
  private func placeWithMiddleSwapped(_ key: Span<UInt8>) -> Int? {
    guard key[2] != key[3] else { return nil }
    let swapped: [6 of UInt8] = [key[0], key[1], key[3], key[2], key[4], key[5]]
    return place(of: swapped.span, Self.hash(swapped.span))
  }

  /// Takes into account the keys that may be two edits apart.
  private func weighTwoApart(_ key: Span<UInt8>, _ search: inout Search) {
    let keys = self.keys.span
    let lengths = key.count - 2...key.count + 2
    let head = Self.letters(of: key, at: 0, 3)
    if mayHave(head, .head) {
      for length in lengths {
        var next = heads[chain(length, head)]
        while next != 0 {
          let place = Int(next) - 1
          next = keys[place].beforeByHead
          if Int(keys[place].length) == length { weigh(place, key, &search) }
        }
      }
    }
    let tail = Self.letters(of: key, at: key.count - 3, 3)
    if mayHave(tail, .tail) {
      for length in lengths {
        var next = tails[chain(length, tail)]
        while next != 0 {
          let place = Int(next) - 1
          next = keys[place].beforeByTail
          if Int(keys[place].length) == length { weigh(place, key, &search) }
        }
      }
    }
    // One edit at either end: the letters between have moved by one place at most.
    for start in 3...5 {
      let middle = Self.letters(of: key, at: start, 2)
      guard mayHave(middle, .middle) else { continue }
      for length in lengths {
        var next = middles[chain(length, middle)]
        while next != 0 {
          let place = Int(next) - 1
          next = keys[place].beforeByMiddle
          if Int(keys[place].length) == length { weigh(place, key, &search) }
        }
      }
    }
  }

  /// What a search has found so far.
  private struct Search {
    let letters: UInt32
    /// Most edits that still matter; the edits of ``best`` once it is found.
    var bound: Int
    /// The earliest of the nearest keys, whatever its length.
    var best: Int?
    /// The others that are as near; a key that is met by its beginning and by its end may stand here too, and is no rival
    /// of itself.
    var rivals: [Int] = []
  }

  /// Takes a key into account where it is as near as the nearest so far; the order of keys does not matter.
  @inline(__always)
  private func weigh(_ place: Int, _ key: Span<UInt8>, _ search: inout Search) {
    let keys = self.keys.span
    guard Self.differ(keys[place].letters ^ search.letters, by: search.bound) else { return }
    let start = Int(keys[place].start)
    guard
      let edits = EditDistance.damerau(
        key, bytes.span.extracting(start..<start + Int(keys[place].length)), limit: search.bound)
    else { return }
    if let best = search.best, edits == search.bound {
      search.rivals.append(max(place, best))
      search.best = min(place, best)
    } else {
      (search.best, search.bound) = (place, edits)
      search.rivals.removeAll()
    }
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
  private static let leastChained = 5

  /// The chain of keys of a length with some letters at their beginning, end or middle.
  private func chain(_ length: Int, _ letters: UInt32) -> Int {
    let hash = (letters ^ UInt32(truncatingIfNeeded: length) &* 0x85EB_CA6B) &* 0x9E37_79B1
    return Int(hash >> 12) & (heads.count - 1)
  }

  /// Some letters as one number.
  private static func letters(of key: Span<UInt8>, at start: Int, _ count: Int) -> UInt32 {
    var letters: UInt32 = 0
    for index in start..<start + count { letters = letters << 8 | UInt32(key[index]) }
    return letters
  }

  private func begins(_ place: Int, as key: Span<UInt8>) -> Bool {
    let start = Int(keys[place].start)
    let bytes = self.bytes.span
    return bytes[start] == key[0] && bytes[start + 1] == key[1] && bytes[start + 2] == key[2]
  }

  /// Whether some key may begin with a word: `false` is certain, and cheap.
  package func mayBegin(with word: ArraySlice<UInt8>) -> Bool { mayBegin(with: word.span) }

  /// Whether some key may begin with a word: `false` is certain, and cheap.
  package func mayBegin(with word: Span<UInt8>) -> Bool {
    guard word.count >= 4 else { return true }
    let bit = Self.beginning(word)
    return beginnings[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// Whether some key may begin with the four letters of a text from a place on, or the eight: `false` is certain, and cheap.
  @inline(__always)
  func mayBegin(with text: Span<UInt8>, at start: Int, isLong: Bool) -> Bool {
    if isLong {
      let bit = Self.longBeginning(text, at: start)
      return longBeginnings[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }
    return mayBegin(with: text.extracting(start..<start + 4))
  }

  @inline(__always)
  private static func longBeginning(_ key: Span<UInt8>, at start: Int) -> Int {
    Int((key.word(at: start) &* 0x9E37_79B9_7F4A_7C15) >> 51)
  }

  private static func beginning(_ key: Span<UInt8>) -> Int {
    var hash = UInt32(key[0]) | UInt32(key[1]) << 8 | UInt32(key[2]) << 16 | UInt32(key[3]) << 24
    hash = hash &* 0x9E37_79B1
    return Int(hash >> 20)
  }

  private func equal(_ place: Int, _ key: Span<UInt8>) -> Bool {
    let keys = self.keys.span
    guard Int(keys[place].length) == key.count else { return false }
    let start = Int(keys[place].start)
    let bytes = self.bytes.span
    for index in key.indices where bytes[start + index] != key[index] { return false }
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
  static func hash(_ key: Span<UInt8>) -> UInt32 {
    var hash = hashSeed
    for index in key.indices { hash = (hash ^ UInt32(key[index])) &* hashPrime }
    hash ^= hash >> 15
    return hash
  }

  /// The hash of a key goes on from one letter to the next, and is mixed at its end.
  @inline(__always)
  static func hash(_ hash: UInt32, _ letter: UInt8) -> UInt32 { (hash ^ UInt32(letter)) &* hashPrime }

  @inline(__always)
  static func mixed(_ hash: UInt32) -> UInt32 { hash ^ hash >> 15 }

  static var hashSeed: UInt32 { 0x811C_9DC5 }
  private static var hashPrime: UInt32 { 0x0100_0193 }

  static func letters(_ key: Span<UInt8>) -> UInt32 {
    var letters: UInt32 = 0
    for index in key.indices {
      let byte = key[index]
      switch byte {
      case 0x61...0x7A: letters |= 1 << UInt32(byte - 0x61)
      case 0x30...0x39: letters |= 1 << UInt32(26 + (byte - 0x30) / 2)
      default: letters |= 1 << 31
      }
    }
    return letters
  }
}
