import AST
import Diagnostics
import Vocabulary

/// The mentions of a corpus by the persons that they are.
struct PersonGroups {
  /// By person and mention: the ``Assignment``, and the mention.
  private let mentions: SortedRecords
  private let room: SortingRoom
  private let vocabulary: Vocabulary

  /// - Parameter assignments: As ``ReadingGroups/assignments()`` gives them.
  init(_ mentions: SortedRecords, _ assignments: SortedRecords, _ room: SortingRoom, _ vocabulary: Vocabulary) throws {
    self.room = room
    self.vocabulary = vocabulary
    let byMention = room.sorter()
    let reader = try assignments.reader()
    var known: (reading: Int, assignment: ArraySlice<UInt8>)?
    while let bytes = try reader.next() {
      var record = UnpackedRecord(bytes)
      let reading = record.key()
      if record.key() == 0 {
        known = (reading, record.remainder)
      } else if let known, known.reading == reading {
        var assigned = PackedRecord()
        assigned.key(record.key())
        assigned.raw(known.assignment)
        try byMention.add(assigned)
      }
    }
    let byPerson = room.sorter()
    var all = try MentionReader(mentions)
    let assigned = try byMention.sorted().reader()
    while let bytes = try assigned.next() {
      var record = UnpackedRecord(bytes)
      let place = record.key()
      var mention: PersonMention?
      while all.count <= place {
        mention = try all.next()
        guard mention != nil else { throw SortingFault() }
      }
      guard let mention else { throw SortingFault() }
      try byPerson.add(PersonStep.member(place, record.remainder, mention.packed.bytes[...]))
    }
    self.mentions = try byPerson.sorted()
  }

  /// The people named in more than one document, by their first appearance; see ``Resolution``.
  func records() throws -> SortedRecords {
    let sorter = room.sorter()
    try PersonStep(vocabulary: vocabulary).people(mentions) { person, first, appearance in
      if let (appearance, place) = appearance {
        try sorter.add(appearance.packed(at: first, place))
      } else {
        try sorter.add(person.packed(at: first))
      }
    }
    return try sorter.sorted()
  }
}

/// The step from the mentions of a person to what is said of them.
struct PersonStep {
  let vocabulary: Vocabulary

  /// A mention of a person.
  ///
  /// - Parameters:
  ///   - place: Of the mention, among all of the corpus.
  ///   - assignment: The packed ``Assignment`` of its reading.
  ///   - mention: As packed.
  static func member(
    _ place: Int, _ assignment: ArraySlice<UInt8>, _ mention: ArraySlice<UInt8>
  ) -> PackedRecord {
    var assigned = UnpackedRecord(assignment)
    var record = PackedRecord()
    record.key(Assignment(&assigned).person)
    record.endGroupKey()
    record.key(place)
    record.text(assignment)
    record.raw(mention)
    return record
  }

  /// What is known of a mention and its person.
  private struct Member {
    let person: Int
    let place: Int
    let assignment: Assignment
    let mention: PersonMention

    init(_ bytes: ArraySlice<UInt8>) {
      var record = UnpackedRecord(bytes)
      person = record.key()
      place = record.key()
      var assigned = UnpackedRecord(record.bytes()[...])
      assignment = Assignment(&assigned)
      mention = PersonMention(record.remainder)
    }
  }

  /// Calls `each` with the people named in more than one document and the places of their first mentions: once without an
  /// appearance, then with each of them and its place.
  func people(
    _ mentions: SortedRecords,
    _ each: (Resolution.Individual, Int, (appearance: Resolution.Appearance, place: Int)?) throws -> Void
  ) throws {
    let (ahead, behind) = (try mentions.reader(), try mentions.reader())
    var next = try ahead.next().map(Member.init)
    while let first = next {
      var names = NameTally()
      var readings = ReadingTally()
      var last = first
      var count = 0
      while let member = next, member.person == first.person {
        for name in member.mention.names {
          names.add(name)
          readings.add(name)
        }
        last = member
        count += 1
        next = try ahead.next().map(Member.init)
      }
      let isIndividual = first.mention.document != last.mention.document
      var person: Resolution.Individual?
      if isIndividual {
        var hash = Fingerprint()
        if let number = first.assignment.number {
          hash.add(number)
        } else {
          let mention = first.mention
          hash.add("\(mention.document.sha256) \(mention.document.part) \(mention.places.first ?? "")")
        }
        let known = Resolution.Individual(
          id: "o\(hash.text)", name: names.likeliest(vocabulary.editDistance), nip: first.assignment.number,
          documents: count, readings: readings, vocabulary.editDistance)
        person = known
        try each(known, first.place, nil)
      }
      for _ in 0..<count {
        guard let member = try behind.next().map(Member.init) else { throw SortingFault() }
        guard let person else { continue }
        let (confidence, evidence) = member.assignment.evidence
        let appearance = Resolution.Appearance(
          document: member.mention.document, places: member.mention.places, names: member.mention.names,
          nip: member.mention.nip, confidence: confidence, evidence: evidence)
        try each(person, first.place, (appearance, member.place))
      }
    }
  }
}

/// The readings of a name as they come in the order of their documents.
private struct NameTally {
  private var counts: [[UInt8]: (text: String, count: Int, first: Int)] = [:]
  private var read = 0

  mutating func add(_ name: String) {
    let key = fold(name)
    counts[key] = (counts[key]?.text ?? name, (counts[key]?.count ?? 0) + 1, counts[key]?.first ?? read)
    read += 1
  }

  /// The reading that most documents agree with, as OCR damages names.
  func likeliest(_ distances: EditDistance) -> String? {
    let readings = counts.values.sorted { ($1.count, $0.first) < ($0.count, $1.first) }.prefix(Self.most)
      .map { (text: $0.text, count: $0.count) }
    return NameReadings(readings, distances).best?.text ?? readings.first?.text
  }

  /// Most readings of one name that are weighed against each other.
  private static let most = 24
}
