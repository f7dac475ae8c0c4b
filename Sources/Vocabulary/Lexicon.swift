/// Word forms of Indonesian office language.
///
/// - SeeAlso: `Tables/words.tsv`
package struct Lexicon: Sendable {
  private var index = FoldedIndex()
  private var words: [[UInt8]] = []

  /// No words.
  package init() {}

  package init(_ table: Table) throws(TableError) {
    let word = try table.column("word")
    index = FoldedIndex(minimumCapacity: table.count)
    words.reserveCapacity(table.count)
    for row in 0..<table.count {
      let key = Array(table[row][word])
      if index.insert(key, entry: words.count) == words.count { words.append(key) }
    }
  }

  /// Number of words.
  package var count: Int { words.count }

  /// Whether the word with this folded key is known.
  package func contains(_ key: [UInt8]) -> Bool { index.entry(key) != nil }

  /// The only known word one edit away from an unknown one.
  ///
  /// - Returns: `nil` for a known word, for one shorter than 5 letters, and where several words are as near.
  package func neighbour(of key: [UInt8]) -> [UInt8]? {
    guard key.count >= 5, !contains(key) else { return nil }
    return index.nearest(key, limit: 1) { $0 == $1 }.map { words[$0.entry] }
  }
}
