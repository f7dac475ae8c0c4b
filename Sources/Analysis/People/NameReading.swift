import AST
import Vocabulary

/// What a corpus tells of somebody in one way: all mentions with the same name, number, office and position are one.
struct NameReading {
  /// The place of its first mention among all of the corpus.
  var id = 0
  /// How many documents say so.
  var count = 0
  /// Folded, blanks and all else aside; empty where there is no name.
  let name: [UInt8]
  /// Folded words of the name.
  let words: [[UInt8]]
  let number: NIP?
  /// Digits as read, of a number that is not valid.
  let damaged: [UInt8]?
  let office: OfficeReading
  /// Folded position without acting words; empty where there is none.
  let position: [UInt8]

  init(_ mention: PersonMention, _ vocabulary: Vocabulary, _ inference: InferenceTables) {
    name = mention.name.map { fold($0) } ?? []
    words = mention.name.map { foldedWords($0.utf8) } ?? []
    // The year of a document may be misread, or its dates older than its signature: across documents the number counts.
    let reading = mention.nip.flatMap { NIP(reading: $0, latest: NIP.latestYear) }
    number = reading
    damaged = reading == nil ? mention.nip.map(NIP.content).flatMap { $0.count >= 12 ? $0 : nil } : nil
    position = mention.position.map { vocabulary.actingWords.stripped($0) } ?? []
    office = OfficeReading(mention, vocabulary, inference)
  }

  /// Whether it names or numbers anybody: else it is nobody in particular.
  var isSomebody: Bool { !name.isEmpty || number != nil }

  /// The digits of the number, valid or not, as characters.
  var digits: [UInt8]? { number?.digits.map { $0 + 0x30 } ?? damaged }

  /// Adds what two mentions share when they are one reading; names sort by it.
  func pack(keyInto record: inout PackedRecord) {
    record.key(name)
    record.key(digits ?? [])
    record.key((office.kind?.rawValue ?? "").utf8)
    record.key(office.name)
    record.key((office.region ?? "").utf8)
    record.key(position)
  }

  func pack(into record: inout PackedRecord) {
    record.number(id)
    record.number(count)
    record.text(name)
    record.number(words.count)
    for word in words { record.text(word) }
    record.number(number != nil ? 2 : damaged != nil ? 1 : 0)
    record.text(digits ?? [])
    record.text(office.kind?.rawValue)
    record.text(office.name)
    record.text(office.region)
    record.text(position)
  }

  init(_ record: inout UnpackedRecord) {
    id = record.number()
    count = record.number()
    name = record.bytes()
    words = (0..<record.count()).map { _ in record.bytes() }
    let (kind, digits) = (record.number(), record.bytes())
    number = kind == 2 ? NIP(digits.map { $0 & 0x0F }, latest: NIP.latestYear) : nil
    damaged = kind == 1 ? digits : nil
    office = OfficeReading(
      kind: record.text().flatMap(Roles.Unit.init), name: record.bytes(), region: record.text())
    position = record.bytes()
  }
}

/// The body in which somebody serves, as one document names it.
struct OfficeReading: Hashable {
  /// Kind of unit, where its name tells.
  let kind: Roles.Unit?
  /// Folded name without the word of its kind: *batangkapas* for *Kantor Camat Batang Kapas*; empty where not told.
  let name: [UInt8]
  let region: String?

  var isKnown: Bool { !name.isEmpty }

  init(kind: Roles.Unit?, name: [UInt8], region: String?) {
    self.kind = kind
    self.name = name
    self.region = region
  }

  init(_ mention: PersonMention, _ vocabulary: Vocabulary, _ inference: InferenceTables) {
    region = mention.regionCode
    guard let unit = mention.unit else {
      // *Camat Sukamaju* tells the district as well.
      let text = mention.position ?? ""
      let words = foldedWords(text.utf8)
      let head = vocabulary.roles.longest(atStartOf: words[...])
      let rest = words.dropFirst(head?.words ?? words.count)
      kind = head?.role.unit
      name = Array(rest.joined())
      return
    }
    let words = foldedWords(unit.utf8)
    let head = vocabulary.institutions.longest(atStartOf: words[...])
    kind = inference.unitKinds.kind(of: unit)
    let rest = words.dropFirst(head?.words ?? 0)
    name = Array((rest.isEmpty ? words[...] : rest).joined())
  }

  /// Whether both may be one body.
  ///
  /// - Parameter isLikely: Tells whether one name may be a misreading of another.
  func agrees(with other: OfficeReading, isLikely: ([UInt8], [UInt8]) -> Bool) -> Bool {
    guard isKnown, other.isKnown else { return false }
    if let a = region, let b = other.region, a != b { return false }
    if let a = kind, let b = other.kind, a != b { return false }
    return name == other.name || isLikely(name, other.name)
  }
}

extension ActingWords {
  /// A position folded, without *Plt.*, *Plh.* and the like before it.
  func stripped(_ position: String) -> [UInt8] {
    var words = foldedWords(position.utf8)[...]
    while let word = longest(atStartOf: words), word.words < words.count { words = words.dropFirst(word.words) }
    return Array(words.joined())
  }
}
