import AST
import Diagnostics
import Vocabulary

/// Mends ordinary words that are no words, where exactly one word is a likely misreading away.
///
/// Left alone: known words and forms of known stems, spellings that authors use, names, acronyms, short words, and what
/// the document writes so again and again. What is no known word, and no certain misreading of one, is told with the word
/// that it may be, and left.
func mendSpelling(_ reading: inout Reading, _ context: Context) {
  let finder = UnknownWords(in: reading.document, context)
  guard !finder.isEmpty else { return }
  var repairs: [Repair] = []
  var told: Set<[UInt8]> = []
  reading.document.changeTexts { text, path in
    let found = finder.places(in: text)
    guard !found.isEmpty else { return nil }
    for (word, perhaps) in finder.doubtful(of: found) where told.count < mostTold && told.insert(word).inserted {
      let (word, perhaps) = (String(decoding: word, as: UTF8.self), String(decoding: perhaps, as: UTF8.self))
      reading.diagnostics.append(
        Diagnostic(
          RuleID("SOP510"), .note, cause: .unknown,
          Message(
            en: "\(word) is no known word; perhaps \(perhaps)", id: "\(word) tidak dikenal; mungkin \(perhaps)"),
          path: path.pointer))
    }
    let slips = finder.slips(of: found)
    guard !slips.isEmpty else { return nil }
    var bytes = Array(text.utf8)
    for slip in slips.reversed() {
      bytes.replaceSubrange(slip.range, with: CitationText.cased(slip.meant, as: bytes[slip.range]))
    }
    let mended = String(decoding: bytes, as: UTF8.self)
    repairs.append(
      Repair(
        path: path, from: text, to: mended, rule: "spelling",
        confidence: slips.map(\.confidence).min() ?? .certain,
        evidence: slips.map { slip in
          let (word, meant) = (String(decoding: slip.word, as: UTF8.self), String(decoding: slip.meant, as: UTF8.self))
          return Message(
            en: "\(word) is no known word, and \(meant) is the only one that is often misread so",
            id: "\(word) bukan kata yang dikenal; satu-satunya kata yang sering salah terbaca demikian: \(meant)")
        }, location: nil))
    return mended
  }
  reading.provenance.repairs += repairs
}

/// Words that are told as doubtful, of one document.
private let mostTold = 20

/// Words of a document that are in no list.
///
/// A class only so that asking it copies none of its tables.
private final class UnknownWords {
  private let context: Context
  /// Unknown words with how often the document has them.
  private var counts: [[UInt8]: Int] = [:]
  /// What those that are mended become.
  private var decided: [[UInt8]: (meant: [UInt8], confidence: Probability)] = [:]
  /// What those may be that are left.
  private var doubtful: [[UInt8]: [UInt8]] = [:]
  var isEmpty: Bool { decided.isEmpty && doubtful.isEmpty }
  private var names: Set<[UInt8]> = []

  /// Tells cheaply of most words that they are neither mended nor told.
  private var sieve = WordSieve()

  /// A word that is mended or told.
  struct Place {
    let word: [UInt8]
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
    var counts: [[UInt8]: Int] = [:]
    var order: [[UInt8]] = []
    document.eachText { text in
      Self.eachCandidate(in: text, context) { word, _, _ in
        if counts[word] == nil { order.append(word) }
        counts[word, default: 0] += 1
      }
    }
    guard !counts.isEmpty else { return }
    self.counts = counts
    let institution = document.identity.institution
    var named = [institution.government, institution.unit, institution.subunit]
    for place in PersonPlace.all(in: document) { named += [document[place]?.name, document[place]?.position] }
    named += document.procedure?.actors.map(\.name) ?? []
    for name in named { for word in foldedWords((name ?? "").utf8) { names.insert(word) } }
    for word in order {
      if let stem = Self.stem(ofOdd: word, context) {
        if counts[word] ?? 0 <= 2, !names.contains(word) { doubtful[word] = stem }
      } else if let mended = neighbour(of: word) {
        decided[word] = mended
      } else if let perhaps = perhaps(word) {
        doubtful[word] = perhaps
      }
      if decided[word] != nil || doubtful[word] != nil { sieve.add(word) }
    }
  }

  /// Words of a text that are mended or told.
  func places(in text: String) -> [Place] {
    var found: [Place] = []
    Self.eachWord(in: text, sieve) { word, range, isName in
      if decided[word] != nil || doubtful[word] != nil {
        found.append(Place(word: word, range: range, isName: isName))
      }
    }
    return found
  }

  /// The words that are left, with what they may be; names are not doubted.
  func doubtful(of places: [Place]) -> [(word: [UInt8], perhaps: [UInt8])] {
    places.compactMap { place in
      guard !place.isName, let perhaps = doubtful[place.word] else { return nil }
      return (place.word, perhaps)
    }
  }

