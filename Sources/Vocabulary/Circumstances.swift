/// Words around an act that tell on which level it is done: registers are kept by staff, counters are visited by the public.
///
/// - SeeAlso: `Tables/circumstances.tsv`
package final class Circumstances: Sendable {
  private let phrases: Phrases<Circumstance>

  /// What a phrase tells.
  package struct Circumstance: Hashable, Sendable {
    package let level: Verbs.Level
    /// Factor on the odds of an actor of the level.
    package let factor: Double
  }

  /// No phrases.
  package init() { phrases = Phrases() }

  package init(_ table: Table) throws(TableError) {
    let (phrase, level, factor) = (try table.column("phrase"), try table.column("level"), try table.column("factor"))
    var phrases = Phrases<Circumstance>(minimumCapacity: table.count)
    var last = RepeatedValue<Verbs.Level>()
    for row in 0..<table.count {
      let row = table[row]
      let circumstance = Circumstance(level: try row.value(level, last: &last), factor: try row.number(factor))
      guard circumstance.factor > 0 else { throw row.bad(factor) }
      guard phrases.add(row[phrase], circumstance) else {
        throw .repeatedKey(row.text(phrase), file: table.file, line: row.line)
      }
    }
    self.phrases = phrases
  }

  /// The longest phrase that begins at a word, and its number of words.
  package func longest(in text: FoldedText, at start: Int) -> (meaning: Circumstance, words: Int)? {
    phrases.longest(in: text, at: start)
  }
}
