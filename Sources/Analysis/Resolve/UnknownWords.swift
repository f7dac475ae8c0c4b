import AST
import Vocabulary

/// Words of a document that are in no list.
///
/// A class only so that asking it copies none of its tables.
final class UnknownWords {
  private let context: Context
  /// Each once, in the order of the text.
  private var words: [Word] = []
  private var numbers: [[UInt8]: Int] = [:]
  /// Tells cheaply of most words that they are none of these.
  private var sieve = WordSieve()
  /// Where they stand, in order, but for the single things of cells.
  private var places: [TextPlace] = []
  /// The text that is asked for next, and the first place that is not before it.
  private var next = (text: 0, place: 0)
  /// Whether none is mended or told.
  private(set) var isEmpty = true

  /// A word that is in no list.
  private struct Word {
    let key: [UInt8]
    /// How often the document has it.
    var count = 0
    /// Whether it stands in a name.
    var isNamed = false
    /// What it becomes, where it is mended.
    var meant: (word: [UInt8], confidence: Probability)?
    /// What it may be, where it is left.
    var perhaps: [UInt8]?

    /// Whether the document writes it so again and again, or names something so.
    var isWanted: Bool { count > 2 || isNamed }
  }

  private struct TextPlace {
    let text: Int
    let word: Int
    let range: Range<Int>
    let isName: Bool
  }

  /// Where a word stands that is mended or told.
  struct Place {
    fileprivate let word: Int
    let range: Range<Int>
    /// Whether it may be a name.
    let isName: Bool
  }

  /// A word to be mended.
  struct Slip {
    let range: Range<Int>
    let word: [UInt8]
    let meant: [UInt8]
    let confidence: Probability
  }

  init(in document: Document, _ context: Context) {
    self.context = context
    gather(document)
    guard !words.isEmpty else { return }
    noteNames(of: document)
    for index in words.indices {
      decide(&words[index])
      if words[index].meant != nil || words[index].perhaps != nil { isEmpty = false }
    }
  }

  /// Finds the words, and where they stand.
  private func gather(_ document: Document) {
    // Nobody else asks for words meanwhile.
    var table = WordTable()
    swap(&table, &context.memos.words)
    var text = 0
    document.eachText { written in
      let bytes = written.utf8.span
      eachWord(in: bytes) { range, isName in
        let facts: WordFacts
        if let key = WordKey(bytes, range, folds: true) {
          facts = table.facts(of: key) { context.lookUp(Self.key(bytes, range)[...]) }
        } else {
          facts = context.lookUp(Self.key(bytes, range)[...])
        }
        guard facts.contains(.isStrange) else { return }
        places.append(TextPlace(text: text, word: number(of: Self.key(bytes, range)), range: range, isName: isName))
      }
      text += 1
    }
    swap(&table, &context.memos.words)
  }

  /// The number of a word, which now stands once more.
  private func number(of key: [UInt8]) -> Int {
    let number = numbers[key] ?? words.count
    if number == words.count {
      numbers[key] = number
      words.append(Word(key: key))
      sieve.add(key)
    }
    words[number].count += 1
    return number
  }

  /// A word of ASCII letters and digits, folded.
  private static func key(_ text: Swift.Span<UInt8>, _ word: Range<Int>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(word.count)
    for place in word { key.append(foldedASCII(text[place])) }
    return key
  }

  /// Notes which of the words stand in names.
  private func noteNames(of document: Document) {
    let institution = document.identity.institution
    var named = [institution.government, institution.unit, institution.subunit]
    for place in PersonPlace.all(in: document) { named += [document[place]?.name, document[place]?.position] }
    named += document.procedure?.actors.map(\.name) ?? []
    for name in named {
      guard let name else { continue }
      let read = FoldedText(name)
      for index in read.indices where read.length(of: index) >= 6 {
        let word = read[index]
        guard sieve.mayHold(word.span, 0..<word.count), let number = numbers[Array(word)] else { continue }
        words[number].isNamed = true
      }
    }
  }

  /// Finds out what becomes of a word.
  private func decide(_ word: inout Word) {
    guard !word.isWanted else { return }
    if let stem = context.stem(ofOdd: word.key) {
      word.perhaps = stem
      return
    }
    guard !context.inference.spellingVariants.contains(word.key),
      !context.inference.affixes.isForm(word.key, isKnown: context.vocabulary.lexicon.has)
    else { return }
    word.meant = neighbour(of: word.key)
    if word.meant == nil { word.perhaps = perhaps(word.key) }
  }

  /// What a word of eight letters or more may be that is no form of a known one.
  private func perhaps(_ word: [UInt8]) -> [UInt8]? {
    guard word.count >= 8 else { return nil }
    // *ekinerja*: an application, named after what it does.
    if word[0] == UInt8(ascii: "e"), context.vocabulary.lexicon.contains(word.dropFirst()) { return nil }
    return context.vocabulary.verbs.form(word) == nil ? context.neighbour(ofUnknown: word) : nil
  }

