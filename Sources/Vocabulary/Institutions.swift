/// Words with which the names of public bodies begin, and what they are in the hierarchy.
///
/// - SeeAlso: `Tables/institutions.tsv`
package final class Institutions: Sendable {
  private let phrases: Phrases<Level>
  /// First words of the heads, for finding one that was misread.
  private let firstWords: FoldedIndex
  private let firsts: [[UInt8]]
  /// First words that are acronyms: `UPTD`. Their letters tell nothing of one another, so that only a misreading that is often met
  /// is one.
  private let acronyms: [[UInt8]]
  /// Second words of heads of several words, by their first.
  private let seconds: [[UInt8]: [[UInt8]]]
  private let distances: EditDistance

  /// Where a body stands; a larger unit number is a body within the smaller one's.
  package enum Level: String, Hashable, Sendable {
    /// A government, ministry or court of the realm.
    case government
    /// The name of a region alone (`KABUPATEN X`), which implies its government.
    case region
    case unit1, unit2, unit3, unit4
    /// A part of a unit: *bagian*, *bidang*, *seksi*.
    case subunit

    /// 1 to 4 for units, else 0.
    package var depth: Int {
      switch self {
      case .unit1: 1
      case .unit2: 2
      case .unit3: 3
      case .unit4: 4
      case .government, .region, .subunit: 0
      }
    }
  }

  package init() {
    (phrases, firstWords, firsts, acronyms, seconds) = (Phrases(), FoldedIndex(), [], [], [:])
    distances = EditDistance(confusions: Confusions())
  }

  package init(_ table: Table, distances: EditDistance) throws(TableError) {
    self.distances = distances
    let (head, level) = (try table.column("head"), try table.column("level"))
    var phrases = Phrases<Level>(minimumCapacity: table.count)
    var firstWords = FoldedIndex()
    var (firsts, acronyms): ([[UInt8]], [[UInt8]]) = ([], [])
    var seconds: [[UInt8]: [[UInt8]]] = [:]
    for row in 0..<table.count {
      let row = table[row]
      guard phrases.add(row[head], try row.value(level)) else {
        throw .repeatedKey(row.text(head), file: table.file, line: row.line)
      }
      let words = foldedWords(row[head])
      if words.count > 1, !(seconds[words[0]]?.contains(words[1]) ?? false) {
        seconds[words[0], default: []].append(words[1])
      }
      if let first = words.first, first.count >= 4 {
        if Self.isAcronym(row[head].prefix { $0 != 0x20 }) {
          if !acronyms.contains(first) { acronyms.append(first) }
        } else if firstWords.insert(first, entry: firsts.count) == firsts.count {
          firsts.append(first)
        }
      }
    }
    (self.phrases, self.firstWords, self.firsts, self.seconds) = (phrases, firstWords, firsts, seconds)
    self.acronyms = acronyms
  }

  /// The folded first word of a body's name of which `word` is a misreading.
  ///
  /// - Parameter isDue: Whether a body must begin here, because the name of its region is whole: then a third of the letters
  ///   may be misread.
  package func head(near word: [UInt8], isDue: Bool) -> [UInt8]? {
    guard isDue else { return head(near: word) }
    guard word.count >= 4, word.count <= 24 else { return nil }
    let limit = word.count >= 9 ? 3 : word.count >= 7 ? 2 : 1
    let near =
      firstWords.nearest(word, limit: limit, same: { _, _ in false })?.entry
      ?? firstWords.likeliest(word.span, limit: 30 * word.count, by: distances, same: { _, _ in false })?.entry
    return near.map { firsts[$0] } ?? acronym(near: word)
  }

  /// The only acronym that OCR often reads as `word`: `UPTD` for *UPID*, but not for *UPPD*.
  private func acronym(near word: [UInt8]) -> [UInt8]? {
    guard (4...6).contains(word.count), !acronyms.contains(word) else { return nil }
    let near = acronyms.filter { distances.distance(word, $0, limit: Self.mostOfAcronym) != nil }
    return near.count == 1 ? near[0] : nil
  }

  /// Hundredths of an edit by which an acronym may be misread.
  private static let mostOfAcronym = 60

  private static func isAcronym(_ word: ArraySlice<UInt8>) -> Bool { word.allSatisfy { (0x41...0x5A).contains($0) } }

  /// The folded first word of a body's name of which `word` is a misreading: one letter, two from ten letters on.
  package func head(near word: [UInt8]) -> [UInt8]? {
    guard word.count >= 5, word.count <= 24 else { return nil }
    let near = firstWords.nearest(word, limit: word.count >= 10 ? 2 : 1, same: { _, _ in false })
    return near.flatMap { $0.edits > 0 && firsts[$0.entry].count >= 5 ? firsts[$0.entry] : nil } ?? acronym(near: word)
  }

  /// The second word of a head of which `word` is a misreading behind its first: *HABUPATEN* behind *Pemerintah*; `nil` where
  /// the word is no misreading, or of two.
  package func second(near word: [UInt8], behind first: [UInt8]) -> [UInt8]? {
    // Behind *Pemerintah* one of few words stands, so that three letters tell it: `KTA`.
    guard word.count >= (first == Self.government ? 3 : 4), let known = seconds[first], !known.contains(word) else {
      return nil
    }
    let near = known.filter {
      abs($0.count - word.count) <= 2 && EditDistance.levenshtein($0, word, limit: $0.count >= 8 ? 2 : 1) != nil
    }
    return near.count == 1 ? near[0] : nil
  }

  private static let government = Array("pemerintah".utf8)

  /// The longest head of a body's name that the folded `words` begin with, and its number of words.
  package func longest(atStartOf words: ArraySlice<[UInt8]>) -> (meaning: Level, words: Int)? {
    phrases.longest(atStartOf: words)
  }
}

