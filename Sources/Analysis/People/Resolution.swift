package import AST
package import Diagnostics
import Vocabulary

/// Which mentions of a corpus are one person, and which SOPs name one another: what ``GatheredMentions/resolve()`` finds, and
/// what a resolution file holds.
package struct Resolution: Sendable {
  /// By place of the first mention: the person, then the appearances.
  private let persons: SortedRecords
  /// By document and item.
  private let links: SortedRecords
  private let room: SortingRoom
  /// How many people are named in more than one document.
  package let people: Int

  /// One person of a corpus.
  package struct Individual: Hashable, Sendable {
    /// Made of the NIP, else of the first appearance; the same for the same person in the next run.
    package var id: String
    /// The likeliest reading of the name.
    package var name: String?
    package var nip: String?
    /// How many appearances there are.
    package var documents: Int
    /// How the readings of the name agree.
    package var agreement: Agreement

    /// How the readings of a name agree with the likeliest one.
    package struct Agreement: Hashable, Sendable {
      package var readings: Int
      /// Those that are the likeliest one.
      package var agreeing: Int
      /// That the likeliest is what was printed.
      package var confidence: Probability
      /// Names all readings and how often each was read.
      package var fingerprint: UInt64
    }
  }

  /// A document that names the person.
  package struct Appearance: Hashable, Sendable {
    package var document: DocumentKey
    /// JSON Pointers of the persons.
    package var places: [String]
    /// As read there.
    package var names: [String]
    package var nip: String?
    /// That it is this person.
    package var confidence: Probability
    /// Why: one sentence each.
    package var evidence: [Message]

    package init(
      document: DocumentKey, places: [String], names: [String], nip: String?, confidence: Probability,
      evidence: [Message]
    ) {
      self.document = document
      self.places = places
      self.names = names
      self.nip = nip
      self.confidence = confidence
      self.evidence = evidence
    }
  }

  /// What a resolution tells, in the order of its file: each person followed by the appearances, then the links.
  package enum Entry: Hashable, Sendable {
    case person(Individual)
    case appearance(Appearance)
    case link(SOPLink)
  }

  init(_ persons: SortedRecords, links: SortedRecords, _ room: SortingRoom) throws {
    self.persons = persons
    self.links = links
    self.room = room
    var count = 0
    let reader = try persons.reader()
    while let record = try reader.next() { count += Self.isPerson(record) ? 1 : 0 }
    people = count
  }

  private static func isPerson(_ bytes: ArraySlice<UInt8>) -> Bool {
    var record = UnpackedRecord(bytes)
    _ = record.key()
    return record.key() == 0
  }

  /// Calls `each` with all entries in order.
  package func entries(_ each: (Entry) throws -> Void) throws {
    let reader = try persons.reader()
    while let bytes = try reader.next() {
      var record = UnpackedRecord(bytes)
      _ = record.key()
      let isPerson = record.key() == 0
      try each(isPerson ? .person(Individual(&record)) : .appearance(Appearance(&record)))
    }
    let linked = try links.reader()
    while let record = try linked.next() { try each(.link(SOPLink(record))) }
  }

  /// The answers for each document, to be looked up.
  package func answers() throws -> Answers {
    let sorter = room.sorter()
    var person: ArraySlice<UInt8> = []
    let reader = try persons.reader()
    while let bytes = try reader.next() {
      if Self.isPerson(bytes) {
        person = bytes
      } else {
        try sorter.add(Self.answer(person: person, appearance: bytes))
      }
    }
    let linked = try links.reader()
    while let bytes = try linked.next() { try sorter.add(Self.answer(link: bytes)) }
    return try Answers(sorter.sorted(), room)
  }

  /// What an appearance tells its document; both as packed.
  static func answer(person: ArraySlice<UInt8>, appearance: ArraySlice<UInt8>) -> PackedRecord {
    var record = UnpackedRecord(appearance)
    let (first, place) = (record.key(), record.key())
    let told = record.remainder
    var answer = self.answer(Appearance(&record).document, 0)
    answer.key(first)
    answer.key(place)
    // Behind the places, which are the same.
    answer.raw(person.dropFirst(8))
    answer.raw(told)
    return answer
  }

  /// What a link tells its document; as packed.
  static func answer(link bytes: ArraySlice<UInt8>) -> PackedRecord {
    var answer = self.answer(SOPLink(bytes).document, 1)
    answer.raw(bytes)
    return answer
  }

  private static func answer(_ document: DocumentKey, _ kind: Int) -> PackedRecord {
    var answer = PackedRecord()
    answer.key(document.sha256.utf8)
    answer.endGroupKey()
    answer.key(document.part)
    answer.key(kind)
    return answer
  }
}

