/// Words that show how the parts of an activity's text hang together: conditions, outcomes, ways back, receivers.
///
/// Finer than ``Branches``: outcome and negation are apart, so that *belum lengkap* and *tidak ada kesalahan* need no
/// entry of their own.
/// - SeeAlso: `Tables/cues.tsv`
package final class Cues: Sendable {
  private let phrases: Phrases<Cue>
  /// Cues of one word that may be found by what is read near them.
  private let sought: [(word: [UInt8], cue: Cue)]

  /// What a phrase says of the words around it.
  package enum Cue: String, Hashable, Sendable {
    /// A condition begins, its consequence begins, the opposite case follows.
    case condition, consequence, contrary
    /// Turns an outcome round.
    case negator
    /// An outcome with which the matter goes on, or does not; plain *ya*; an outcome that ends it: *ditolak*.
    case good, bad, yes, refused
    /// A choice is put: *apakah*, *atau*.
    case question, alternative
    /// The matter goes back, is mended, ends, waits.
    case back, redo, refuse, wait
    /// The number of a step follows.
    case step
    /// The flow goes on to what follows: *lanjut ke*.
    case onward
    /// The receiver of the matter follows.
    case receiver
    /// Who had the matter before follows.
    case source
    /// Who acts follows, in a passive.
    case agent
    /// Who acts as well follows.
    case joint
    /// What the receiver is to do follows.
    case purpose
    /// A relative clause begins, which is not about the one who acts.
    case relative
    /// One part ends and another of the same kind begins.
    case and, then
    /// May stand before the name of an office: *seluruh*, *para*.
    case determiner
    /// Who is told to do something follows; who is invited or told of something follows.
    case ordered, addressed
    /// An approval is asked for: the one named gives it next.
    case request
    /// The text says no more here: an auxiliary or a conjunction.
    case open
    /// The title of a regulation follows.
    case about
    /// A verb that leaves it to the noun after it to say what is done: *melakukan*.
    case light
    /// Says in what form a thing is, which the same thing need not be elsewhere: *konsep*.
    case form
    /// An office that depends on the unit: its head, or whoever stands above.
    case superior
  }

  /// No cues.
  package init() { (phrases, sought) = (Phrases(), []) }

  package init(_ table: Table) throws(TableError) {
    let (phrase, cue) = (try table.column("phrase"), try table.column("cue"))
    var phrases = Phrases<Cue>(minimumCapacity: table.count)
    var sought: [(word: [UInt8], cue: Cue)] = []
    var last = RepeatedValue<Cue>()
    for row in 0..<table.count {
      let row = table[row]
      let meant = try row.value(cue, last: &last)
      if Self.mayBeSought(meant) {
        let words = foldedWords(row[phrase])
        if words.count == 1, words[0].count >= 4 { sought.append((words[0], meant)) }
      }
      guard phrases.add(row[phrase], meant) else {
        throw .repeatedKey(row.text(phrase), file: table.file, line: row.line)
      }
    }
    (self.phrases, self.sought) = (phrases, sought)
  }

  /// The longest cue that begins at a word, and its number of words.
  package func longest(in text: FoldedText, at start: Int) -> (meaning: Cue, words: Int)? {
    phrases.longest(in: text, at: start)
  }

  /// The condition, agent or receiver that a folded word is one slip away from: *jjka*, *olch*.
  package func near(_ word: ArraySlice<UInt8>) -> Cue? {
    guard (3...9).contains(word.count) else { return nil }
    return sought.first { EditDistance.damerau(word, $0.word[...], limit: 1) != nil }?.cue
  }

  /// The condition, agent or receiver of which a folded word of six letters or more is a misreading that costs so much
  /// at most: *kopoda*.
  package func near(_ word: ArraySlice<UInt8>, within limit: Int, _ distances: EditDistance) -> Cue? {
    guard (6...9).contains(word.count) else { return nil }
    let word = Array(word)
    return sought.first { $0.word.count >= 6 && distances.distance(word, $0.word, limit: limit) != nil }?.cue
  }

  private static func mayBeSought(_ cue: Cue) -> Bool {
    switch cue {
    case .condition, .agent, .receiver: true
    default: false
    }
  }

  /// What one folded word says by itself.
  package func cue(_ word: ArraySlice<UInt8>) -> Cue? { phrases.exact(word) }

  /// The longest cue that the folded `words` begin with, and its number of words.
  package func longest(atStartOf words: ArraySlice<[UInt8]>) -> (meaning: Cue, words: Int)? {
    phrases.longest(atStartOf: words)
  }
}
