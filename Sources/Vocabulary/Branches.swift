/// Words that make a step a decision and say where its branches go.
///
/// - SeeAlso: `Tables/branches.tsv`
package final class Branches: Sendable {
  private let phrases: Phrases<Phrase>

  /// What a phrase says, and whether it holds its own condition.
  package struct Phrase: Hashable, Sendable {
    package let sense: Sense
    /// `jika tidak lengkap` names a branch by itself; `tidak lengkap` does only after a condition or as a label.
    package let isConditional: Bool
  }

  /// What a phrase says of the flow.
  package enum Sense: String, Hashable, Sendable {
    /// A condition begins, its consequence begins.
    case condition = "if", consequence = "then"
    /// The branch taken when the answer is yes, or no.
    case yes, no
    /// The matter goes back.
    case back = "return"
    /// The matter ends here.
    case reject
    /// The matter waits where it is.
    case wait
  }

  /// A phrase and where it stands.
  package struct Finding: Hashable, Sendable {
    package let phrase: Phrase
    /// Positions in the words searched.
    package let words: Range<Int>
  }

  /// No phrases.
  package init() { phrases = Phrases() }

  package init(_ table: Table) throws(TableError) {
    let (phrase, sense, conditional) = (
      try table.column("phrase"), try table.column("sense"), try table.column("conditional")
    )
    var phrases = Phrases<Phrase>(minimumCapacity: table.count)
    for row in 0..<table.count {
      let row = table[row]
      let meant = Phrase(sense: try row.value(sense), isConditional: !row[conditional].isEmpty)
      guard phrases.add(row[phrase], meant) else {
        throw .repeatedKey(row.text(phrase), file: table.file, line: row.line)
      }
    }
    self.phrases = phrases
  }

  /// The longest phrase that the folded `words` begin with, and its number of words.
  package func longest(atStartOf words: ArraySlice<[UInt8]>) -> (meaning: Phrase, words: Int)? {
    phrases.longest(atStartOf: words)
  }

  /// All phrases in the folded `words`, in order, without overlaps.
  ///
  /// - Complexity: O(*n*) in words.
  package func findings(in words: [[UInt8]]) -> [Finding] {
    var findings: [Finding] = []
    var position = 0
    while position < words.count {
      if let found = phrases.longest(atStartOf: words[position...]) {
        findings.append(Finding(phrase: found.meaning, words: position..<position + found.words))
        position += found.words
      } else {
        position += 1
      }
    }
    return findings
  }
}
