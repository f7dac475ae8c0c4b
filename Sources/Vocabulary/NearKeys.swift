import Synchronization

/// What finds the keys of a ``FoldedIndex`` that are within a few edits of another, or likely misread as it.
///
/// Made of all keys at once, when the first is looked for: most tables are asked for what stands in them, and no more. A class only so
/// that handing them on copies none.
final class NearKeys: Sendable {
  let bytes: [UInt8]
  let keys: [Key]

  /// The keys by length; what is looked for by its letters alone is looked for here.
  let byLength: KeysByLength

  /// The last key with some length and beginning, or end, or fifth and sixth letters, as position in `keys` plus 1. Between
  /// these there is a letter at least, so that an edit spoils one of them at most: keys that are one edit apart begin or end
  /// alike, and of keys that are two apart one of the three is alike.
  private let heads: [UInt32]
  private let tails: [UInt32]
  private let middles: [UInt32]
  /// One bit for the letters of each head, tail and middle, of whatever length the key is: most letters are of none.
  private let parts: [UInt64]

  /// One key, in the order of the index.
  struct Key: Sendable {
    let start: UInt32
    let length: UInt16
    let entry: Int32
    /// One bit a letter, digits in the six bits above: a cheap bound on the number of edits.
    let letters: UInt32
    /// The pairs of neighbouring letters, as a filter of 128 bits.
    let pairs: LetterPairs
    /// The key before of the same beginning, the same end, the same middle.
    var beforeByHead: UInt32 = 0
    var beforeByTail: UInt32 = 0
    var beforeByMiddle: UInt32 = 0
  }

  init(_ index: FoldedIndex) {
    bytes = index.bytes
    var chains = Chains(ofKeys: index.count)
    var keys: [Key] = []
    keys.reserveCapacity(index.count)
    let text = index.bytes.span
    for known in index.keys {
      let start = Int(known.start)
      let letters = text.extracting(start..<start + Int(known.length))
      var key = Key(
        start: known.start, length: known.length, entry: known.entry, letters: Self.letters(letters),
        pairs: index.isForMisreadings ? LetterPairs(of: letters) : LetterPairs())
      chains.add(&key, letters, number: UInt32(keys.count + 1))
      keys.append(key)
    }
    self.keys = keys
    byLength = KeysByLength(keys)
    (heads, tails, middles, parts) = (chains.heads, chains.tails, chains.middles, chains.parts)
  }

  /// The keys chained by what they share, as they are made.
  private struct Chains {
    var heads: [UInt32]
    var tails: [UInt32]
    var middles: [UInt32]
    var parts: [UInt64]

    init(ofKeys count: Int) {
      var size = 64
      while size < count / 2 { size *= 2 }
      heads = [UInt32](repeating: 0, count: size)
      tails = heads
      middles = heads
      parts = [UInt64](repeating: 0, count: max(64, size / 8))
    }

    /// Links a key with those before it.
    mutating func add(_ added: inout Key, _ key: Span<UInt8>, number: UInt32) {
      guard key.count >= leastChained else { return }
      let (first, last) = (NearKeys.letters(of: key, at: 0, 3), NearKeys.letters(of: key, at: key.count - 3, 3))
      let head = NearKeys.chain(key.count, first, of: heads.count)
      let tail = NearKeys.chain(key.count, last, of: tails.count)
      added.beforeByHead = heads[head]
      added.beforeByTail = tails[tail]
      heads[head] = number
      tails[tail] = number
      note(first, .head)
      note(last, .tail)
      guard key.count >= leastWithMiddle else { return }
      let inner = NearKeys.letters(of: key, at: 4, 2)
      let middle = NearKeys.chain(key.count, inner, of: middles.count)
      added.beforeByMiddle = middles[middle]
      middles[middle] = number
      note(inner, .middle)
    }

    private mutating func note(_ letters: UInt32, _ part: Part) {
      let bit = NearKeys.bit(letters, part, of: parts.count)
      parts[bit >> 6] |= 1 &<< UInt64(bit & 63)
    }
  }

  /// Where letters stand in a key.
  private enum Part: UInt32 { case head = 1, tail, middle }

  /// Whether some key has these letters at its beginning, end or middle: `false` is certain, and cheap.
  private func mayHave(_ letters: UInt32, _ part: Part) -> Bool {
    let bit = Self.bit(letters, part, of: parts.count)
    return parts[bit >> 6] & 1 &<< UInt64(bit & 63) != 0
  }

  private static func bit(_ letters: UInt32, _ part: Part, of count: Int) -> Int {
    let hash = (letters ^ part.rawValue &* 0xC2B2_AE35) &* 0x85EB_CA6B
    return Int(hash >> 8) & (count * 64 - 1)
  }

  /// All keys as near as the nearest.
  ///
  /// - Parameter index: Whose keys these are.
  func search(_ key: Span<UInt8>, limit: Int, in index: FoldedIndex) -> Search {
    var search = Search(letters: Self.letters(key), bound: limit)
    let keys = self.keys
    if limit == 1, key.count > Self.leastChained {
      if key.count == 6, let swapped = placeWithMiddleSwapped(key, index) { weigh(swapped, key, &search) }
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
      weighTwoApart(key, &search)
    } else {
      byLength.each(key.count - limit...key.count + limit) { place in weigh(place, key, &search) }
    }
    return search
  }

  /// Where the key stands that has the two letters amid a key of six the other way round, which spoils both its ends.
  private func placeWithMiddleSwapped(_ key: Span<UInt8>, _ index: FoldedIndex) -> Int? {
    guard key[2] != key[3] else { return nil }
    let swapped: [6 of UInt8] = [key[0], key[1], key[3], key[2], key[4], key[5]]
    return index.place(of: swapped.span, FoldedIndex.hash(swapped.span))
  }

  /// Takes into account the keys that may be two edits apart.
  private func weighTwoApart(_ key: Span<UInt8>, _ search: inout Search) {
    let keys = self.keys
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
  struct Search {
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
    let (keys, bytes) = (self.keys, self.bytes)
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
  private func chain(_ length: Int, _ letters: UInt32) -> Int { Self.chain(length, letters, of: heads.count) }

  private static func chain(_ length: Int, _ letters: UInt32, of count: Int) -> Int {
    let hash = (letters ^ UInt32(truncatingIfNeeded: length) &* 0x85EB_CA6B) &* 0x9E37_79B1
    return Int(hash >> 12) & (count - 1)
  }

  /// Some letters as one number.
  private static func letters(of key: Span<UInt8>, at start: Int, _ count: Int) -> UInt32 {
    var letters: UInt32 = 0
    for index in start..<start + count { letters = letters << 8 | UInt32(key[index]) }
    return letters
  }

  private func begins(_ place: Int, as key: Span<UInt8>) -> Bool {
    let start = Int(keys[place].start)
    return bytes[start] == key[0] && bytes[start + 1] == key[1] && bytes[start + 2] == key[2]
  }

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

/// Near keys that are made when the first is looked for, by whichever thread is first.
final class LazyNearKeys: Sendable {
  private let made = Mutex<NearKeys?>(nil)

  func keys(of index: FoldedIndex) -> NearKeys {
    made.withLock { made in
      // What was made before a key was added does not know it.
      if let made, made.keys.count == index.count { return made }
      let new = NearKeys(index)
      made = new
      return new
    }
  }
}