extension Resolution.Individual {
  /// - Parameter documents: How many appearances there are.
  init(
    id: String, name: String?, nip: String?, documents: Int, readings: ReadingTally, _ distances: EditDistance
  ) {
    self.init(
      id: id, name: name, nip: nip, documents: documents,
      agreement: readings.agreement(with: name, distances))
  }

  /// - Parameter place: Of the first mention.
  func packed(at place: Int) -> PackedRecord {
    var record = PackedRecord()
    record.key(place)
    record.key(0)
    record.text(id)
    record.text(name)
    record.text(nip)
    record.number(documents)
    record.number(agreement.readings)
    record.number(agreement.agreeing)
    record.number(agreement.confidence.hundredths)
    record.key(agreement.fingerprint)
    return record
  }

  init(_ record: inout UnpackedRecord) {
    self.init(
      id: record.text() ?? "", name: record.text(), nip: record.text(), documents: record.number(),
      agreement: Agreement(
        readings: record.number(), agreeing: record.number(), confidence: Probability(hundredths: record.number()),
        fingerprint: record.longKey()))
  }
}

extension Resolution.Appearance {
  /// - Parameters:
  ///   - person: Place of the person's first mention.
  ///   - place: Of this mention.
  func packed(at person: Int, _ place: Int) -> PackedRecord {
    var record = PackedRecord()
    record.key(person)
    record.key(place + 1)
    record.text(document.sha256)
    record.number(document.part)
    record.texts(places)
    record.texts(names)
    record.text(nip)
    record.number(confidence.hundredths)
    record.messages(evidence)
    return record
  }

  init(_ record: inout UnpackedRecord) {
    self.init(
      document: DocumentKey(sha256: record.text() ?? "", part: record.number()), places: record.texts(),
      names: record.texts(), nip: record.text(), confidence: Probability(hundredths: record.number()),
      evidence: record.messages())
  }
}

/// The readings of a person's name as they stand, with how many documents have each.
struct ReadingTally {
  private var counts: [[UInt8]: Int] = [:]

  mutating func add(_ name: String) { counts[Array(name.utf8), default: 0] += 1 }

  /// How they agree with the likeliest.
  ///
  /// - Complexity: Quadratic in different readings, of which the most frequent ones are weighed.
  func agreement(with name: String?, _ distances: EditDistance) -> Resolution.Individual.Agreement {
    let readings = counts.sorted { a, b in
      a.value == b.value ? a.key.lexicographicallyPrecedes(b.key) : a.value > b.value
    }.map { (name: String(decoding: $0.key, as: UTF8.self), count: $0.value) }
    var hash = Fingerprint()
    for reading in readings { hash.add("\(reading.name) \(reading.count)") }
    let key = name.map { fold($0) }
    let best = NameReadings(readings.prefix(Self.most).map { ($0.name, $0.count) }, distances).best
    return Resolution.Individual.Agreement(
      readings: readings.reduce(0) { $0 + $1.count },
      agreeing: readings.filter { fold($0.name) == key }.reduce(0) { $0 + $1.count },
      confidence: best?.confidence ?? Probability(hundredths: 50), fingerprint: hash.value)
  }

  private static let most = 256
}

/// A 64-bit number for texts (FNV-1a).
struct Fingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  mutating func add(_ text: String?) {
    if let text { add(text.utf8) }
    add([text == nil ? 0xFE : 0xFF])
  }

  /// 16 hexadecimal digits.
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  var value: UInt64 { hash }
}