  /// The only word of which a word that is no form of a known one is a likely misreading.
  private func neighbour(of word: [UInt8]) -> (word: [UInt8], confidence: Probability)? {
    let lexicon = context.vocabulary.lexicon
    let joined = context.vocabulary.confusions.joined(word).filter { lexicon.offers($0.word) }
    guard joined.count < 2 else { return nil }
    let near = context.neighbour(ofUnknown: word)
    if let joined = joined.first, near == nil || near == joined.word {
      return (joined.word, Probability(hundredths: joined.cost <= 40 ? 95 : 90))
    }
    guard joined.isEmpty, let meant = near, meant.count >= 5,
      let cost = context.vocabulary.editDistance.distance(word, meant, limit: 100)
    else { return nil }
    // A letter lost or gained is likelier an author's form than a misreading, unless the word is long.
    let hundredths = cost <= 45 ? 95 : cost <= 70 ? 92 : word.count >= 9 && word.count < meant.count ? 88 : 0
    return hundredths > 0 ? (meant, Probability(hundredths: hundredths)) : nil
  }
}

extension UnknownWords {
  /// Words that are mended or told of the text that is next in the order of ``Document/eachText(_:)``.
  func nextPlaces() -> [Place] {
    var found: [Place] = []
    while next.place < places.count, places[next.place].text == next.text {
      let place = places[next.place]
      if isTold(place.word) { found.append(Place(word: place.word, range: place.range, isName: place.isName)) }
      next.place += 1
    }
    next.text += 1
    return found
  }

  /// Words of any text that are mended or told.
  func places(in text: String) -> [Place] {
    var found: [Place] = []
    let bytes = text.utf8.span
    eachWord(in: bytes) { range, isName in
      guard sieve.mayHold(bytes, range), let word = numbers[Self.key(bytes, range)], isTold(word) else { return }
      found.append(Place(word: word, range: range, isName: isName))
    }
    return found
  }

  private func isTold(_ word: Int) -> Bool { words[word].meant != nil || words[word].perhaps != nil }

  /// The words that are left, with what they may be; names are not doubted.
  func doubtful(of places: [Place]) -> [(word: [UInt8], perhaps: [UInt8])] {
    places.compactMap { place in
      guard !place.isName, let perhaps = words[place.word].perhaps else { return nil }
      return (words[place.word].key, perhaps)
    }
  }

  /// The words that are mended; a name only where it is long.
  func slips(of places: [Place]) -> [Slip] {
    places.compactMap { place in
      let word = words[place.word]
      guard let mended = word.meant, !place.isName || word.key.count >= 8 else { return nil }
      return Slip(range: place.range, word: word.key, meant: mended.word, confidence: mended.confidence)
    }
  }
}

/// Calls `body` with the bytes of each word of six letters or more that may be one of ordinary language, and whether it may be a
/// name.
@inline(__always)
private func eachWord(in bytes: Swift.Span<UInt8>, _ body: (Range<Int>, Bool) -> Void) {
  var isFirst = true
  var index = 0
  while index < bytes.count {
    let first = bytes[index]
    guard first >= 0x80 || foldedASCII(first) != 0 else {
      index &+= 1
      continue
    }
    let start = index
    var (capitals, digits, isWide) = (0, 0, false)
    while index < bytes.count {
      let byte = bytes[index]
      // Most are small letters.
      if byte &- 0x61 >= 26 {
        if byte >= 0x80 {
          isWide = true
        } else if byte &- 0x41 < 26 {
          capitals &+= 1
        } else if byte &- 0x30 < 10 {
          digits &+= 1
        } else {
          break
        }
      }
      index &+= 1
    }
    let isStart = first &- 0x41 < 26
    if index &- start >= 6, !isWide, capitals <= 1, digits <= 1, capitals == 0 || isStart {
      body(start..<index, capitals == 1 && !isFirst)
    }
    isFirst = false
  }
}

/// A set of words of six letters or more that answers by some of their letters: a word that it may not hold is not in it.
private struct WordSieve {
  private var bits = [8 of UInt64](repeating: 0)

  mutating func add(_ word: [UInt8]) {
    let bit = Self.bit(word.span, 0..<word.count)
    bits[bit >> 6] |= 1 &<< UInt64(bit & 63)
  }

  /// Whether it may hold a word of letters and digits as written.
  @inline(__always)
  func mayHold(_ text: Swift.Span<UInt8>, _ word: Range<Int>) -> Bool {
    let bit = Self.bit(text, word)
    return bits[bit >> 6] & 1 &<< UInt64(bit & 63) != 0
  }

  /// The bit of a word, whatever its letters' case: a capital differs from a small letter by one bit, which digits have too.
  @inline(__always)
  private static func bit(_ text: Swift.Span<UInt8>, _ word: Range<Int>) -> Int {
    let first = UInt32(text[word.lowerBound] | 0x20)
    let middle = UInt32(text[word.lowerBound + word.count / 2] | 0x20)
    let end = UInt32(text[word.upperBound - 2] | 0x20)
    let mixed =
      (first << 16 | end << 8 | middle) &* 0x9E37_79B1 &+ UInt32(truncatingIfNeeded: word.count) &* 0x85EB_CA6B
    return Int(mixed >> 23)
  }
}
