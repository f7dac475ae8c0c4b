import AST
import Vocabulary

/// The steps from mentions to readings that may be one person. Each is a pure function of sorted records that hold whole groups.
struct ReadingSteps {
  private let skeleton: Skeleton
  private let kinship: Kinship

  init(_ vocabulary: Vocabulary) {
    skeleton = Skeleton(vocabulary.confusions)
    kinship = Kinship(likeness: NameLikeness(distances: vocabulary.editDistance))
  }

  /// What a record of a group tells.
  enum Kind {
    static let reading = 0, kinship = 1, word = 2, borneElsewhere = 3
  }

  /// A mention by what it says of somebody.
  func record(of mention: NameReading) -> PackedRecord {
    var record = PackedRecord()
    mention.pack(keyInto: &record)
    record.endGroupKey()
    record.key(mention.id)
    mention.pack(into: &record)
    return record
  }

  /// Calls `each` with every reading, in the order of their names, and the places of its mentions.
  func readings(_ records: SortedRecords, _ each: (NameReading, [Int]) throws -> Void) throws {
    let reader = try records.reader()
    var key: ArraySlice<UInt8> = []
    var current: NameReading?
    var mentions: [Int] = []
    while let record = try reader.next() {
      var rest = UnpackedRecord(record)
      for _ in 0..<6 { _ = rest.textKey() }
      let own = record.prefix(record.count - rest.remainder.count)
      let mention = rest.key()
      if current == nil || own != key {
        if var reading = current {
          reading.count = mentions.count
          try each(reading, mentions)
        }
        current = NameReading(&rest)
        key = own
        mentions = []
      }
      mentions.append(mention)
    }
    if var reading = current {
      reading.count = mentions.count
      try each(reading, mentions)
    }
  }

  /// A reading as a member of its group.
  func member(_ reading: NameReading) -> PackedRecord {
    var record = PackedRecord()
    record.key(reading.id)
    record.endGroupKey()
    record.key(Kind.reading)
    record.key(reading.id)
    reading.pack(into: &record)
    return record
  }

  /// Puts a reading under its blocking keys.
  func blocks(of reading: NameReading, to sink: StepSink) throws {
    for key in reading.blockingKeys(skeleton) {
      var record = PackedRecord()
      record.key(key)
      record.endGroupKey()
      record.key(reading.name)
      record.key(reading.id)
      reading.pack(into: &record)
      try sink(.block, record)
    }
  }

  /// Pairs of readings under one blocking key that may be one person.
  func pairs(_ blocks: SortedRecords, to sink: StepSink) throws {
    func relate(_ pairs: [(NameReading, NameReading)]) throws {
      for (a, b) in pairs where kinship.isPossible(a, b) {
        let (first, second) = (min(a.id, b.id), max(a.id, b.id))
        try sink(.edge, edge(first, second))
        var record = PackedRecord()
        record.key(first)
        record.endGroupKey()
        record.key(Kind.kinship)
        record.key(first)
        record.key(second)
        try sink(.evidence, record)
      }
    }
    let reader = try blocks.reader()
    var block = CandidateBlock()
    var key: UInt64?
    while let record = try reader.next() {
      var rest = UnpackedRecord(record)
      let own = rest.longKey()
      if own != key {
        try relate(block.end())
        key = own
      }
      _ = rest.textKey()
      _ = rest.key()
      try relate(block.add(NameReading(&rest)))
    }
    try relate(block.end())
  }

  private func edge(_ a: Int, _ b: Int) -> PackedRecord {
    var record = PackedRecord()
    record.key(a)
    record.endGroupKey()
    record.key(b)
    return record
  }

  /// Puts a reading with a valid number under it.
  func number(of reading: NameReading, to sink: StepSink) throws {
    guard let number = reading.number else { return }
    var record = PackedRecord()
    record.key(number.digits.map { $0 + 0x30 })
    record.endGroupKey()
    record.key(reading.id)
    record.number(reading.count)
    record.text(reading.name)
    try sink(.number, record)
  }

  /// Joins the readings under one number, and puts the number under their names.
  func numbers(_ numbers: SortedRecords, to sink: StepSink) throws {
    let reader = try numbers.reader()
    var number: [UInt8] = []
    var readings: [(id: Int, count: Int, name: [UInt8])] = []
    func end() throws {
      for (id, count, name) in readings {
        if let first = readings.first, first.id != id { try sink(.edge, edge(first.id, id)) }
        guard !name.isEmpty else { continue }
        var record = PackedRecord()
        record.key(name)
        record.endGroupKey()
        record.key(number)
        record.key(id)
        record.number(count)
        record.number(readings.count > 1 ? 1 : 0)
        try sink(.name, record)
      }
      readings = []
    }
    while let bytes = try reader.next() {
      var record = UnpackedRecord(bytes)
      let own = record.textKey()
      if own != number {
        try end()
        number = own
      }
      readings.append((record.key(), record.number(), record.bytes()))
    }
    try end()
  }
}
