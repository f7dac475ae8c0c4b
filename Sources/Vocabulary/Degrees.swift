/// Titles that stand before and after a person's name.
///
/// - SeeAlso: `Tables/degrees.tsv`
package final class Degrees: Sendable {
  private let all: [Degree]
  private let index: FoldedIndex
  /// For each key, every degree that has it: `S.AP` and `S.A.P.`, `Dr.` and `dr.`.
  private let groups: [[Int]]

  /// One title in its canonical spelling.
  package struct Degree: Hashable, Sendable {
    package let text: String
    package let place: Place
    package let group: Group
  }

  /// The side of the name a title stands on.
  package enum Place: String, Hashable, Sendable { case prefix, post }

  /// Where a title comes from.
  package enum Group: String, Hashable, Sendable {
    case academic, profession, religious, noble, service
    case diploma, civilService = "civil-service", social, economy, law, education, religion, science
    case master, doctor, certificate
  }

  /// No titles.
  package init() { (all, index, groups) = ([], FoldedIndex(), []) }

  package init(_ table: Table) throws(TableError) {
    let (degree, place) = (try table.column("degree"), try table.column("place"))
    let (group, variants) = (try table.column("group"), try table.column("variants"))
    var all: [Degree] = []
    var groups: [[Int]] = []
    var index = FoldedIndex(minimumCapacity: table.count)
    var (lastPlace, lastGroup) = (RepeatedValue<Place>(), RepeatedValue<Group>())
    for row in 0..<table.count {
      let row = table[row]
      all.append(
        Degree(
          text: row.text(degree), place: try row.value(place, last: &lastPlace),
          group: try row.value(group, last: &lastGroup)))
      func add(_ form: ArraySlice<UInt8>) {
        let entry = index.insert(folding: form, entry: groups.count)
        if entry == groups.count { groups.append([]) }
        if groups[entry].last != row.index { groups[entry].append(row.index) }
      }
      add(row[degree])
      row.each(variants, add)
    }
    (self.all, self.index, self.groups) = (all, index, groups)
  }

  /// The title that `text` is, with points, blanks and case as they come.
  ///
  /// Where several share the key (`Dr.`, `dr.`), the one written exactly so wins, else the first in the table.
  package func match(_ text: ArraySlice<UInt8>, place: Place) -> Degree? {
    guard let entry = index.entry(folding: text).entry else { return nil }
    let group = groups[entry]
    guard group.count > 1 else { return all[group[0]].place == place ? all[group[0]] : nil }
    let candidates = group.map { all[$0] }.filter { $0.place == place }
    guard candidates.count > 1 else { return candidates.first }
    let written = text.filter { $0 != .blank }
    let letters = written.filter { $0 != 0x2E }
    // `M.SI` is *M.Si*, `M.S.I` is another degree.
    let points = Self.innerPoints(written)
    let alike = candidates.filter { Self.innerPoints(Array($0.text.utf8)) == points }
    if let exact = candidates.first(where: { $0.text.utf8.filter { $0 != .blank }.elementsEqual(written) }) {
      return exact
    }
    func cased(_ degrees: [Degree]) -> Degree? {
      degrees.first { $0.text.utf8.filter { $0 != .blank && $0 != 0x2E }.elementsEqual(letters) }
    }
    if let near = cased(alike) { return near }
    if points > 0, let near = alike.first { return near }
    return cased(candidates) ?? candidates.first
  }

  private static func innerPoints(_ text: [UInt8]) -> Int { text.dropLast().count { $0 == 0x2E } }
}

/// Words before an office that say in whose stead it acts: *Plt.*, *a.n.*
///
/// - SeeAlso: `Tables/acting.tsv`
package final class ActingWords: Sendable {
  private let phrases: Phrases<Word>

  /// One such word.
  package struct Word: Hashable, Sendable {
    /// Canonical short form: `Plt.`
    package let form: String
    package let kind: Kind
  }

  /// What a word says of the office after it.
  package enum Kind: String, Hashable, Sendable {
    /// Holds the office for a time.
    case acting
    /// Signs for the office.
    case behalf
    /// The letter is meant for the office.
    case attention
    case capacity
  }

  /// No words.
  package init() { phrases = Phrases() }

  package init(_ table: Table) throws(TableError) {
    let (form, kind, variants) = (
      try table.column("form"), try table.column("kind"), try table.column("variants")
    )
    var phrases = Phrases<Word>()
    for row in 0..<table.count {
      let row = table[row]
      let word = Word(form: row.text(form), kind: try row.value(kind))
      for form in [row[form]] + row.list(variants) { phrases.add(form, word) }
    }
    self.phrases = phrases
  }

  /// The longest such word that the folded `words` begin with.
  package func longest(atStartOf words: ArraySlice<[UInt8]>) -> (meaning: Word, words: Int)? {
    phrases.longest(atStartOf: words)
  }
}
