import Diagnostics
import Vocabulary

extension Content {
  /// Puts right, in the keys of a line's words, the heads of bodies that were misread; each is told in `misread`.
  ///
  /// A misread word begins a body at the start of the line, behind a region whose name is whole (`PEMERINTAH KABUPATEN
  /// LAMONGAN BADAM …`), or behind a body where it is written in capitals.
  func mendHeads(
    _ words: [Span], _ keys: inout [[UInt8]], _ misread: inout [(word: Span, known: [UInt8])], isLong: Bool,
    isLetterhead: Bool
  ) {
    mendDigits(words, &keys, &misread)
    let institutions = Vocabulary.standard.institutions
    if isLetterhead, let first = keys.first, institutions.longest(atStartOf: keys[...]) == nil,
      let known = institutions.head(near: first, isDue: true)
    {
      keys[0] = known
      misread.append((words[0], known))
    }
    if institutions.longest(atStartOf: keys[...]) == nil || isLong {
      for place in words.indices.prefix(8) where isCapital(words[place]) {
        if place > 0, misread.isEmpty, institutions.longest(atStartOf: keys[...]) == nil { break }
        // Before the head of another body only *Kantor* stands: `KAMTOR KEMENTERIAN AGAMA`.
        let isBeforeHead =
          keys[place].count >= 5 && place + 1 < words.count
          && institutions.longest(atStartOf: keys[(place + 1)...]) != nil
        guard place == 0 || keys[place].count >= 8 || isBeforeHead,
          institutions.longest(atStartOf: keys[place...]) == nil, !Vocabulary.standard.lexicon.contains(keys[place]),
          let known = institutions.head(near: keys[place]),
          place == 0 || EditDistance.levenshtein(known, keys[place], limit: 1) != nil,
          !isBeforeHead || place == 0 || known == Self.office
        else { continue }
        keys[place] = known
        misread.append((words[place], known))
      }
    }
    for place in words.indices.dropLast().prefix(12) where isCapital(words[place]) {
      guard let known = institutions.second(near: keys[place + 1], behind: keys[place]) else { continue }
      keys[place + 1] = known
      misread.append((words[place + 1], known))
    }
    if let place = bodyBehindRegion(keys), place < words.count, isCapital(words[place]) || hasDigit(words[place]),
      institutions.longest(atStartOf: keys[place...]) == nil, !Vocabulary.standard.lexicon.contains(keys[place]),
      let known = institutions.head(near: keys[place], isDue: true)
    {
      keys[place] = known
      misread.append((words[place], known))
    }
    misread.sort { $0.word.start < $1.word.start }
  }

  /// Whether a line of a letterhead may be the name of a body whose head was misread: two to ten words, in capitals or each with
  /// one, and none that heads a form.
  func mayNameBody(_ line: Span) -> Bool {
    let words = words(in: line, most: 11)
    guard (2...10).contains(words.count), line.length <= 90, !isHeadingPhrase(line), label(in: line) == nil,
      !Vocabulary.standard.lexicon.contains(folded(words[0]))
    else { return false }
    return words.allSatisfy { word in
      isCapital(word) || hasDigit(word) || Vocabulary.standard.titleCasing.isConnective(bytes[word.start..<word.end])
    } && !words.allSatisfy { hasDigit($0) }
  }

  /// Words with a digit that, read as letters, are the head of a body: `K0TA`.
  private func mendDigits(_ words: [Span], _ keys: inout [[UInt8]], _ misread: inout [(word: Span, known: [UInt8])]) {
    for place in keys.indices.prefix(16) where keys[place].count >= 4 && hasDigit(words[place]) {
      let letters = keys[place].map { Self.letters[$0] ?? $0 }
      guard letters != keys[place], !letters.contains(where: { $0 < 0x61 }),
        Vocabulary.standard.institutions.longest(atStartOf: [letters] + keys[(place + 1)...]) != nil
      else { continue }
      keys[place] = letters
      misread.append((words[place], letters))
    }
  }

  private static let office = Array("kantor".utf8)

  private static let letters: [UInt8: UInt8] = [
    0x30: 0x6F, 0x31: 0x69, 0x34: 0x61, 0x35: 0x73, 0x36: 0x67, 0x38: 0x62,
  ]

  /// Where the words behind the name of a government's region begin, where a region of that kind bears the name.
  private func bodyBehindRegion(_ keys: [[UInt8]]) -> Int? {
    guard let head = Vocabulary.standard.institutions.longest(atStartOf: keys[...]),
      head.meaning == .government || head.meaning == .region,
      let kind = Regions.Kind(rawValue: String(decoding: keys[head.words - 1], as: UTF8.self))
    else { return nil }
    let regions = Vocabulary.standard.regions
    var near: Int?
    for count in (1...4).reversed() where head.words + count <= keys.count {
      let name = Array(keys[head.words..<head.words + count].joined())
      guard let match = regions.match(name, kind: kind) else { continue }
      // All of the line is the name: nothing stands behind it.
      if head.words + count == keys.count { return nil }
      if match.edits == 0 { return head.words + count }
      near = near ?? head.words + count
    }
    return near
  }

  func isCapital(_ word: Span) -> Bool { bytes[word.start] >= 0x41 && bytes[word.start] <= 0x5A }
}
