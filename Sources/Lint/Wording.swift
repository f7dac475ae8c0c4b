package import AST
package import Vocabulary

/// The folded words of a text.
package func words(_ text: String) -> [[UInt8]] { foldedWords(text.utf8) }

/// How alike two texts are, case and blanks aside: 1 for equal.
///
/// - Complexity: O(*n* · *m*) in bytes, at most 400 each.
package func similarity(_ a: String, _ b: String) -> Double {
  let (left, right) = (Array(fold(a).prefix(400)), Array(fold(b).prefix(400)))
  let longest = max(left.count, right.count)
  guard longest > 0 else { return 1 }
  // One row of the table of edits at a time; ``EditDistance`` is made for few edits only.
  var row = Array(0...right.count)
  for (i, byte) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (byte == other ? 0 : 1))
      diagonal = above
    }
  }
  let distance = row[right.count]
  return 1 - Double(distance) / Double(longest)
}

/// A canonical date `2024-03-23` as numbers that compare.
package func day(_ date: String?) -> Int? {
  guard let date else { return nil }
  let digits = date.utf8.filter { $0 != 0x2D }
  guard digits.count == 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

extension [UInt8] {
  package func matches(_ word: String) -> Bool { elementsEqual(word.utf8) }
}

extension Subject {
  /// Whether a word is on a reviewer's list.
  package func isOn(_ list: ReviewWords.List, _ word: [UInt8]) -> Bool { ReviewWords.standard.contains(word, list) }

  /// Whether a text has a word of a list.
  package func has(_ list: ReviewWords.List, in text: String) -> Bool {
    Lint.words(text).contains { isOn(list, $0) }
  }

  /// Whether a row stands only for *Mulai* or *Selesai*.
  package func isTerminator(_ index: Int) -> Bool {
    let all = activityWords[index]
    return all.count == 1 && (all[0].matches("mulai") || all[0].matches("selesai"))
  }

  /// Whether the table breaks off at a row.
  package func isCut(_ index: Int) -> Bool {
    guard sop.quality.truncated else { return false }
    return steps[index...].allSatisfy { $0.inputs == nil && $0.outputs == nil && $0.duration == nil }
  }

  /// The office at the start of the words, and how many of them name it.
  package func office(_ words: ArraySlice<[UInt8]>) -> Int {
    self.words.roles.longest(atStartOf: words)?.words ?? self.words.roles.head(atStartOf: words)?.words ?? 0
  }

  /// The kind of unit whose SOP this is.
  package var unitKind: Roles.Unit? {
    let institution = identity.institution
    return [institution.unit, institution.subunit, institution.government].lazy.compactMap { $0 }
      .compactMap { tables.unitKinds.kind(of: $0) }.first
  }

  /// The regulation that a citation names, where it is in the register.
  package func regulation(_ citation: Citation) -> Regulations.Regulation? {
    guard let id = citation.id else { return nil }
    let parts = id.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    guard parts.count >= 6 else { return nil }
    return words.regulations.register.first { known in
      known.kind.code.utf8.elementsEqual(parts[3]) && known.year == citation.year
        && known.number.utf8.elementsEqual((citation.number ?? "").utf8)
        && (known.issuer.map { $0.utf8.elementsEqual(parts[4]) } ?? (parts.count == 6))
    }
  }

  /// The place of a citation's kind in the hierarchy.
  package func order(_ citation: Citation) -> Int? {
    guard let type = citation.type else { return nil }
    return words.regulations.citation(atStartOf: Lint.words(type)[...])?.meaning.kind.order
  }
}

extension [UInt8] {
  /// Whether other bytes stand somewhere in these.
  package func holds(_ other: [UInt8]) -> Bool {
    guard !other.isEmpty, count >= other.count else { return other.isEmpty }
    return (0...(count - other.count)).contains { self[$0..<($0 + other.count)].elementsEqual(other) }
  }
}

/// How often each letter stands in a text, to tell quickly that two texts are not alike.
struct LetterCounts {
  private var counts = SIMD32<UInt16>()
  private var length = 0

  init(_ words: [[UInt8]]) {
    for byte in words.joined() {
      counts[Int(byte & 31)] &+= 1
      length += 1
    }
  }

  /// Whether ``similarity(_:_:)`` may reach a likeness: an edit changes at most two counts, by one each.
  func mayBeAlike(_ other: LetterCounts, _ likeness: Double) -> Bool {
    let longest = max(length, other.length)
    guard longest > 0, length <= 400, other.length <= 400 else { return true }
    var difference = 0
    for letter in 0..<32 { difference += abs(Int(counts[letter]) - Int(other.counts[letter])) }
    return 1 - Double(difference) / 2 / Double(longest) >= likeness
  }
}
