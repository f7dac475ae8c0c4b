import Vocabulary

/// How two readings of names may have come about.
///
/// OCR has habits and a direction: what it does often is cheap, in the table of confusions. A difference that it does not
/// make is a difference of names: *Rahmadi* and *Rahmad* are two people until a number says otherwise.
struct NameLikeness: Sendable {
  let distances: EditDistance
  /// By what OCR does alone.
  private let confusions: EditDistance

  init(distances: EditDistance) {
    self.distances = distances
    confusions = distances.ofConfusionsAlone
  }

  /// How near, the nearest first.
  enum Degree: Int, Comparable {
    case equal
    /// All differences are what OCR often does.
    case misread
    /// A third of the letters differ at most.
    case similar
    case far

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// How near two folded names are, and what it costs to believe that one is the other misread (hundredths of an edit).
  ///
  /// - Complexity: O(*n*) for near names, bounded by the limit for others.
  func degree(_ a: [UInt8], _ b: [UInt8]) -> (degree: Degree, cost: Int) {
    if a == b { return (.equal, 0) }
    guard !a.isEmpty, !b.isEmpty else { return (.far, .max) }
    let length = max(a.count, b.count)
    let limit = 34 * length
    guard abs(a.count - b.count) * 34 <= limit else { return (.far, .max) }
    let there = distances.distance(a, b, limit: limit)
    let back = distances.distance(b, a, limit: limit)
    guard let cost = [there, back].compactMap({ $0 }).min() else { return (.far, .max) }
    // Each edit a cheap one: a single ordinary edit costs 100.
    guard let edits = EditDistance.levenshtein(a, b, limit: 4), length >= 6 else { return (.similar, cost) }
    // One letter read as two counts as two edits: *Imonn* for *Imam*.
    guard edits * 4 <= length + 2, isMisread(a, b, edits: edits) else { return (.similar, cost) }
    return (.misread, cost)
  }

  /// Whether all that two texts differ in is what OCR often does, in one direction.
  func isMisread(_ a: [UInt8], _ b: [UInt8], edits: Int) -> Bool {
    let limit = Self.cheapEdit * edits
    return isMisread(a, of: b, limit: limit) || isMisread(b, of: a, limit: limit)
  }

  /// Whether one text may have been read for the other; what has no digit is read for nothing that has one.
  private func isMisread(_ read: [UInt8], of meant: [UInt8], limit: Int) -> Bool {
    (Self.hasDigit(read) || !Self.hasDigit(meant)) && confusions.distance(read, meant, limit: limit) != nil
  }

  private static func hasDigit(_ text: [UInt8]) -> Bool { text.contains { (0x30...0x39).contains($0) } }

  /// Whether two names differ in the vowel that ends a word, and there alone: *Sulistyo* and *Sulistya* are two names.
  func differInLastVowel(_ a: [[UInt8]], _ b: [[UInt8]]) -> Bool {
    guard a.count == b.count else { return false }
    let unlike = a.indices.filter { a[$0] != b[$0] }
    return !unlike.isEmpty
      && unlike.allSatisfy { place in
        let (x, y) = (a[place], b[place])
        guard x.count == y.count, x.dropLast() == y.dropLast(), let last = x.last, let other = y.last else {
          return false
        }
        return Self.vowels.contains(last) && Self.vowels.contains(other)
      }
  }

  private static let vowels = Array("aeiou".utf8)

  /// Most that an edit costs which OCR often makes.
  static let cheapEdit = 60

  /// Whether one name of an office may be a misreading of another: long enough, and only by what OCR often does.
  func isLikely(_ a: [UInt8], _ b: [UInt8]) -> Bool { degree(a, b).degree <= .misread }
}

/// Letters that OCR takes for one another, as one letter: a key under which most misreadings of a word meet.
struct Skeleton: Sendable {
  private let classes: [UInt8]

  /// Joins letters that the table of confusions holds for near: a quarter of an edit at most.
  init(_ confusions: Confusions) {
    var classes = (0..<128).map { UInt8($0) }
    let letters = Array(UInt8(ascii: "a")...UInt8(ascii: "z")) + Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
    for a in letters {
      for b in letters where a != b && confusions.cost(read: a, meant: b) <= 25 {
        let (kept, lost) = (classes[Int(b)], classes[Int(a)])
        for index in classes.indices where classes[index] == lost { classes[index] = kept }
      }
    }
    self.classes = classes
  }

  /// The word's skeleton, doubled letters once.
  func of(_ word: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    for byte in word {
      let letter = byte < 0x80 ? classes[Int(byte)] : byte
      if key.last != letter { key.append(letter) }
    }
    return key
  }
}
