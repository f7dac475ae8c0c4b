/// Units of time.
///
/// - SeeAlso: `Tables/time-units.tsv`
package final class TimeUnits: Sendable {
  private let phrases: Phrases<Unit>
  private let symbols: [[UInt8]: Unit]

  /// One unit of time.
  package final class Unit: Hashable, Sendable {
    /// Name in Indonesian.
    package let name: String
    /// Designator of ISO 8601: `S`, `M`, `H` after `T`; `D`, `W`, `M`, `Y` before it.
    package let designator: String
    /// How many of the designator one unit is: 3 for *triwulan*.
    package let count: Int
    /// Minutes, or `nil` where that depends on the working time (a day and more).
    package let minutes: Double?
    /// Whether `designator` stands after `T`.
    package var isClockTime: Bool { minutes != nil }

    init(name: String, designator: String, count: Int, minutes: Double?) {
      (self.name, self.designator, self.count, self.minutes) = (name, designator, count, minutes)
    }

    package static func == (a: Unit, b: Unit) -> Bool {
      a === b || (a.name, a.designator, a.count, a.minutes) == (b.name, b.designator, b.count, b.minutes)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }

  /// A unit found, and whether its spelling is a known misreading.
  package struct Match: Hashable, Sendable {
    package let unit: Unit
    package let isMisread: Bool
  }
  private let misread: FoldedIndex

  /// No units.
  package init() { (phrases, symbols, misread) = (Phrases(), [:], FoldedIndex()) }

  package init(_ table: Table) throws(TableError) {
    let (form, unit, iso) = (try table.column("form"), try table.column("unit"), try table.column("iso"))
    let (count, minutes, kind) = (
      try table.column("count"), try table.column("minutes"), try table.column("kind")
    )
    var phrases = Phrases<Unit>(minimumCapacity: table.count)
    var symbols: [[UInt8]: Unit] = [:]
    var misread = FoldedIndex()
    for row in 0..<table.count {
      let row = table[row]
      let meant = Unit(
        name: row.text(unit), designator: row.text(iso), count: try row.integer(count),
        minutes: row[minutes].isEmpty ? nil : try row.number(minutes))
      let key = fold(row[form])
      if key.isEmpty {
        symbols[Array(row[form])] = meant
      } else if !phrases.add(row[form], meant) {
        throw .repeatedKey(row.text(form), file: table.file, line: row.line)
      }
      if row[kind].elementsEqual("ocr".utf8) { misread.insert(key, entry: 0) }
    }
    (self.phrases, self.symbols, self.misread) = (phrases, symbols, misread)
  }

  /// The unit that a word names, in full, short, as a sign (`'`) or misread.
  package func match(_ word: ArraySlice<UInt8>) -> Match? {
    let (unit, hasLetters) = phrases.exact(folding: word)
    if !hasLetters { return symbols[Array(word)].map { Match(unit: $0, isMisread: false) } }
    return unit.map { Match(unit: $0, isMisread: misread.entry(folding: word).entry != nil) }
  }

  /// The unit with this folded key.
  package func unit(folded key: [UInt8]) -> Unit? { phrases.exact(key) }

  /// The unit with this folded key.
  package func unit(folded key: ArraySlice<UInt8>) -> Unit? { phrases.exact(key) }

  /// The longest unit that the folded `words` begin with: *hari kerja* before *hari*.
  package func longest(atStartOf words: ArraySlice<[UInt8]>) -> (meaning: Unit, words: Int)? {
    phrases.longest(atStartOf: words)
  }
}

/// What stands around a number of units: *paling lama*, *kurang lebih*, and phrases that give no quantity.
///
/// - SeeAlso: `Tables/duration-modifiers.tsv`, `Tables/durations-qualitative.tsv`, `Tables/duration-sums.tsv`
package final class DurationPhrases: Sendable {
  private let modifiers: Phrases<Modifier>
  private let signs: [[UInt8]: Modifier]
  private let qualitative: Phrases<Bool>
  private let sums: Phrases<Bool>

  /// How a quantity is to be taken.
  package enum Modifier: String, Hashable, Sendable {
    case exact, about, most, least, each
  }

  /// No phrases.
  package init() { (modifiers, signs, qualitative, sums) = (Phrases(), [:], Phrases(), Phrases()) }

  package init(modifiers table: Table, qualitative phrases: Table, sums heads: Table) throws(TableError) {
    let (form, sense) = (try table.column("form"), try table.column("sense"))
    var modifiers = Phrases<Modifier>()
    var signs: [[UInt8]: Modifier] = [:]
    var qualitative = Phrases<Bool>()
    for row in 0..<table.count {
      let row = table[row]
      let meant: Modifier = try row.value(sense)
      if fold(row[form]).isEmpty { signs[Array(row[form])] = meant } else { modifiers.add(row[form], meant) }
    }
    let phrase = try phrases.column("phrase")
    for row in 0..<phrases.count { qualitative.add(phrases[row][phrase], true) }
    var sums = Phrases<Bool>()
    let head = try heads.column("phrase")
    for row in 0..<heads.count { sums.add(heads[row][head], true) }
    (self.modifiers, self.signs, self.qualitative, self.sums) = (modifiers, signs, qualitative, sums)
  }

  /// The modifier that a sign such as `±` stands for.
  package func modifier(sign: ArraySlice<UInt8>) -> Modifier? { signs[Array(sign)] }

  /// The longest modifier that the folded `words` begin with.
  package func longest(atStartOf words: ArraySlice<[UInt8]>) -> (meaning: Modifier, words: Int)? {
    modifiers.longest(atStartOf: words)
  }

  /// Whether a modifier may begin with a folded word: `false` is certain, and cheap.
  package func mayBegin(with word: ArraySlice<UInt8>) -> Bool { modifiers.mayBegin(with: word) }

  /// How many of the folded `words` head a row that adds up the times of all steps (*Jumlah Waktu*); 0 where they head none.
  package func sumHead(atStartOf words: ArraySlice<[UInt8]>) -> Int { sums.longest(atStartOf: words)?.words ?? 0 }

  /// Whether a cell with this folded key names a time but no quantity (*sesuai rencana*).
  package func isQualitative(_ key: [UInt8]) -> Bool { isQualitative(key[...]) }

  /// Whether a cell with this folded key names a time but no quantity (*sesuai rencana*).
  package func isQualitative(_ key: ArraySlice<UInt8>) -> Bool { qualitative.match(key.span) != nil }
}

/// Numbers in words.
///
/// - SeeAlso: `Tables/number-words.tsv`
package final class NumberWords: Sendable {
  private let phrases: Phrases<Double>

  /// No numbers.
  package init() { phrases = Phrases() }

  package init(_ table: Table) throws(TableError) {
    let (word, value) = (try table.column("word"), try table.column("value"))
    var phrases = Phrases<Double>(minimumCapacity: table.count)
    for row in 0..<table.count { phrases.add(table[row][word], try table[row].number(value)) }
    self.phrases = phrases
  }

  /// The number in words with this folded key.
  package func exact(_ key: [UInt8]) -> Double? { phrases.exact(key) }

  /// The number in words with this folded key.
  package func exact(_ key: ArraySlice<UInt8>) -> Double? { phrases.exact(key) }

  /// The longest number that the folded `words` begin with.
  package func longest(atStartOf words: ArraySlice<[UInt8]>) -> (meaning: Double, words: Int)? {
    phrases.longest(atStartOf: words)
  }
}
