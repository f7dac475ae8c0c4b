import Vocabulary

/// Which names and words of names a corpus knows from people whose numbers tell them apart: of some readings, what all of the
/// corpus tells.
struct NameBearers {
  /// Readings whose names stand under a number near theirs, in at least as many documents.
  private var borne: Set<Int> = []
  private var words: [[UInt8]: Word] = [:]

  /// What a corpus tells of a word in names.
  struct Word {
    /// How many documents have it.
    var count: Int
    /// Offices in which it stands; three of them where there are more.
    var offices: [[UInt8]]

    /// As many offices as any question can need.
    static let mostOffices = 3
  }

  init() {}

  mutating func add(borneElsewhere reading: Int) { borne.insert(reading) }

  mutating func add(_ word: [UInt8], _ known: Word) { words[word] = known }

  /// Whether a name stands under another number, near its own, more often than under its own.
  func isBorneElsewhere(_ reading: NameReading) -> Bool { borne.contains(reading.id) }

  /// Whether the words in which a name differs from another are damaged forms of the other's: each has a digit, or is read in one
  /// office alone and is far rarer than what the other has there.
  func isSpoilt(_ reading: NameReading, besides other: NameReading) -> Bool {
    let own = reading.words.filter { !other.words.contains($0) }
    guard !own.isEmpty else { return false }
    let usual = other.words.filter { !reading.words.contains($0) }.map { words[$0]?.count ?? 0 }.min() ?? 0
    return own.allSatisfy { word in
      if word.contains(where: { (0x30...0x39).contains($0) }) { return true }
      guard let known = words[word] else { return usual > 0 }
      return known.offices.count < 2 && known.count * 6 <= usual
    }
  }

  /// Whether the words in which a name differs from another are words of names in two other offices or more: then it is
  /// a name of its own, and no misreading.
  func areEstablished(_ reading: NameReading, besides other: NameReading) -> Bool {
    let own = reading.words.filter { !other.words.contains($0) }
    guard !own.isEmpty else { return false }
    // What OCR makes of a common name it makes in many offices; a name of its own is not so much rarer.
    let usual = other.words.filter { !reading.words.contains($0) }.map { words[$0]?.count ?? 0 }.max() ?? 0
    return own.allSatisfy { word in
      guard let known = words[word] else { return false }
      return known.count * 12 > usual
        && known.offices.contains { $0 != reading.office.name && $0 != other.office.name }
    }
  }
}
