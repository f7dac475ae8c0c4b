/// Words and phrases by which the name of a body tells that it is of the realm, not of the region that its name ends with: *Pengadilan Negeri
/// Kabupaten X*, *KPU Kota Y*.
///
/// - SeeAlso: `Tables/realm-words.tsv`
package final class RealmWords: Sendable {
  private let phrases: Phrases<Bool>

  /// No words.
  package init() { phrases = Phrases() }

  package init(_ table: Table) throws(TableError) {
    let word = try table.column("word")
    var phrases = Phrases<Bool>(minimumCapacity: table.count)
    for row in 0..<table.count { phrases.add(table[row][word], true) }
    self.phrases = phrases
  }

  /// Whether one of some folded words, or several of them, tell of a body of the realm.
  package func occur(in words: ArraySlice<[UInt8]>) -> Bool {
    words.indices.contains { phrases.longest(atStartOf: words[$0...]) != nil }
  }
}
