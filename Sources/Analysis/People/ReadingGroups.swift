import AST
import Vocabulary

/// The readings of a corpus, in groups that hold all readings which may be one person: each group is resolved by itself, as
/// nothing that is outside of it has a say, but for how common words and names are.
final class ReadingGroups {
  /// By ``NameReading/pack(keyInto:)`` and mention: a mention each.
  private let readings: SortedRecords
  private let room: SortingRoom
  private let vocabulary: Vocabulary
  private var groups: DisjointSets
  /// Readings under whose number another one stands.
  private var sharesNumber: [Bool]

  /// What a record of a group tells.
  private enum Kind {
    static let reading = 0, kinship = 1, word = 2, borneElsewhere = 3
  }

  init(_ mentions: SortedRecords, _ room: SortingRoom, _ vocabulary: Vocabulary) throws {
    self.room = room
    self.vocabulary = vocabulary
    let sorter = room.sorter()
    var reader = try MentionReader(mentions)
    while let mention = try reader.next() {
      var reading = NameReading(mention, vocabulary, .standard)
      guard reading.isSomebody else { continue }
      reading.id = reader.count - 1
      var record = PackedRecord()
      reading.pack(keyInto: &record)
      record.key(reading.id)
      reading.pack(into: &record)
      try sorter.add(record)
    }
    readings = try sorter.sorted()
    groups = DisjointSets(count: reader.count)
    sharesNumber = Array(repeating: false, count: reader.count)
  }

  /// Of each person: the reading, then its mentions. Records of the reading's id, 0 and an ``Assignment``, or of the reading's
  /// id, 1 and a mention's place.
  func assignments() throws -> SortedRecords {
    let kin = try kinships()
    let grouped = room.sorter()
    let assigned = room.sorter()
    try addKinships(kin, to: grouped)
    try addWords(to: grouped)
    try addNames(to: grouped)
    try eachReading { reading, mentions in
      guard groups.isJoined(reading.id) else {
        // Nobody else can be this one.
        if reading.count > 1 { try add([reading.id], [reading], [nil], reading.number, reading.count, to: assigned) }
        return try addMentions(mentions, of: reading, to: assigned)
      }
      var record = PackedRecord()
      record.key(groups.first(of: reading.id))
      record.key(Kind.reading)
      record.key(reading.id)
      reading.pack(into: &record)
      try grouped.add(record)
      try addMentions(mentions, of: reading, to: assigned)
    }
    try resolveGroups(grouped.sorted(), into: assigned)
    return try assigned.sorted()
  }

  private func addMentions(_ mentions: [Int], of reading: NameReading, to sorter: RecordSorter) throws {
    for mention in mentions {
      var record = PackedRecord()
      record.key(reading.id)
      record.key(1)
      record.key(mention)
      try sorter.add(record)
    }
  }

