/// Word forms of Indonesian office language, and names that must not be taken for misspelled words.
///
/// - SeeAlso: `Tables/words.tsv`
package final class Lexicon: Sendable {
  private let index: FoldedIndex
  /// Names and variant spellings: known, but never put in the place of another word.
  private let names: FoldedIndex
  private let roots: RootWords
  /// Letters that OCR breaks in two: `rn` for `m`.
  private let brokenLetters: [Confusions.BrokenLetter]

  /// No words.
  package init() { (index, names, roots, brokenLetters) = (FoldedIndex(), FoldedIndex(), RootWords(), []) }

  /// - Parameters:
  ///   - names: Tables whose `columns` hold names; each word of them counts as known.
  ///   - confusions: For letters broken in two, which make two edits but one misreading.
  package init(
    _ table: Table, names nameTables: [(table: Table, columns: [String])], roots: RootWords, confusions: Confusions
  ) throws(TableError) {
    self.roots = roots
    brokenLetters = confusions.brokenLetters
    let word = try table.column("word")
    var index = FoldedIndex(minimumCapacity: table.count, isForMisreadings: false)
    // Each key is the entry of its own place.
    for row in 0..<table.count { index.insert(table[row][word], entry: index.count) }
    var names = FoldedIndex(
      minimumCapacity: nameTables.reduce(0) { $0 + $1.table.count } * 2, isForMisreadings: false)
    for (table, columns) in nameTables {
      for name in columns {
        let column = try table.column(name)
        for row in 0..<table.count { Self.add(table[row][column], to: &names) }
      }
    }
    (self.index, self.names) = (index, names)
  }

  private static func add(_ cell: ArraySlice<UInt8>, to names: inout FoldedIndex) {
    var start = cell.startIndex
    while start < cell.endIndex {
      var end = start
      while end < cell.endIndex, foldedASCII(cell[end]) != 0 { end += 1 }
      if end > start { names.insert(folding: cell[start..<end], entry: 0) }
      start = end + 1
    }
  }

  /// Number of words, without names.
  package var count: Int { index.count }

  /// Whether the word with this folded key is known, as it is or as a known word with affixes.
  package func contains(_ key: [UInt8]) -> Bool { has(key[...]) }

  /// Whether the word with this folded key is known, as it is or as a known word with affixes.
  package func has(_ key: ArraySlice<UInt8>) -> Bool { isListed(key.span) || isDerived(key.span) }

  /// Whether the word with this folded key is one that may be put in the place of another: no root that is only known to be right.
  package func offers(_ key: [UInt8]) -> Bool {
    isListed(key.span, withRoots: false)
      || key.count > 6 && key.suffix(3) == Self.possessive[...]
        && isListed(key.span.extracting(0..<key.count - 3), withRoots: false)
  }

  /// Whether a word is a listed one with prefix, suffix or both: *disusutkan* of *susut*, *memangkas* of *pangkas*.
  private func isDerived(_ key: Span<UInt8>, withRoots: Bool = true) -> Bool {
    guard key.count > 0 else { return false }
    let end = key[key.count - 1]
    for suffix in Self.suffixes {
      guard key.count > suffix.count + 2, suffix.last ?? end == end, Self.ends(key, with: suffix) else { continue }
      let stem = key.extracting(0..<key.count - suffix.count)
      if !suffix.isEmpty, isListed(stem, withRoots: withRoots) { return true }
      for prefix in Self.prefixes {
        let length = prefix.text.count
        guard prefix.text[0] == stem[0], stem.count > length + 2, Self.begins(stem, with: prefix.text) else { continue }
        let root = stem.extracting(length..<stem.count)
        if prefix.before.isEmpty || prefix.before.contains(root[0]), isListed(root, withRoots: withRoots) {
          return true
        }
        if let lost = prefix.lost, Self.vowels.contains(root[0]) {
          var word = [lost]
          word.reserveCapacity(root.count + 1)
          for index in root.indices { word.append(root[index]) }
          if isListed(word.span, withRoots: withRoots) { return true }
        }
      }
    }
    return false
  }

  private static func begins(_ key: Span<UInt8>, with text: [UInt8]) -> Bool {
    for index in text.indices where key[index] != text[index] { return false }
    return true
  }

  private static func ends(_ key: Span<UInt8>, with text: [UInt8]) -> Bool {
    let start = key.count - text.count
    for index in text.indices where key[start + index] != text[index] { return false }
    return true
  }

  /// A prefix as it sounds before some letters.
  private struct Prefix {
    let text: [UInt8]
    /// First letters of the roots it stands before; empty for all.
    let before: [UInt8]
    /// First letter of a root that it swallows.
    let lost: UInt8?

    init(_ text: String, before: String = "", lost: Unicode.Scalar? = nil) {
      self.text = Array(text.utf8)
      self.before = Array(before.utf8)
      self.lost = lost.map { UInt8(truncatingIfNeeded: $0.value) }
    }
  }

  private static let prefixes =
    ["me", "pe"].flatMap { nasal in
      [
        Prefix(nasal, before: "lrwymn"), Prefix(nasal + "m", before: "bfvp", lost: "p"),
        Prefix(nasal + "n", before: "dcjzst", lost: "t"), Prefix(nasal + "ng", before: "aeioughkq", lost: "k"),
        Prefix(nasal + "ny", before: "y", lost: "s"),
      ]
    }
    + [
      Prefix("di"), Prefix("ber"), Prefix("be", before: "rk"), Prefix("ter"), Prefix("te", before: "r"),
      Prefix("per"), Prefix("ke"), Prefix("se"), Prefix("memper"), Prefix("diper"), Prefix("keber"), Prefix("keter"),
    ]
  private static let vowels = Array("aeiou".utf8)
  private static let suffixes = ["", "nya", "an", "kan", "i", "annya", "kannya", "inya"].map { Array($0.utf8) }

  /// Whether the word with this folded key is known, as it is or with *-nya* at its end.
  package func contains(_ key: ArraySlice<UInt8>) -> Bool {
    contains(key.span)
  }

  /// Whether the word with this folded key is known, as it is or with *-nya* at its end.
  package func contains(_ key: Span<UInt8>) -> Bool {
    isListed(key)
      || key.count > 6 && Self.ends(key, with: Self.possessive) && isListed(key.extracting(0..<key.count - 3))
  }

  /// The only known word one edit away from an unknown one; *-nya* at the end stays.
  ///
  /// - Returns: `nil` for a known word, for one shorter than 6 letters, and where several words are as near. A digit
  ///   may have been read for a letter, but is not dropped: `data2` stays.
  package func neighbour(of key: [UInt8]) -> [UInt8]? { contains(key) ? nil : neighbour(ofUnknown: key) }

  /// The only known word one edit away from one that is known not to be; see ``neighbour(of:)``.
  package func neighbour(ofUnknown key: [UInt8]) -> [UInt8]? {
    guard key.count >= Self.leastCount else { return nil }
    if let whole = withBrokenLettersJoined(key) { return whole }
    let found: [UInt8]
    let stem = Array(Self.stem(key))
    if let near = index.nearest(key, limit: 1, same: { $0 == $1 }) {
      found = index.key(near.entry)
    } else if stem.count < key.count, stem.count >= Self.leastCount,
      let near = index.nearest(stem, limit: 1, same: { $0 == $1 })
    {
      found = index.key(near.entry) + Self.possessive
    } else {
      return nil
    }
    let hasDigit = key.contains { (0x30...0x39).contains($0) }
    return hasDigit && found.count != key.count ? nil : found
  }

  /// The only known word one edit away from an unknown one of five letters, where something else bears it out.
  package func neighbour(ofShort key: [UInt8]) -> [UInt8]? {
    guard key.count == 5, !contains(key), let near = index.nearest(key, limit: 1, same: { $0 == $1 }) else {
      return nil
    }
    let word = index.key(near.entry)
    return word.count == 5 ? word : nil
  }

  /// The only known word that comes of joining one broken letter.
  private func withBrokenLettersJoined(_ key: [UInt8]) -> [UInt8]? {
    var found: [UInt8]?
    for position in 0..<(key.count - 1) {
      for letter in brokenLetters where key[position] == letter.first && key[position + 1] == letter.second {
        let word = key[..<position] + [letter.meant] + key[(position + 2)...]
        guard isListed(word.span, withRoots: false) || isDerived(word.span, withRoots: false) else { continue }
        if let found, !found.elementsEqual(word) { return nil }
        found = Array(word)
      }
    }
    return found
  }

  /// Below this length too many words, names and short forms are neighbours by chance.
  private static let leastCount = 6

  private func isListed(_ key: Span<UInt8>, withRoots: Bool = true) -> Bool {
    let hash = FoldedIndex.hash(key)
    return index.entry(key, hash: hash) != nil || names.entry(key, hash: hash) != nil
      || withRoots && roots.contains(key)
  }

  private static func stem(_ key: [UInt8]) -> ArraySlice<UInt8> {
    key.count > 6 && key.suffix(3) == possessive[...] ? key.dropLast(3) : key[...]
  }

  private static let possessive = Array("nya".utf8)
}
