/// Spellings beside the standard one: what authors write, which is theirs and no misreading.
///
/// - SeeAlso: `Tables/spelling-variants.tsv`
package final class SpellingVariants: Sendable {
  private let index: FoldedIndex
  private let standards: [[UInt8]]

  /// No variants.
  package init() { (index, standards) = (FoldedIndex(), []) }

  package init(_ table: Table) throws(TableError) {
    let (written, standard) = (try table.column("written"), try table.column("standard"))
    var standards: [[UInt8]] = []
    var index = FoldedIndex(minimumCapacity: table.count)
    for row in 0..<table.count {
      let row = table[row]
      guard index.insert(folding: row[written], entry: standards.count) == standards.count else {
        throw .repeatedKey(row.text(written), file: table.file, line: row.line)
      }
      standards.append(fold(row[standard]))
    }
    (self.index, self.standards) = (index, standards)
  }

  /// Whether the folded word is a usual spelling beside the standard one.
  package func contains(_ word: [UInt8]) -> Bool { index.entry(word) != nil }

  /// Whether two folded words are spellings of one.
  package func areVariants(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    index.entry(a).map { standards[$0] == b } ?? false || index.entry(b).map { standards[$0] == a } ?? false
  }
}
