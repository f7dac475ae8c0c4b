/// Words by which the name of a body tells that it is of the realm, not of the region that its name ends with: *Pengadilan Negeri
/// Kabupaten X*, *KPU Kota Y*.
///
/// - SeeAlso: `Tables/realm-words.tsv`
package final class RealmWords: Sendable {
  private let words: Set<[UInt8]>

  /// No words.
  package init() { words = [] }

  package init(_ table: Table) throws(TableError) {
    let word = try table.column("word")
    var words: Set<[UInt8]> = []
    for row in 0..<table.count {
      guard words.insert(fold(table[row][word])).inserted else {
        throw .repeatedKey(table[row].text(word), file: table.file, line: table[row].line)
      }
    }
    self.words = words
  }

  /// Whether a folded word tells of a body of the realm.
  package func contains(_ word: [UInt8]) -> Bool { words.contains(word) }
}
