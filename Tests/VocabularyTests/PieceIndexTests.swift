import Testing
import Vocabulary

@Suite struct PieceIndexTests {
  /// Pieces of all lengths are found where they are, and no others, whichever byte differs.
  @Test func piecesAreFoundByAllTheirBytes() {
    var index = PieceIndex()
    let text = (0..<PieceIndex.longest).map { UInt8(0x41 + $0 % 50) }
    for length in 0...PieceIndex.longest {
      let piece = text[..<length]
      #expect(index.place(of: piece, PieceIndex.hash(piece)) == nil)
      index.add(piece, PieceIndex.hash(piece))
    }
    for length in 0...PieceIndex.longest {
      var piece = Array(text[..<length])
      #expect(index.place(of: piece[...], PieceIndex.hash(piece[...])) == length)
      for place in piece.indices {
        piece[place] ^= 0x80
        #expect(index.place(of: piece[...], PieceIndex.hash(piece[...])) == nil)
        piece[place] ^= 0x80
      }
    }
  }

  @Test func wordsRepeatOnlyWhenWhole() {
    let text = FoldedText("dan dan danau nau")
    #expect((0..<text.count).map { text.repeats($0) } == [false, true, false, false])
  }
}
