/// Words that are stamped on a page or printed across it, and belong to none of its parts (`DOKUMEN TERKENDALI`).
///
/// - SeeAlso: `Tables/stamps.tsv`
package struct Stamps: Sendable {
  private var phrases = Phrases<Bool>()

  package init() {}

  package init(_ table: Table) throws(TableError) {
    let phrase = try table.column("phrase")
    for row in 0..<table.count { phrases.add(table[row][phrase], true) }
  }

  /// Whether a folded text is a stamp, read rightly.
  package func contains(_ key: ArraySlice<UInt8>) -> Bool { phrases.exact(key.span) ?? false }
}
