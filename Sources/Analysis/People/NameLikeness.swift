import Vocabulary

/// How two readings of names may have come about.
///
/// OCR has habits and a direction: what it does often is cheap, in the table of confusions. A difference that it does not
/// make is a difference of names: *Rahmadi* and *Rahmad* are two people until a number says otherwise.
struct NameLikeness: Sendable {
  let distances: EditDistance

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
    return (cost <= Self.cheapEdit * edits && edits * 4 <= length + 2 ? .misread : .similar, cost)
  }

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
