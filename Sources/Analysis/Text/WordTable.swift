import Vocabulary

/// What the tables say of a word by itself, whatever stands around it.
struct WordFacts: OptionSet, Sendable {
  let rawValue: UInt8

  /// The lexicon has it, as it is or with *-nya* at its end.
  static let isInLexicon = WordFacts(rawValue: 1)
  /// The lexicon has it, a known verb is a form of it, or it is a cue.
  static let isListed = WordFacts(rawValue: 2)
  /// No list has it or a word that it is formed of, or it is formed as no verb would be.
  static let isStrange = WordFacts(rawValue: 4)
}

extension Context {
  /// What the tables say of a folded word.
  func facts(of word: ArraySlice<UInt8>) -> WordFacts {
    guard let key = WordKey(word.span, 0..<word.count) else { return lookUp(word) }
    return memos.words.facts(of: key) { lookUp(word) }
  }

  /// Reads words otherwise than they are written where they are likely misread, for finding what is meant.
  func readMisread(_ wording: inout Wording, isKnown: (ArraySlice<UInt8>) -> Bool) {
    var table = WordTable()
    swap(&table, &memos.words)
    var unlisted: [Int] = []
    for index in wording.words.indices where (5...24).contains(wording.words.length(of: index)) {
      let word = wording.words[index]
      guard let key = WordKey(word.span, 0..<word.count),
        !table.facts(of: key, or: { lookUp(word) }).contains(.isListed)
      else { continue }
      unlisted.append(index)
    }
    swap(&table, &memos.words)
    guard !unlisted.isEmpty else { return }
    wording.read { word in likelyWord(word, isKnown: isKnown) }
  }

  /// What the tables say of a folded word, looked up in each of them.
  func lookUp(_ word: ArraySlice<UInt8>) -> WordFacts {
    var facts: WordFacts = []
    if vocabulary.lexicon.contains(word) {
      facts = [.isInLexicon, .isListed]
    } else if vocabulary.verbs.form(word) != nil || inference.cues.cue(word) != nil {
      facts = .isListed
    }
    guard !facts.contains(.isInLexicon) else { return facts }
    let key = Array(word)
    if !vocabulary.lexicon.contains(key) || stem(ofOdd: key) != nil { facts.insert(.isStrange) }
    return facts
  }

  /// The noun in *-a* to which *-an* was put, as no verb would: *prasarana* of *prasaranaan*.
  func stem(ofOdd word: [UInt8]) -> [UInt8]? {
    guard word.count >= 9, word.suffix(3).elementsEqual("aan".utf8), !word.starts(with: "pe".utf8),
      !word.starts(with: "ke".utf8), !vocabulary.lexicon.contains(word[...]),
      vocabulary.verbs.form(word) == nil, vocabulary.lexicon.contains(word.dropLast(2)[...])
    else { return nil }
    return Array(word.dropLast(2))
  }
}

/// What was found out about words that were asked for last, so that each is looked up in the tables but once.
///
/// Of words that share a place the last one is kept. What is answered does not depend on what is kept.
struct WordTable: Sendable {
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    let key: WordKey
    let facts: WordFacts
  }

  /// The facts of a word, told by `look` where they are not known.
  @inline(__always)
  mutating func facts(of key: WordKey, or look: () -> WordFacts) -> WordFacts {
    if entries.isEmpty { entries = [Entry](repeating: Entry(key: .none, facts: []), count: 1 << WordKey.bits) }
    let place = key.place
    let entry = entries[place]
    if entry.key == key { return entry.facts }
    let facts = look()
    entries[place] = Entry(key: key, facts: facts)
    return facts
  }
}

/// A folded word of at most 24 bytes as numbers, so that comparing and hashing it costs next to nothing.
struct WordKey: Equatable, Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let count: Int

  /// No word.
  static let none = WordKey()

  private init() { (first, second, third, count) = (0, 0, 0, 0) }

  /// - Parameter folds: Whether capitals are taken for small letters; the word then is one of ASCII letters and digits.
  @inline(__always)
  init?(_ text: Swift.Span<UInt8>, _ word: Range<Int>, folds: Bool = false) {
    count = word.count
    guard count <= 24 else { return nil }
    // A capital differs from a small letter by one bit, which digits have too.
    let small: UInt64 = folds ? 0x2020_2020_2020_2020 : 0
    let (start, end) = (word.lowerBound, word.upperBound)
    guard count >= 8 else {
      var letters: UInt64 = 0
      for index in start..<end { letters = letters << 8 | UInt64(text[index]) | small & 0xFF }
      (first, second, third) = (letters, 0, 0)
      return
    }
    first = text.word(at: start) | small
    // The last eight may have been among those before them.
    second = count > 16 ? text.word(at: start &+ 8) | small : count > 8 ? text.word(at: end &- 8) | small : 0
    third = count > 16 ? text.word(at: end &- 8) | small : 0
  }

  static let bits = 12

  /// Where in a table of ``bits`` the word stands.
  @inline(__always)
  var place: Int {
    var hash = first &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 29 ^ second) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 32 ^ third ^ UInt64(truncatingIfNeeded: count)) &* 0x94D0_49BB_1331_11EB
    return Int(hash >> UInt64(64 - Self.bits))
  }
}
