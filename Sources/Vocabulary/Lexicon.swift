/// Word forms of Indonesian office language, and names that must not be taken for misspelled words.
///
/// - SeeAlso: `Tables/words.tsv`
package struct Lexicon: Sendable {
  private var index = FoldedIndex()
  private var words: [[UInt8]] = []
  /// Names and variant spellings: known, but never put in the place of another word.
  private var names = FoldedIndex()

  /// No words.
  package init() {}

  /// - Parameter names: Tables whose `columns` hold names; each word of them counts as known.
  package init(_ table: Table, names: [(table: Table, columns: [String])]) throws(TableError) {
    let word = try table.column("word")
    index = FoldedIndex(minimumCapacity: table.count)
    words.reserveCapacity(table.count)
    for row in 0..<table.count {
      let key = Array(table[row][word])
      if index.insert(key, entry: words.count) == words.count { words.append(key) }
    }
    self.names = FoldedIndex(minimumCapacity: names.reduce(0) { $0 + $1.table.count } * 2)
    for (table, columns) in names {
      for name in columns {
        let column = try table.column(name)
        for row in 0..<table.count { add(names: table[row][column]) }
      }
    }
  }

  private mutating func add(names cell: ArraySlice<UInt8>) {
    var word: [UInt8] = []
    for byte in cell {
      let small = foldedASCII(byte)
      if small != 0 {
        word.append(small)
      } else if !word.isEmpty {
        names.insert(word, entry: 0)
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { names.insert(word, entry: 0) }
  }

  /// Number of words, without names.
  package var count: Int { words.count }

  /// Whether the word with this folded key is known, as it is or with *-nya* at its end.
  package func contains(_ key: [UInt8]) -> Bool { isListed(key[...]) || isListed(Self.stem(key)) }

  /// Whether the word with this folded key is known, as it is or with *-nya* at its end.
  package func contains(_ key: ArraySlice<UInt8>) -> Bool {
    isListed(key) || key.count > 6 && key.suffix(3) == Self.possessive[...] && isListed(key.dropLast(3))
  }

  /// The only known word one edit away from an unknown one; *-nya* at the end stays.
  ///
  /// - Returns: `nil` for a known word, for one shorter than 5 letters, and where several words are as near.
  package func neighbour(of key: [UInt8]) -> [UInt8]? {
    guard key.count >= 5, !contains(key) else { return nil }
    if let near = index.nearest(key, limit: 1, same: { $0 == $1 }) { return words[near.entry] }
    let stem = Array(Self.stem(key))
    guard stem.count < key.count, stem.count >= 5 else { return nil }
    return index.nearest(stem, limit: 1) { $0 == $1 }.map { words[$0.entry] + Self.possessive }
  }

  private func isListed(_ key: ArraySlice<UInt8>) -> Bool { index.entry(key) != nil || names.entry(key) != nil }

  private static func stem(_ key: [UInt8]) -> ArraySlice<UInt8> {
    key.count > 6 && key.suffix(3) == possessive[...] ? key.dropLast(3) : key[...]
  }

  private static let possessive = Array("nya".utf8)
}
