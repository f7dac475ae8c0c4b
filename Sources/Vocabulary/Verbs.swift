/// Verbs of procedures, with who usually does what they name.
///
/// - SeeAlso: `Tables/verbs.tsv`
package final class Verbs: Sendable {
  /// All verbs, in table order.
  package let all: [Verb]
  private let index: FoldedIndex
  private let forms: [Form]

  /// One verb.
  package struct Verb: Hashable, Sendable {
    /// Active form: `menandatangani`.
    package let active: String
    /// The noun for the act: `penandatanganan`.
    package let nominal: String
    /// Who usually does it.
    package let level: Level
    /// Who does it as often: *memverifikasi* is done by a secretary and by the head of a section.
    package let otherLevel: Level?
    package let act: Act
  }

  /// Who usually does it.
  package enum Level: String, Hashable, Sendable { case top, second, third, staff, applicant, any }

  /// What the verb does to the matter in hand.
  package enum Act: String, Hashable, Sendable {
    case draft, review, approve, sign, order, forward, handover, record, archive, receive, inform, meet, other
  }

  /// The shape in which a verb stands in a text.
  package enum Voice: String, Hashable, Sendable { case active, nominal, passive, nonstandard }

  /// A verb as it stands in a text.
  ///
  /// A class only so that handing it on copies none of its texts.
  package final class Form: Sendable {
    package let verb: Verb
    package let voice: Voice
    /// As the table spells it.
    package let text: String

    fileprivate init(verb: Verb, voice: Voice, text: String) {
      (self.verb, self.voice, self.text) = (verb, voice, text)
    }
  }

  /// No verbs.
  package init() { (all, index, forms) = ([], FoldedIndex(), []) }

  package init(_ table: Table) throws(TableError) {
    let (active, nominal, passive) = (
      try table.column("verb"), try table.column("nominal"), try table.column("passive")
    )
    let (variants, level, act) = (
      try table.column("variants"), try table.column("level"), try table.column("act")
    )
    var all: [Verb] = []
    var forms: [Form] = []
    var index = FoldedIndex(minimumCapacity: table.count * 3, isForMisreadings: false)
    func add(_ word: ArraySlice<UInt8>, _ verb: Verb, _ voice: Voice) -> Bool {
      guard index.insert(folding: word, entry: forms.count) == forms.count else { return false }
      forms.append(Form(verb: verb, voice: voice, text: String(decoding: word, as: UTF8.self)))
      return true
    }
    forms.reserveCapacity(table.count * 4)
    var lastAct = RepeatedValue<Act>()
    for row in 0..<table.count {
      let row = table[row]
      let levels = row.list(level).map { Level(rawValue: String(decoding: $0, as: UTF8.self)) }
      guard let first = levels.first, let main = first, (1...2).contains(levels.count), levels.allSatisfy({ $0 != nil })
      else { throw row.bad(level) }
      let verb = Verb(
        active: row.text(active), nominal: row.text(nominal), level: main,
        otherLevel: levels.count > 1 ? levels[1] : nil, act: try row.value(act, last: &lastAct))
      all.append(verb)
      guard add(row[active], verb, .active) else {
        throw .repeatedKey(verb.active, file: table.file, line: row.line)
      }
      row.each(nominal) { _ = add($0, verb, .nominal) }
      row.each(passive) { _ = add($0, verb, .passive) }
      row.each(variants) { _ = add($0, verb, .nonstandard) }
    }
    (self.all, self.index, self.forms) = (all, index, forms)
  }

  private static let possessive = Array("nya".utf8)

  /// The verb that a folded word is a form of.
  ///
  /// *-nya* at the end is passed over: *menyerahkannya*.
  package func form(_ word: ArraySlice<UInt8>) -> Form? {
    if let entry = index.entry(word) { return forms[entry] }
    guard word.count > 8, word[word.endIndex - 1] == 0x61, word.suffix(3) == Self.possessive[...] else { return nil }
    return index.entry(word.dropLast(3)).map { forms[$0] }
  }

  /// The verb that a folded word is a form of.
  package func form(_ word: [UInt8]) -> Form? { index.entry(word).map { forms[$0] } }

  /// The only verb near a word that is none: one edit from 7 letters on, two from 10 on.
  package func near(_ word: ArraySlice<UInt8>) -> Form? {
    let limit = word.count >= 10 ? 2 : word.count >= 7 ? 1 : 0
    guard limit > 0 else { return nil }
    return index.nearest(word.span, limit: limit, same: { forms[$0].verb == forms[$1].verb }).map { forms[$0.entry] }
  }

  /// The voice that a word has by its affixes, known or not: `di…` passive, `pe…an` nominal, `me…` active.
  package func voice(of word: [UInt8]) -> Voice? {
    if let known = form(word) { return known.voice }
    guard word.count >= 6 else { return nil }
    let nominalEnd = word.suffix(2) == [0x61, 0x6E]
    if word.starts(with: "di".utf8) { return .passive }
    if word.starts(with: "me".utf8) || word.starts(with: "ber".utf8) { return .active }
    if nominalEnd, word.starts(with: "pe".utf8) || word.starts(with: "ke".utf8) { return .nominal }
    return nil
  }
}
