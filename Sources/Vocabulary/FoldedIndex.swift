/// Finds entries by folded key: exactly by hash, or the nearest key within a few edits.
///
/// Keys are added once, while a table is loaded. Several entries may share a key; the first is found. What finds near keys is made
/// when one is first looked for.
package struct FoldedIndex: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var keys: [Key] = []
  /// Open addressing: the hash above the position in `keys` plus 1, 0 where free. A power of two, at most half full.
  private var slots: [UInt64] = []

  /// One bit for each beginning of four letters that some key may have.
  private var beginnings = [UInt64](repeating: 0, count: 64)
  /// As ``beginnings``, for the first eight letters.
  private var longBeginnings = [UInt64](repeating: 0, count: 128)

  /// Bytes of the longest key.
  private(set) var longest = 0

  /// One key; see ``NearKeys/Key`` for what near ones are found by.
  struct Key: Sendable {
    let start: UInt32
    let length: UInt16
    let hash: UInt32
    let entry: Int32
  }

  /// Whether keys of which others are misreadings are looked for; see ``likeliest(_:limit:by:same:)``.
  let isForMisreadings: Bool
  private var lazyNear = LazyNearKeys()

  /// What finds keys that are near others.
  var near: NearKeys { lazyNear.keys(of: self) }

  /// - Parameter isForMisreadings: Whether keys of which others are misreadings are looked for.
  package init(minimumCapacity: Int = 16, isForMisreadings: Bool = true) {
    self.isForMisreadings = isForMisreadings
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
    let start = bytes.count
    bytes.append(contentsOf: key)
    return add(from: start, Self.hash(key.span), entry)
  }

  /// Adds the folded form of a text for `entry` unless it is there already, without an array of its own.
  ///
  /// - Returns: The entry that the key stands for: `entry`, or the earlier one.
  @discardableResult
  package mutating func insert(folding text: ArraySlice<UInt8>, entry: Int) -> Int {
    let start = bytes.count
    let text = text.span
    var hash = Self.hashSeed
    var isASCII = true
    bytes.append(addingCapacity: text.count) { key in
      for index in text.indices {
        let byte = text[index]
        guard byte < 0x80 else {
          isASCII = false
          return
        }
        let small = foldedASCII(byte)
        if small != 0 {
          key.append(small)
          hash = Self.hash(hash, small)
        }
      }
    }
    guard isASCII else {
      bytes.removeLast(bytes.count - start)
      return insert(fold(text)[...], entry: entry)
    }
    return add(from: start, Self.mixed(hash), entry)
  }

  /// Adds the key that the bytes from a place on are, or takes it away where it is there already.
  private mutating func add(from start: Int, _ hash: UInt32, _ entry: Int) -> Int {
    if (keys.count + 1) * 2 > slots.count { grow() }
    // What is shared with a copy does not know this key.
    if !isKnownUniquelyReferenced(&lazyNear) { lazyNear = LazyNearKeys() }
    let length = bytes.count - start
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if UInt32(slots[slot] >> 32) == hash {
        let known = keys[Int(UInt32(truncatingIfNeeded: slots[slot])) - 1]
        if Int(known.length) == length, Self.areEqual(bytes.span, Int(known.start), start, length) {
          bytes.removeLast(length)
          return Int(known.entry)
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(
      Key(
        start: UInt32(start), length: UInt16(truncatingIfNeeded: length), hash: hash,
        entry: Int32(truncatingIfNeeded: entry)))
    longest = max(longest, length)
    if length >= 4 {
      let bit = Self.beginning(bytes.span, at: start)
      beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    if length >= 8 {
      let bit = Self.longBeginning(bytes.span, at: start)
      longBeginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    slots[slot] = UInt64(hash) << 32 | UInt64(keys.count)
    return entry
  }

  /// Whether two runs of so many bytes are the same.
  private static func areEqual(_ bytes: Span<UInt8>, _ one: Int, _ other: Int, _ count: Int) -> Bool {
    for index in 0..<count where bytes[one &+ index] != bytes[other &+ index] { return false }
    return true
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
  func place(of key: Span<UInt8>, _ hash: UInt32) -> Int? {
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
    guard key.count <= longest + limit else { return nil }
    let search = near.search(key, limit: limit, in: self)
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

  /// Whether some key may begin with a word: `false` is certain, and cheap.
  package func mayBegin(with word: ArraySlice<UInt8>) -> Bool { mayBegin(with: word.span) }

  /// Whether some key may begin with a word: `false` is certain, and cheap.
  package func mayBegin(with word: Span<UInt8>) -> Bool {
    guard word.count >= 4 else { return true }
    let bit = Self.beginning(word, at: 0)
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

  @inline(__always)
  private static func beginning(_ key: Span<UInt8>, at start: Int) -> Int {
    let key = key.extracting(start..<start + 4)
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
}
