import AST
import Vocabulary

/// The step that tells who is who: a pure function of groups that hold all readings which may be one person, as nothing that is
/// outside of a group has a say, but for what ``ReadingSteps`` told it of all of the corpus.
struct GroupStep {
  let vocabulary: Vocabulary

  /// Of each reading that is a person with others, or has several mentions, the ``Assignment``.
  func assignments(_ groups: SortedRecords, to sink: StepSink) throws {
    let reader = try groups.reader()
    var group: Int?
    var (readings, pairs, bearers): ([NameReading], [(Int, Int)], NameBearers) = ([], [], NameBearers())
    func end() throws {
      if !readings.isEmpty { try resolve(readings, pairs, bearers, to: sink) }
      (readings, pairs, bearers) = ([], [], NameBearers())
    }
    var last: ArraySlice<UInt8> = []
    while let bytes = try reader.next() {
      // A pair may share several keys.
      if bytes == last { continue }
      last = bytes
      var record = UnpackedRecord(bytes)
      let own = record.key()
      if own != group {
        try end()
        group = own
      }
      switch record.key() {
      case ReadingSteps.Kind.reading:
        _ = record.key()
        readings.append(NameReading(&record))
      case ReadingSteps.Kind.kinship: pairs.append((record.key(), record.key()))
      case ReadingSteps.Kind.word:
        let (word, count) = (record.bytes(), record.number())
        bearers.add(word, NameBearers.Word(count: count, offices: (0..<record.count()).map { _ in record.bytes() }))
      default: bearers.add(borneElsewhere: record.key())
      }
    }
    try end()
  }

  private func resolve(
    _ readings: [NameReading], _ pairs: [(Int, Int)], _ bearers: NameBearers, to sink: StepSink
  ) throws {
    if readings.count == 1 { return try assign(alone: readings[0], to: sink) }
    var places: [Int: Int] = [:]
    for (place, reading) in readings.enumerated() { places[reading.id] = place }
    var neighbours: [[Int]] = Array(repeating: [], count: readings.count)
    for (a, b) in pairs {
      guard let a = places[a], let b = places[b] else { throw SortingFault() }
      neighbours[a].append(b)
      neighbours[b].append(a)
    }
    for place in neighbours.indices { neighbours[place].sort() }
    var people = PersonClusters(readings, neighbours, bearers, vocabulary)
    people.joinEqualNumbers()
    people.joinMisreadNumbers()
    people.joinNames()
    for (place, members) in people.members.enumerated() where !members.isEmpty {
      let count = people.count(place)
      guard count > 1 else { continue }
      try assign(
        members.map { readings[$0] }, members.map { people.reasons[$0] }, people.number(place), count, to: sink)
    }
  }

  /// What is to be said of a reading that nobody else can be.
  func assign(alone reading: NameReading, to sink: StepSink) throws {
    if reading.count > 1 { try assign([reading], [nil], reading.number, reading.count, to: sink) }
  }

  private func assign(
    _ readings: [NameReading], _ reasons: [PersonClusters.Reason?], _ number: NIP?, _ count: Int, to sink: StepSink
  ) throws {
    guard let person = readings.map(\.id).min() else { return }
    for (place, reading) in readings.enumerated() {
      var record = PackedRecord()
      record.key(reading.id)
      record.endGroupKey()
      record.key(0)
      Assignment(
        person: person, mentions: count, number: number?.text, hasNumber: reading.number != nil, reason: reasons[place]
      ).pack(into: &record)
      try sink(.assigned, record)
    }
  }
}