  /// The noun in *-a* to which *-an* was put, as no verb would: *prasarana* of *prasaranaan*.
  private static func stem(ofOdd word: [UInt8], _ context: Context) -> [UInt8]? {
    guard word.count >= 9, word.suffix(3).elementsEqual("aan".utf8), !word.starts(with: "pe".utf8),
      !word.starts(with: "ke".utf8), !context.vocabulary.lexicon.contains(word[...]),
      context.vocabulary.verbs.form(word) == nil, context.vocabulary.lexicon.contains(word.dropLast(2)[...])
    else { return nil }
    return Array(word.dropLast(2))
  }

  /// The only word near an unknown one of eight letters or more.
  private func perhaps(_ word: [UInt8]) -> [UInt8]? {
    guard word.count >= 8, counts[word] ?? 0 <= 2, !names.contains(word) else { return nil }
    let lexicon = context.vocabulary.lexicon
    // *ekinerja*: an application, named after what it does.
    if word[0] == UInt8(ascii: "e"), lexicon.contains(word.dropFirst()) { return nil }
    guard !context.inference.spellingVariants.contains(word), context.vocabulary.verbs.form(word) == nil else {
      return nil
    }
    guard !context.inference.affixes.isForm(word, isKnown: lexicon.contains) else { return nil }
    return context.neighbour(of: word)
  }

  func slips(of places: [Place]) -> [Slip] {
    places.compactMap { place in
      guard let mended = decided[place.word], !place.isName || place.word.count >= 8 else { return nil }
      return Slip(range: place.range, word: place.word, meant: mended.meant, confidence: mended.confidence)
    }
  }

  private func neighbour(of word: [UInt8]) -> (meant: [UInt8], confidence: Probability)? {
    guard counts[word] ?? 0 <= 2, !names.contains(word) else { return nil }
    let lexicon = context.vocabulary.lexicon
    guard !context.inference.spellingVariants.contains(word),
      !context.inference.affixes.isForm(word, isKnown: lexicon.contains)
    else { return nil }
    let joined = context.vocabulary.confusions.joined(word).filter { lexicon.offers($0.word) }
    guard joined.count < 2 else { return nil }
    let near = context.neighbour(of: word)
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

  /// Calls `body` with each word of six letters or more that is in no list, its bytes, and whether it may be a name.
  private static func eachCandidate(in text: String, _ context: Context, _ body: ([UInt8], Range<Int>, Bool) -> Void) {
    let lexicon = context.vocabulary.lexicon
    eachWord(in: text) { word, range, isName in
      if !lexicon.contains(word) || stem(ofOdd: word, context) != nil { body(word, range, isName) }
    }
  }

  /// Calls `body` with each word of six letters or more that may be one of ordinary language, folded, its bytes, and whether it
  /// may be a name; only words that the sieve may hold.
  private static func eachWord(
    in text: String, _ sieve: WordSieve = .all, _ body: ([UInt8], Range<Int>, Bool) -> Void
  ) {
    var word: [UInt8] = []
    let bytes = text.utf8.span
    var isFirst = true
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      guard foldedASCII(first) != 0 || first >= 0x80 else {
        index += 1
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
            capitals += 1
          } else if byte &- 0x30 < 10 {
            digits += 1
          } else {
            break
          }
        }
        index &+= 1
      }
      let isStart = first >= 0x41 && first <= 0x5A
      if index - start >= 6, !isWide, capitals <= 1, digits <= 1, capitals == 0 || isStart,
        sieve.mayHold(bytes, start..<index)
      {
        word.removeAll(keepingCapacity: true)
        word.reserveCapacity(max(32, index - start))
        for place in start..<index { word.append(foldedASCII(bytes[place])) }
        body(word, start..<index, capitals == 1 && !isFirst)
      }
      isFirst = false
    }
  }
}

/// A set of words of six letters or more that answers by some of their letters: a word that it may not hold is not in it.
private struct WordSieve {
  private var bits = [8 of UInt64](repeating: 0)
  private let holdsAll: Bool

  /// May hold any word.
  static let all = WordSieve(holdsAll: true)

  init(holdsAll: Bool = false) { self.holdsAll = holdsAll }

  mutating func add(_ word: [UInt8]) {
    let bit = Self.bit(word.span, 0..<word.count)
    bits[bit >> 6] |= 1 &<< UInt64(bit & 63)
  }

  /// Whether it may hold a word of letters and digits as written.
  @inline(__always)
  func mayHold(_ text: Swift.Span<UInt8>, _ word: Range<Int>) -> Bool {
    if holdsAll { return true }
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
