/// Markup that is drawn again and again: its place in a ``PiecePool``.
///
/// A piece is a mere number, so that handing it about counts no references.
struct Piece: Sendable {
  let index: Int

  fileprivate init(_ index: Int) { self.index = index }

  /// The piece that was taken in so many after this one.
  static func + (piece: Piece, offset: Int) -> Piece { Piece(piece.index &+ offset) }
}

/// Pieces one after another, their bytes packed eight to a word, lowest first, so that they are written a word at a time.
struct PiecePool: Sendable {
  private(set) var words: [UInt64] = []
  private(set) var places: [Place] = []

  struct Place: Sendable {
    /// In ``PiecePool/words``; the last word is filled up with zeros.
    var words: Range<Int>
    /// How many bytes.
    var count: Int
  }

  mutating func reserve(pieces: Int, words more: Int) {
    places.reserveCapacity(places.count + pieces)
    words.reserveCapacity(words.count + more)
  }

  mutating func add(_ markup: String) -> Piece { add(markup.utf8.span) }

  mutating func add(_ bytes: Span<UInt8>) -> Piece {
    let start = words.count
    for first in stride(from: 0, to: bytes.count, by: 8) {
      var word: UInt64 = 0
      for index in first..<min(first + 8, bytes.count) { word |= UInt64(bytes[index]) << UInt64((index - first) * 8) }
      words.append(word)
    }
    places.append(Place(words: start..<words.count, count: bytes.count))
    return Piece(places.count - 1)
  }

  /// Takes in several, and returns the first.
  mutating func add(_ markup: [String]) -> Piece {
    let first = Piece(places.count)
    for text in markup { _ = add(text) }
    return first
  }
}
