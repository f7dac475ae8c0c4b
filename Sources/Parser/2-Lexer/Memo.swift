import Diagnostics
import Synchronization
import Vocabulary

/// Answers to a question about pieces of text that depend on their bytes alone, kept for when it is asked again.
///
/// Texts of one archive repeat their words, labels and cells, so that few questions remain. Holds ``most`` pieces at most: then
/// all are forgotten. What is answered does not depend on what is kept.
struct Memo<Answer: Sendable>: Sendable {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing: position in `entries` plus 1, 0 where free. A power of two, at most half full.
  private var slots: [UInt16] = []

  private struct Entry: Sendable {
    let hash: UInt32
    let start: UInt32
    let length: UInt32
    let answer: Answer
  }

  /// Most pieces that are kept.
  private static var most: Int { 4096 }

  /// Bytes of the longest piece that is kept.
  private static var longest: Int { 64 }

  /// What was answered of a piece.
  func answer(of piece: ArraySlice<UInt8>) -> Answer? {
    guard piece.count <= Self.longest, !slots.isEmpty else { return nil }
    let hash = Self.hash(piece)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if entries[place].hash == hash, isPiece(place, piece) { return entries[place].answer }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Keeps the answer of a piece that has none yet.
  mutating func keep(_ answer: Answer, of piece: ArraySlice<UInt8>) {
    guard piece.count <= Self.longest else { return }
    if entries.count == Self.most || slots.isEmpty {
      bytes.removeAll(keepingCapacity: true)
      entries.removeAll(keepingCapacity: true)
      slots = [UInt16](repeating: 0, count: 2 * Self.most)
    }
    let hash = Self.hash(piece)
    entries.append(
      Entry(hash: hash, start: UInt32(bytes.count), length: UInt32(piece.count), answer: answer))
    bytes += piece
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt16(entries.count)
  }

  private func isPiece(_ place: Int, _ piece: ArraySlice<UInt8>) -> Bool {
    guard Int(entries[place].length) == piece.count else { return false }
    let (mine, other) = (bytes.span, piece.span)
    let start = Int(entries[place].start)
    for index in other.indices where mine[start + index] != other[index] { return false }
    return true
  }

  private static func hash(_ piece: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    let bytes = piece.span
    for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
    hash ^= hash >> 15
    return hash
  }
}

/// What is kept from one text to the next; see ``Memo``.
struct Memos: Sendable {
  /// The unit of time that a word is.
  var units = Memo<TimeUnits.Unit?>()
  /// The label at the start of a cell, in places from the cell's start.
  var labels = Memo<LabelHit?>()
  /// What a cell says as the head of a column.
  var heads = Memo<HeadWord?>()
  /// Whether a cell is a time.
  var durations = Memo<Bool>()

  /// Memos that nobody works with, for those who read texts side by side.
  private static let free = Mutex<[Memos]>([])
  private static let mostFree = 64

  /// Memos that nobody else has.
  static func take() -> Memos { free.withLock { $0.popLast() } ?? Memos() }

  /// Gives memos back.
  static func give(_ memos: Memos) { free.withLock { if $0.count < mostFree { $0.append(memos) } } }
}
