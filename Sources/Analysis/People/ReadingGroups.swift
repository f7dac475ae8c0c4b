import AST
import Vocabulary

/// The readings of a corpus, in groups that hold all readings which may be one person: each group is resolved by itself.
///
/// Does in one process what an engine does between the steps: brings records together, and joins the groups.
final class ReadingGroups {
  /// By ``NameReading/pack(keyInto:)`` and mention: a mention each.
  private let readings: SortedRecords
  private let room: SortingRoom
  private let steps: ReadingSteps
  private let step: GroupStep
  private var groups: DisjointSets

  init(_ mentions: SortedRecords, _ room: SortingRoom, _ vocabulary: Vocabulary) throws {
    self.room = room
    steps = ReadingSteps(vocabulary)
    step = GroupStep(vocabulary: vocabulary)
    let sorter = room.sorter()
    var reader = try MentionReader(mentions)
    while let mention = try reader.next() {
      var reading = NameReading(mention, vocabulary, .standard)
      guard reading.isSomebody else { continue }
      reading.id = reader.count - 1
      try sorter.add(steps.record(of: reading))
    }
    readings = try sorter.sorted()
    groups = DisjointSets(count: reader.count)
  }

  /// Of each person: the reading, then its mentions. Records of the reading's id, 0 and an ``Assignment``, or of the reading's
  /// id, 1 and a mention's place.
  func assignments() throws -> SortedRecords {
    let names = try joinNumbers()
    let kin = try kinships()
    let grouped = room.sorter()
    let assigned = room.sorter()
    try add(kin, to: grouped)
    try addWords(to: grouped)
    try steps.names(names) { try add($1.bytes[...], to: grouped) }
    try steps.readings(readings) { reading, mentions in
      if groups.isJoined(reading.id) {
        try add(steps.member(reading).bytes[...], to: grouped)
      } else {
        try step.assign(alone: reading) { try assigned.add($1) }
      }
      for mention in mentions {
        var record = PackedRecord()
        record.key(reading.id)
        record.key(1)
        record.key(mention)
        try assigned.add(record)
      }
    }
    try step.assignments(grouped.sorted()) { try assigned.add($1) }
    return try assigned.sorted()
  }

  /// Joins the groups of readings under one number, and gives the numbers by name.
  private func joinNumbers() throws -> SortedRecords {
    let (numbers, names) = (room.sorter(), room.sorter())
    try steps.readings(readings) { reading, _ in try steps.number(of: reading) { try numbers.add($1) } }
    try steps.numbers(numbers.sorted()) { step, record in
      if step == .edge { join(record) } else { try names.add(record) }
    }
    return try names.sorted()
  }

  /// Joins the groups of readings that may be one person, and gives the pairs.
  private func kinships() throws -> SortedRecords {
    let (blocks, pairs) = (room.sorter(), room.sorter())
    try steps.readings(readings) { reading, _ in try steps.blocks(of: reading) { try blocks.add($1) } }
    try steps.pairs(blocks.sorted()) { step, record in
      if step == .edge { join(record) } else { try pairs.add(record) }
    }
    return try pairs.sorted()
  }

  private func join(_ edge: PackedRecord) {
    var record = UnpackedRecord(edge.bytes[...])
    groups.join(record.key(), record.key())
  }

  private func addWords(to grouped: RecordSorter) throws {
    let words = room.sorter()
    try steps.readings(readings) { reading, _ in try steps.words(of: reading) { try words.add($1) } }
    try steps.words(words.sorted()) { try add($1.bytes[...], to: grouped) }
  }

  private func add(_ evidence: SortedRecords, to grouped: RecordSorter) throws {
    let reader = try evidence.reader()
    var last: ArraySlice<UInt8> = []
    while let record = try reader.next() {
      if record != last { try add(record, to: grouped) }
      last = record
    }
  }

  /// Puts what is known of a reading under its group, where it has one.
  private func add(_ evidence: ArraySlice<UInt8>, to grouped: RecordSorter) throws {
    var rest = UnpackedRecord(evidence)
    let reading = rest.key()
    guard groups.isJoined(reading) else { return }
    var record = PackedRecord()
    record.key(groups.first(of: reading))
    record.raw(rest.remainder)
    try grouped.add(record)
  }
}
