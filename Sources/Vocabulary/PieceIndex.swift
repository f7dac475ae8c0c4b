/// Pieces of text in the order in which they were added, found by their bytes.
///
/// Not generic, so that what keeps answers in other modules is made for them there.
package struct PieceIndex: Sendable {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing: position in `entries` plus 1, 0 where free. A power of two, at most half full.
  private var slots: [UInt16] = []

  private struct Entry: Sendable {
    let hash: UInt32
    let start: UInt32
    let length: UInt32
  }

  /// Bytes of the longest piece that is kept here.
  package let mostBytes: Int

  package init(mostBytes: Int = PieceIndex.longest) { self.mostBytes = mostBytes }

  /// Most pieces that are kept.
  package static var most: Int { 4096 }

  /// Bytes of the longest piece that is kept where nothing else is said.
  package static var longest: Int { 64 }

  /// Number of pieces.
  package var count: Int { entries.count }

  /// Forgets all pieces.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = 0 }
  }

  /// What pieces are looked for by; asked for once where a piece is looked for in several places.
  package struct Hash: Sendable {
    fileprivate let value: UInt32
  }

  /// Eight bytes at a time; the last eight may have been among those before them.
  package static func hash(_ piece: ArraySlice<UInt8>) -> Hash {
    let piece = piece.span
    var hash = UInt64(truncatingIfNeeded: piece.count)
    var start = 0
    while start &+ 8 <= piece.count {
      hash = mixed(hash, piece.word(at: start))
      start &+= 8
    }
    if start < piece.count {
      if piece.count >= 8 {
        hash = mixed(hash, piece.word(at: piece.count &- 8))
      } else {
        for index in piece.indices { hash = hash << 8 | UInt64(piece[index]) }
        hash = mixed(hash, UInt64(truncatingIfNeeded: piece.count))
      }
    }
    return Hash(value: UInt32(truncatingIfNeeded: hash >> 32))
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }

  /// Where a piece stands in the order of adding.
  package func place(of piece: ArraySlice<UInt8>, _ hash: Hash) -> Int? {
    guard !entries.isEmpty else { return nil }
    let (piece, hash) = (piece.span, hash.value)
    let entries = self.entries.span
    let slots = self.slots.span
    var slot = Int(hash) & (slots.count &- 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) &- 1
      if entries[place].hash == hash, isPiece(place, piece) { return place }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  private func isPiece(_ place: Int, _ piece: Span<UInt8>) -> Bool {
    guard Int(entries[place].length) == piece.count else { return false }
    let start = Int(entries[place].start)
    let mine = bytes.span.extracting(start..<start + piece.count)
    var index = 0
    while index &+ 8 <= piece.count {
      if mine.word(at: index) != piece.word(at: index) { return false }
      index &+= 8
    }
    if index < piece.count, piece.count >= 8 {
      return mine.word(at: piece.count &- 8) == piece.word(at: piece.count &- 8)
    }
    while index < piece.count {
      if mine[index] != piece[index] { return false }
      index &+= 1
    }
    return true
  }

  /// Adds a piece that is not there, of at most ``mostBytes`` bytes; there may be ``most``.
  package mutating func add(_ piece: ArraySlice<UInt8>, _ hash: Hash) {
    if slots.isEmpty { slots = [UInt16](repeating: 0, count: 2 * Self.most) }
    let hash = hash.value
    entries.append(Entry(hash: hash, start: UInt32(bytes.count), length: UInt32(piece.count)))
    bytes.append(contentsOf: piece)
    var slot = Int(hash) & (slots.count &- 1)
    while slots[slot] != 0 { slot = (slot &+ 1) & (slots.count &- 1) }
    slots[slot] = UInt16(entries.count)
  }
}
