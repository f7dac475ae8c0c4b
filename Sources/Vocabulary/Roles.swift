/// Offices and those who act in procedures, with their short forms.
///
/// - SeeAlso: `Tables/roles.tsv`, `Tables/role-heads.tsv`, `Tables/abbreviations.tsv`
package final class Roles: Sendable {
  /// All roles, in table order.
  package let all: [Role]
  /// The keys of their names.
  package let keys: [[UInt8]]
  /// The folded words of their names.
  package let words: [[[UInt8]]]
  let names: FoldedIndex
  /// For each name, the roles that bear it: *Sekretaris* is one in a *kecamatan*, another in a *dinas*.
  let namesakes: [[Int]]
  let heads: Phrases<Head>
  private let abbreviations: Phrases<String>
  /// First words of the heads, for finding one that was misread.
  private let headWords: FoldedIndex
  private let distances: EditDistance
  /// First words of the heads of four letters or more, each once.
  package let firstWords: [[UInt8]]

  /// One office in one kind of unit.
  package struct Role: Hashable, Sendable {
    package let unit: Unit
    /// Higher is superior; comparable inside one unit only. `nil` beside the ladder.
    package let rank: Int?
    /// Canonical name: `Kepala Subbagian Umum dan Kepegawaian`.
    package let name: String
    /// On which level it acts, where no rank tells: a treasurer carries out, whoever answers for the budget decides.
    package let level: Verbs.Level?
  }

  /// The kind of a unit in which an office exists.
  package enum Unit: String, Hashable, Sendable {
    case pemda, setda, dinas, inspektorat, kecamatan, kelurahan, desa, puskesmas, kementerian, pengadilan, sekolah
    /// Offices of the budget, in every unit.
    case keuangan
    /// Outside government: *Pemohon*.
    case luar
  }

  /// A word with which the name of an office begins.
  package struct Head: Hashable, Sendable {
    /// Written out: `Kepala Subbagian` for `Kasubag`.
    package let long: String
    /// The folded words of ``long``.
    package let words: [[UInt8]]
    package let kind: Kind
  }

  /// What a head word names.
  package enum Kind: String, Hashable, Sendable {
    case office
    case staff
    /// A committee, meeting or team.
    case group
    /// Somebody outside the office.
    case outsider
    /// The unit itself, standing for those in it.
    case unit
  }

  /// No roles.
  package init() {
    (all, keys, words, names, namesakes) = ([], [], [], FoldedIndex(), [])
    (heads, abbreviations, headWords, firstWords) = (Phrases(), Phrases(), FoldedIndex(), [])
    distances = EditDistance(confusions: Confusions())
  }

  package init(
    roles: Table, heads headTable: Table, abbreviations shortForms: Table, distances: EditDistance
  ) throws(TableError) {
    self.distances = distances
    let (unit, rank) = (try roles.column("unit"), try roles.column("rank"))
    let (canonical, variants) = (try roles.column("canonical"), try roles.column("variants"))
    let actsOn = try roles.column("level")
    var all: [Role] = []
    var namesakes: [[Int]] = []
    var names = FoldedIndex(minimumCapacity: roles.count * 3)
    var lastUnit = RepeatedValue<Unit>()
    namesakes.reserveCapacity(roles.count * 5)
    for row in 0..<roles.count {
      let row = roles[row]
      let level = row[rank].isEmpty ? nil : try row.integer(rank)
      let acts = row[actsOn].isEmpty ? nil : try row.value(actsOn, as: Verbs.Level.self)
      all.append(Role(unit: try row.value(unit, last: &lastUnit), rank: level, name: row.text(canonical), level: acts))
      func add(_ form: ArraySlice<UInt8>) {
        let group = names.insert(folding: form, entry: namesakes.count)
        if group == namesakes.count { namesakes.append([]) }
        if namesakes[group].last != row.index { namesakes[group].append(row.index) }
      }
      add(row[canonical])
      row.each(variants, add)
    }
    let (word, long, kind) = (
      try headTable.column("word"), try headTable.column("long"), try headTable.column("kind")
    )
    var heads = Phrases<Head>(minimumCapacity: headTable.count)
    var headWords = FoldedIndex()
    var firstWords: [[UInt8]] = []
    var lastKind = RepeatedValue<Kind>()
    for row in 0..<headTable.count {
      let row = headTable[row]
      let written = row[row[long].isEmpty ? word : long]
      let head = Head(
        long: String(decoding: written, as: UTF8.self), words: foldedWords(written),
        kind: try row.value(kind, last: &lastKind))
      guard heads.add(row[word], head) else {
        throw .repeatedKey(row.text(word), file: headTable.file, line: row.line)
      }
      guard let first = row[long].isEmpty ? head.words.first : foldedWords(row[word]).first else { continue }
      if first.count >= 5 { headWords.insert(first, entry: 0) }
      if first.count >= 4, !firstWords.contains(first) { firstWords.append(first) }
    }
    let (short, full) = (try shortForms.column("short"), try shortForms.column("long"))
    var abbreviations = Phrases<String>(minimumCapacity: shortForms.count)
    for row in 0..<shortForms.count {
      let row = shortForms[row]
      guard abbreviations.add(row[short], row.text(full)) else {
        throw .repeatedKey(row.text(short), file: shortForms.file, line: row.line)
      }
    }
    (self.all, self.names, self.namesakes) = (all, names, namesakes)
    keys = all.map { fold($0.name) }
    words = all.map { foldedWords($0.name.utf8) }
    (self.heads, self.abbreviations) = (heads, abbreviations)
    (self.headWords, self.firstWords) = (headWords, firstWords)
  }

  /// The roles with this folded name, in every kind of unit or in one.
  ///
  /// A *kecamatan* without a role of that name is not answered from another unit, except for the offices of the
  /// budget and for people outside.
  package func roles(named key: [UInt8], in unit: Unit? = nil) -> [Role] {
    guard let group = names.entry(key) else { return [] }
    let found = namesakes[group].map { all[$0] }
    guard let unit else { return found }
    return found.filter { $0.unit == unit || $0.unit == .keuangan || $0.unit == .luar }
  }

  /// The full name of an office: `Kepala Subbagian Umum dan Kepegawaian` for `Kasubag Umpeg`.
  ///
  /// - Returns: `nil` where the name is unknown or means different offices in the units that may be meant.
  package func position(_ name: String, in unit: Unit? = nil) -> String? {
    let found = roles(named: fold(name), in: unit)
    if let first = found.first { return found.allSatisfy { $0.name == first.name } ? first.name : nil }
    guard head(atStartOf: foldedWords(name.utf8)[...]) != nil else { return nil }
    return expand(name)
  }

  /// A text with its short forms written out, head words only at its start.
  package func expand(_ text: String) -> String {
    let words = text.utf8.split(separator: .blank)
    let folded = words.map { fold($0) }
    var parts: [String] = []
    var position = 0
    while position < words.count {
      let rest = folded[position...]
      if position == 0, let head = heads.longest(atStartOf: rest) {
        parts.append(head.meaning.long)
        position += head.words
      } else if let found = abbreviations.longest(atStartOf: rest) {
        parts.append(found.meaning)
        position += found.words
      } else {
        parts.append(String(decoding: words[position], as: UTF8.self))
        position += 1
      }
    }
    return parts.joined(separator: " ")
  }

  /// The longest head word that the folded `words` begin with, and its number of words.
  package func head(atStartOf words: ArraySlice<[UInt8]>) -> (meaning: Head, words: Int)? {
    heads.longest(atStartOf: words)
  }

  /// Whether a text begins with a head word.
  package func begins(_ text: ArraySlice<UInt8>) -> Bool { mayBegin(text) && heads.begins(text) }

  /// Whether a text may begin with a head word, by its first letters: `false` is certain, and cheap.
  private func mayBegin(_ text: ArraySlice<UInt8>) -> Bool {
    var letters: [4 of UInt8] = [0, 0, 0, 0]
    var count = 0
    for byte in text {
      guard byte < 0x80 else { return true }
      let small = foldedASCII(byte)
      if small != 0 {
        letters[count] = small
        count += 1
        if count == 4 { return heads.mayBegin(with: letters.span) }
      } else if byte != 0x27, count > 0 {
        return true
      }
    }
    return count > 0
  }

  /// Whether a folded word is the first of an office's name, one letter misread, two from ten letters on.
  package func isNearHead(_ word: [UInt8]) -> Bool {
    guard word.count >= 4, word.count <= 24 else { return false }
    if word.count >= 5, headWords.nearest(word, limit: word.count >= 10 ? 2 : 1, same: { _, _ in true }) != nil {
      return true
    }
    return headWords.likeliest(word.span, limit: 16 * word.count, by: distances, same: { _, _ in true }) != nil
  }

  /// Whether a key is the name of an office with a few of its letters confused: `pemohqn`.
  ///
  /// - Complexity: O(*n*) in names of about that length.
  package func isNearName(_ key: [UInt8]) -> Bool {
    guard (6...32).contains(key.count) else { return false }
    return names.likeliest(key.span, limit: 12 * key.count, by: distances, same: { _, _ in true }) != nil
  }

  /// The longest role that the folded `words` begin with, and its number of words.
  package func longest(atStartOf words: ArraySlice<[UInt8]>, in unit: Unit? = nil) -> (role: Role, words: Int)? {
    guard let first = words.first, names.mayBegin(with: first[...]) else { return nil }
    var key: [UInt8] = []
    key.reserveCapacity(80)
    var found: (Role, Int)?
    for (count, word) in words.prefix(9).enumerated() {
      key.append(contentsOf: word)
      if let role = self.first(named: key[...], in: unit) { found = (role, count + 1) }
    }
    return found
  }
}
