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

  package init() {}

  /// Most pieces that are kept.
  package static var most: Int { 4096 }

  /// Bytes of the longest piece that is kept.
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

  package static func hash(_ piece: ArraySlice<UInt8>) -> Hash { Hash(value: FoldedIndex.hash(piece.span)) }

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
    let mine = bytes.span
    let start = Int(entries[place].start)
    for index in piece.indices where mine[start &+ index] != piece[index] { return false }
    return true
  }

  /// Adds a piece that is not there, of at most ``longest`` bytes; there may be ``most``.
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
