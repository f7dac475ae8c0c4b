import Vocabulary

/// Answers to a question about pieces of text that depend on their bytes alone, kept for when it is asked again.
///
/// Texts of one archive repeat their words, labels and cells, so that few questions remain. Holds the last pieces that were asked
/// for, ``PieceIndex/most`` of them and up to as many more. What is answered does not depend on what is kept.
struct Memo<Answer: Sendable>: Sendable {
  /// What was asked for last, and what before that.
  private var young: PieceIndex
  private var old: PieceIndex
  private var youngAnswers: [Answer] = []
  private var oldAnswers: [Answer] = []

  /// - Parameter mostBytes: Bytes of the longest piece that is kept.
  init(mostBytes: Int = PieceIndex.longest) {
    young = PieceIndex(mostBytes: mostBytes)
    old = young
  }

  /// What was answered of a piece.
  mutating func answer(of piece: ArraySlice<UInt8>) -> Answer? {
    guard piece.count <= young.mostBytes else { return nil }
    let hash = PieceIndex.hash(piece)
    if let place = young.place(of: piece, hash) { return youngAnswers[place] }
    guard let place = old.place(of: piece, hash) else { return nil }
    let answer = oldAnswers[place]
    keep(answer, of: piece, hash)
    return answer
  }

  /// Keeps the answer of a piece that has none yet.
  mutating func keep(_ answer: Answer, of piece: ArraySlice<UInt8>) {
    guard piece.count <= young.mostBytes else { return }
    keep(answer, of: piece, PieceIndex.hash(piece))
  }

  private mutating func keep(_ answer: Answer, of piece: ArraySlice<UInt8>, _ hash: PieceIndex.Hash) {
    if young.count == PieceIndex.most {
      swap(&young, &old)
      swap(&youngAnswers, &oldAnswers)
      young.removeAll()
      youngAnswers.removeAll(keepingCapacity: true)
    }
    young.add(piece, hash)
    youngAnswers.append(answer)
  }
}
