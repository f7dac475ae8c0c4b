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
  package func isForm(_ word: [UInt8], isKnown: (ArraySlice<UInt8>) -> Bool) -> Bool {
    let letters = word.span
    for (prefix, swallowed) in prefixes where Self.has(letters, prefix, at: 0) {
      for suffix in suffixes where prefix.count + suffix.count > 0 {
        let end = word.count - suffix.count
        guard end - prefix.count >= 4, Self.has(letters, suffix, at: end) else { continue }
        let stem = word[prefix.count..<end]
        if isKnown(stem) || !swallowed.isEmpty && isKnown(swallowed[...] + stem) { return true }
      }
    }
    return false
  }

  /// Whether an affix stands at a place of a word.
  private static func has(_ word: Span<UInt8>, _ affix: [UInt8], at start: Int) -> Bool {
    guard start + affix.count <= word.count else { return false }
    for index in affix.indices where word[start + index] != affix[index] { return false }
    return true
  }
}
