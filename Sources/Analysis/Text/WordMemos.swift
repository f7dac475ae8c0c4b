import Synchronization
import Vocabulary

/// What is kept of words from one document to the next; see ``Memo``.
struct WordMemos: Sendable {
  /// What the tables say of words.
  var words = WordTable()
  /// The only word that an unknown one is one edit away from, or verb that is two; see ``Context/near(_:)``.
  var near = Memo<[UInt8]?>()
  /// As the lexicon tells it; see ``Lexicon/neighbour(ofUnknown:)``.
  var neighbours = Memo<[UInt8]?>()
  /// What the heads of performers' columns name, by the unit and the head.
  var offices = Memo<ActorRole>()
  /// What those heads are written out, by the same.
  var positions = Memo<String?>()

  /// Memos that nobody works with, for those who read texts side by side.
  private static let free = Mutex<[WordMemos]>([])
  private static let mostFree = 64

  /// Memos that nobody else has.
  static func take() -> WordMemos { free.withLock { $0.popLast() } ?? WordMemos() }

  /// Gives memos back.
  static func give(_ memos: WordMemos) { free.withLock { if $0.count < mostFree { $0.append(memos) } } }
}

extension Context {
  /// The only known word one edit away from an unknown one; see ``Lexicon/neighbour(ofUnknown:)``.
  func neighbour(ofUnknown word: [UInt8]) -> [UInt8]? {
    if let known = memos.neighbours.answer(of: word[...]) { return known }
    let found = vocabulary.lexicon.neighbour(ofUnknown: word)
    memos.neighbours.keep(found, of: word[...])
    return found
  }
}
