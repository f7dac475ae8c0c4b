/// Words by which the name of a body tells what kind of unit it is.
///
/// - SeeAlso: `Tables/unit-kinds.tsv`
package final class UnitKinds: Sendable {
  private let phrases: Phrases<Roles.Unit>

  /// No words.
  package init() { phrases = Phrases() }

  package init(_ table: Table) throws(TableError) {
    let (word, unit) = (try table.column("word"), try table.column("unit"))
    var phrases = Phrases<Roles.Unit>()
    for row in 0..<table.count {
      let row = table[row]
      guard phrases.add(row[word], try row.value(unit)) else {
        throw .repeatedKey(row.text(word), file: table.file, line: row.line)
      }
    }
    self.phrases = phrases
  }

  /// The kind of the unit of which a folded word tells.
  package func kind(ofWord word: [UInt8]) -> Roles.Unit? { phrases.exact(word.span) }

  /// The kind of the unit with this name, by the first word that tells.
  package func kind(of name: String) -> Roles.Unit? {
    let words = foldedWords(name.utf8)
    for start in words.indices {
      if let found = phrases.longest(atStartOf: words[start...]) { return found.meaning }
    }
    return nil
  }
}
