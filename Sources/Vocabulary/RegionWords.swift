/// Words after which the name of a region stands: *Kabupaten*, *Wali Kota*.
///
/// - SeeAlso: `Tables/region-words.tsv`
package final class RegionWords: Sendable {
  private let phrases: Phrases<Regions.Kind>

  /// No words.
  package init() { phrases = Phrases() }

  package init(_ table: Table) throws(TableError) {
    let (word, kind) = (try table.column("word"), try table.column("kind"))
    var phrases = Phrases<Regions.Kind>()
    for row in 0..<table.count {
      let row = table[row]
      guard phrases.add(row[word], try row.value(kind)) else {
        throw .repeatedKey(row.text(word), file: table.file, line: row.line)
      }
    }
    self.phrases = phrases
  }

  /// The kind of region whose name follows a word, and the number of words that say so.
  package func longest(in text: FoldedText, at start: Int) -> (meaning: Regions.Kind, words: Int)? {
    phrases.longest(in: text, at: start)
  }
}
