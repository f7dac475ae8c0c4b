import AST
import Vocabulary

extension NameReading {
  /// Keys under which readings of one person meet: halves of the number, and office or region with the skeleton of each word of
  /// the name, or with the position.
  ///
  /// So a corpus of one name in a thousand offices costs what a thousand names cost.
  func blockingKeys(_ skeleton: Skeleton) -> [UInt64] {
    var keys: [UInt64] = []
    func add(_ parts: [UInt8]...) {
      var hash = Fingerprint()
      for part in parts {
        hash.add(part)
        hash.add([0xFF])
      }
      if !keys.contains(hash.value) { keys.append(hash.value) }
    }
    if let digits, digits.count >= 12 {
      add([1], Array(digits.prefix(9)))
      add([2], Array(digits.suffix(9)))
    }
    let office = skeleton.of(self.office.name)
    let region = Array((self.office.region ?? "").utf8)
    if !office.isEmpty {
      for word in words where word.count > 2 { add([3], office, skeleton.of(word)) }
      if !position.isEmpty { add([4], office, position) }
      add([5], office, skeleton.of(name))
    }
    if !region.isEmpty { add([6], region, skeleton.of(name)) }
    return keys
  }
}

/// Tells of two readings whether anything but a common number could make them one person.
struct Kinship {
  let likeness: NameLikeness

  /// Whether one may join the other by ``PersonClusters/joinMisreadNumbers()`` or ``PersonClusters/joinNames()``, whatever
  /// else the corpus tells. The order of the two does not matter.
  func isPossible(_ a: NameReading, _ b: NameReading) -> Bool {
    if mayBeMisread(a, b) || mayBeMisread(b, a) { return true }
    guard a.number == nil || b.number == nil, !a.name.isEmpty, !b.name.isEmpty,
      likeness.isLikely(a.name, b.name)
    else { return false }
    return a.office.agrees(with: b.office, isLikely: likeness.isLikely)
  }

  /// Whether the number of the one may be a misread form of the valid one of the other.
  private func mayBeMisread(_ reading: NameReading, _ other: NameReading) -> Bool {
    guard let known = other.number, known != reading.number, !reading.name.isEmpty, let digits = reading.digits,
      let edits = EditDistance.levenshtein(
        digits, known.digits.map { $0 + 0x30 }, limit: reading.number != nil ? 2 : 4)
    else { return false }
    let near = likeness.degree(reading.name, other.name).degree
    return near <= .misread || reading.number == nil && edits <= 2 && near == .similar
  }
}
