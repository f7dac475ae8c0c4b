/// Affixes of Indonesian, so that a form that no list holds is known by its stem: *penginputan*, *semesteran*.
///
/// - SeeAlso: `Tables/affixes.tsv`
package final class Affixes: Sendable {
  /// What stands before a stem, and the letter of the stem that it swallows.
  private let prefixes: [(affix: [UInt8], restores: [UInt8])]
  private let suffixes: [[UInt8]]

  /// No affixes.
  package init() { (prefixes, suffixes) = ([([], [])], [[]]) }

  package init(_ table: Table) throws(TableError) {
    let (affix, side, restores) = (try table.column("affix"), try table.column("side"), try table.column("restores"))
    var prefixes: [(affix: [UInt8], restores: [UInt8])] = [([], [])]
    var suffixes: [[UInt8]] = [[]]
    for row in 0..<table.count {
      let row = table[row]
      switch try row.value(side, as: Side.self) {
      case .prefix: prefixes.append((fold(row[affix]), fold(row[restores])))
      case .suffix: suffixes.append(fold(row[affix]))
      }
    }
    (self.prefixes, self.suffixes) = (prefixes, suffixes)
  }

  private enum Side: String { case prefix, suffix }

  /// Whether a folded word is a form of a stem of at least four letters that `isKnown`.
  ///
  /// - Complexity: O(*prefixes* · *suffixes*) for a word that has many.
  package func isForm(_ word: [UInt8], isKnown: ([UInt8]) -> Bool) -> Bool {
    for (prefix, swallowed) in prefixes where word.starts(with: prefix) {
      for suffix in suffixes where prefix.count + suffix.count > 0 && word.suffix(suffix.count).elementsEqual(suffix) {
        guard word.count - prefix.count - suffix.count >= 4 else { continue }
        let stem = Array(word[prefix.count..<(word.count - suffix.count)])
        if isKnown(stem) || !swallowed.isEmpty && isKnown(swallowed + stem) { return true }
      }
    }
    return false
  }
}