  /// Calls `each` with every reading, in the order of their names, and the places of its mentions.
  private func eachReading(_ each: (NameReading, [Int]) throws -> Void) throws {
    let reader = try readings.reader()
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

  // MARK: Who may be whom

  /// Pairs of readings that may be one person, and joins their groups.
  private func kinships() throws -> SortedRecords {
    let (blocks, numbers) = (room.sorter(), room.sorter())
    let skeleton = Skeleton(vocabulary.confusions)
    try eachReading { reading, _ in
      for key in reading.blockingKeys(skeleton) {
        var record = PackedRecord()
        record.key(key)
        record.key(reading.name)
        record.key(reading.id)
        reading.pack(into: &record)
        try blocks.add(record)
      }
      if let number = reading.number {
        var record = PackedRecord()
        record.key(number.digits.map { $0 + 0x30 })
        record.key(reading.id)
        try numbers.add(record)
      }
    }
    try joinNumbers(numbers.sorted())
    let pairs = room.sorter()
    let kinship = Kinship(likeness: NameLikeness(distances: vocabulary.editDistance))
    let reader = try blocks.sorted().reader()
    var block = CandidateBlock()
    var key: UInt64?
    while let record = try reader.next() {
      var rest = UnpackedRecord(record)
      let own = rest.longKey()
      if own != key {
        for (a, b) in block.end() where kinship.isPossible(a, b) { try relate(a.id, b.id, pairs) }
        key = own
      }
      _ = rest.textKey()
      _ = rest.key()
      for (a, b) in block.add(NameReading(&rest)) where kinship.isPossible(a, b) { try relate(a.id, b.id, pairs) }
    }
    for (a, b) in block.end() where kinship.isPossible(a, b) { try relate(a.id, b.id, pairs) }
    return try pairs.sorted()
  }

  private func relate(_ a: Int, _ b: Int, _ pairs: RecordSorter) throws {
    groups.join(a, b)
    var record = PackedRecord()
    record.key(min(a, b))
    record.key(max(a, b))
    try pairs.add(record)
  }

  private func joinNumbers(_ numbers: SortedRecords) throws {
    let reader = try numbers.reader()
    var last: (number: [UInt8], id: Int)?
    while let record = try reader.next() {
      var rest = UnpackedRecord(record)
      let (number, id) = (rest.textKey(), rest.key())
      if let last, last.number == number {
        groups.join(last.id, id)
        sharesNumber[last.id] = true
        sharesNumber[id] = true
      }
      last = (number, id)
    }
  }

  private func addKinships(_ pairs: SortedRecords, to sorter: RecordSorter) throws {
    let reader = try pairs.reader()
    var last: ArraySlice<UInt8> = []
    while let pair = try reader.next() {
      if pair == last { continue }
      last = pair
      var rest = UnpackedRecord(pair)
      var record = PackedRecord()
      record.key(groups.first(of: rest.key()))
      record.key(Kind.kinship)
      record.raw(pair)
      try sorter.add(record)
    }
  }

  // MARK: What all of the corpus tells

  /// How common the words of the names are.
  private func addWords(to sorter: RecordSorter) throws {
    let words = room.sorter()
    try eachReading { reading, _ in
      for word in reading.words {
        var record = PackedRecord()
        record.key(word)
        record.key(reading.office.name)
        record.key(reading.id)
        record.number(reading.count)
        try words.add(record)
      }
    }
    let sorted = try words.sorted()
    let (ahead, behind) = (try sorted.reader(), try sorted.reader())
    var next = try ahead.next().map(WordInName.init)
    while let first = next {
      var known = NameBearers.Word(count: 0, offices: [])
      var count = 0
      while let word = next, word.word == first.word {
        known.count += word.count
        if known.offices.count < NameBearers.Word.mostOffices, known.offices.last != word.office {
          known.offices.append(word.office)
        }
        count += 1
        next = try ahead.next().map(WordInName.init)
      }
      for _ in 0..<count {
        guard let word = try behind.next().map(WordInName.init) else { throw SortingFault() }
        guard groups.isJoined(word.reading) else { continue }
        var record = PackedRecord()
        record.key(groups.first(of: word.reading))
        record.key(Kind.word)
        record.text(word.word)
        record.number(known.count)
        record.number(known.offices.count)
        for office in known.offices { record.text(office) }
        try sorter.add(record)
      }
    }
  }

  /// A word in the name of a reading.
  private struct WordInName {
    let word: [UInt8]
    let office: [UInt8]
    let reading: Int
    let count: Int

    init(_ bytes: ArraySlice<UInt8>) {
      var record = UnpackedRecord(bytes)
      word = record.textKey()
      office = record.textKey()
      reading = record.key()
      count = record.number()
    }
  }

  /// Which names stand under other numbers as well, of those that share their number.
  private func addNames(to sorter: RecordSorter) throws {
    var name: [UInt8] = []
    var numbers: [NIP: Int] = [:]
    var asking: [(reading: Int, number: NIP)] = []
    func answer() throws {
      for (reading, number) in asking {
        let own = numbers[number] ?? 0
        let isBorne = numbers.contains { $0.key != number && $0.value >= own && isNear($0.key, number) }
        guard isBorne else { continue }
        var record = PackedRecord()
        record.key(groups.first(of: reading))
        record.key(Kind.borneElsewhere)
        record.key(reading)
        try sorter.add(record)
      }
      (numbers, asking) = ([:], [])
    }
    try eachReading { reading, _ in
      if reading.name != name {
        try answer()
        name = reading.name
      }
      guard let number = reading.number else { return }
      numbers[number, default: 0] += reading.count
      if sharesNumber[reading.id] { asking.append((reading.id, number)) }
    }
    try answer()
  }

  private func isNear(_ a: NIP, _ b: NIP) -> Bool { EditDistance.levenshtein(a.digits, b.digits, limit: 3) != nil }

  // MARK: Who is who

  private func resolveGroups(_ groups: SortedRecords, into assigned: RecordSorter) throws {
    let reader = try groups.reader()
    var group: Int?
    var (readings, pairs, bearers): ([NameReading], [(Int, Int)], NameBearers) = ([], [], NameBearers())
    func end() throws {
      if !readings.isEmpty { try resolve(readings, pairs, bearers, into: assigned) }
      (readings, pairs, bearers) = ([], [], NameBearers())
    }
    while let bytes = try reader.next() {
      var record = UnpackedRecord(bytes)
      let own = record.key()
      if own != group {
        try end()
        group = own
      }
      switch record.key() {
      case Kind.reading:
        _ = record.key()
        readings.append(NameReading(&record))
      case Kind.kinship: pairs.append((record.key(), record.key()))
      case Kind.word:
        let (word, count) = (record.bytes(), record.number())
        bearers.add(word, NameBearers.Word(count: count, offices: (0..<record.number()).map { _ in record.bytes() }))
      default: bearers.add(borneElsewhere: record.key())
      }
    }
    try end()
  }

  private func resolve(
    _ readings: [NameReading], _ pairs: [(Int, Int)], _ bearers: NameBearers, into assigned: RecordSorter
  ) throws {
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
      try add(
        members.map { readings[$0].id }, members.map { readings[$0] }, members.map { people.reasons[$0] },
        people.number(place), count, to: assigned)
    }
  }

  private func add(
    _ ids: [Int], _ readings: [NameReading], _ reasons: [PersonClusters.Reason?], _ number: NIP?, _ count: Int,
    to assigned: RecordSorter
  ) throws {
    guard let person = ids.min() else { return }
    for (place, reading) in readings.enumerated() {
      var record = PackedRecord()
      record.key(reading.id)
      record.key(0)
      Assignment(
        person: person, mentions: count, number: number?.text, hasNumber: reading.number != nil, reason: reasons[place]
      ).pack(into: &record)
      try assigned.add(record)
    }
  }
}