/// Phrases with which the heading of an SOP begins (`SOP`, `Standar Operasional Prosedur`).
///
/// - SeeAlso: `Tables/title-heads.tsv`
package final class TitleHeads: Sendable {
  private let phrases: Phrases<Bool>
  /// Phrases of three words or more, long enough to be told with several letters misread.
  private let long: Phrases<Bool>
  private let distances: EditDistance

  package init() { (phrases, long, distances) = (Phrases(), Phrases(), EditDistance(confusions: Confusions())) }

  package init(_ table: Table, distances: EditDistance) throws(TableError) {
    let phrase = try table.column("phrase")
    var phrases = Phrases<Bool>(minimumCapacity: table.count)
    var long = Phrases<Bool>()
    for row in 0..<table.count {
      phrases.add(table[row][phrase], true)
      if foldedWords(table[row][phrase]).count == Self.longWords { long.add(table[row][phrase], true) }
    }
    (self.phrases, self.long, self.distances) = (phrases, long, distances)
  }

  /// How many of the folded `words` the longest heading phrase at their start takes, read rightly or nearly so; 0 where
  /// there is none.
  package func words(atStartOf words: ArraySlice<[UInt8]>) -> Int {
    if let found = phrases.longest(atStartOf: words)?.words { return found }
    guard let first = words.first else { return 0 }
    if first.count == 3 { return Self.isSOP(first) ? 1 : 0 }
    guard words.count >= Self.longWords, (6...9).contains(first.count) else { return 0 }
    let key = Array(words.prefix(Self.longWords).joined())
    guard (22...30).contains(key.count) else { return 0 }
    return long.match(key.span, by: distances) == nil ? 0 : Self.longWords
  }

  /// Whether a heading phrase may begin with a folded word: `false` is certain, and cheap.
  package func mayBegin(with first: ArraySlice<UInt8>) -> Bool {
    first.count == 3 || (6...9).contains(first.count) || phrases.mayBegin(with: first)
  }

  /// Whether three letters are *SOP* with digits read for letters: `S0P`, `8OP`.
  private static func isSOP(_ word: [UInt8]) -> Bool {
    [0x73, 0x35, 0x38].contains(word[0]) && [0x6F, 0x30].contains(word[1]) && word[2] == 0x70
  }

  private static let longWords = 3
}
