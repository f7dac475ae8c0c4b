import AST
package import Vocabulary

/// The steps by which people and SOPs are told apart, over ``KeyedLine``s that an engine has brought together by key.
///
/// A pure function of each group: what one gives depends neither on the order of its lines nor on the other groups. Memory holds
/// one group, or what its room allows of it and the mentions of one reading.
package final class GroupedSteps {
  private let room: SortingRoom
  private let vocabulary: Vocabulary
  private let steps: ReadingSteps
  private let links: LinkSteps
  private let write: ([UInt8]) throws -> Void
  private var step: ResolveStep?
  private var key: [UInt8] = []
  private var keyBytes: [UInt8] = []
  private var records: RecordSorter
  /// The mentions of one reading by their places.
  private var mentions: [Int: [UInt8]] = [:]

  /// - Parameter write: Gets the lines for later steps.
  package init(
    _ room: SortingRoom = SortingRoom(), vocabulary: Vocabulary = .standard, write: @escaping ([UInt8]) throws -> Void
  ) {
    self.room = room
    self.vocabulary = vocabulary
    self.write = write
    steps = ReadingSteps(vocabulary)
    links = LinkSteps(vocabulary: vocabulary)
    records = room.sorter()
  }

  /// Takes the next line, without its line feed; `false` where it is none. Lines of one step and key stand next to each other.
  package func add(_ bytes: ArraySlice<UInt8>) throws -> Bool {
    guard let line = KeyedLine(bytes) else { return false }
    if line.step != step || !line.key.elementsEqual(key) {
      try end()
      guard let bytes = line.keyBytes else { return false }
      (step, key, keyBytes) = (line.step, Array(line.key), bytes)
    }
    if line.step == .reading, let number = line.number {
      try add(mention: line.content, number)
    } else {
      try records.add(keyBytes + line.content)
    }
    return true
  }

  private func add(mention bytes: [UInt8], _ number: Int) throws {
    var reading = NameReading(PersonMention(bytes[...]), vocabulary, .standard)
    reading.id = number
    try records.add(steps.record(of: reading))
    mentions[number] = bytes
  }

  /// Ends the last group.
  package func end() throws {
    guard let step else { return }
    let group = try records.sorted()
    records = room.sorter()
    try take(group, step)
    mentions = [:]
    self.step = nil
  }

  private func send(_ step: ResolveStep, _ record: PackedRecord) throws { try write(KeyedLine.bytes(step, record)) }

  private func take(_ group: SortedRecords, _ step: ResolveStep) throws {
    switch step {
    case .reading: try read(group)
    case .block: try steps.pairs(group, to: send)
    case .number: try steps.numbers(group, to: send)
    case .name: try steps.names(group, to: send)
    case .word: try steps.words(group, to: send)
    case .group: try GroupStep(vocabulary: vocabulary).assignments(group, to: send)
    case .assigned: try assign(group)
    case .person: try tell(group)
    case .link, .nearTitle: try links.match(group, to: send)
    case .title:
      try links.match(group, to: send)
      try links.bear(group, to: send)
      try links.bearers(group, to: send)
    case .half: try links.nearest(group, to: send)
    case .item: try links.onlyNearest(group, to: send)
    case .found: try links.best(group) { try send(.answer, Resolution.answer(link: $0.packed.bytes[...])) }
    // These an engine takes itself.
    case .edge, .member, .evidence, .answer, .document: throw SortingFault()
    }
  }

  /// One reading: to all that it shares with others, and its mentions.
  private func read(_ group: SortedRecords) throws {
    try steps.readings(group) { reading, places in
      try send(.member, steps.member(reading))
      try steps.blocks(of: reading, to: send)
      try steps.number(of: reading, to: send)
      try steps.words(of: reading, to: send)
      for place in places {
        guard let mention = mentions[place] else { throw SortingFault() }
        var record = PackedRecord()
        record.key(reading.id)
        record.endGroupKey()
        record.key(1)
        record.key(place)
        record.raw(mention)
        try send(.assigned, record)
      }
    }
  }

  /// The mentions of one reading to the person that it is, if it is one.
  private func assign(_ group: SortedRecords) throws {
    let reader = try group.reader()
    var assignment: ArraySlice<UInt8>?
    while let bytes = try reader.next() {
      var record = UnpackedRecord(bytes)
      let _: Int = record.key()
      if record.key() == 0 {
        assignment = record.remainder
      } else if let assignment {
        let place: Int = record.key()
        try send(.person, PersonStep.member(place, assignment, record.remainder))
      }
    }
  }

  /// What is known of one person, to each document that names him.
  private func tell(_ group: SortedRecords) throws {
    try PersonStep(vocabulary: vocabulary).people(group) { person, first, appearance in
      guard let (appearance, place) = appearance else { return }
      try send(
        .answer,
        Resolution.answer(
          person: person.packed(at: first).bytes[...], appearance: appearance.packed(at: first, place).bytes[...]))
    }
  }
}

extension InputAnswers {
  /// What is known of one input, of the last columns of its lines of ``ResolveStep/answer``, in any order; `nil` where one is none.
  package init?(answers texts: [String]) {
    self.init()
    var records: [[UInt8]] = []
    for text in texts {
      guard let bytes = SortableText.bytes(text.utf8) else { return nil }
      records.append(bytes)
    }
    for record in records.sorted(by: { $0.lexicographicallyPrecedes($1) }) { add(record[...]) }
  }
}
