import AST
import Vocabulary

/// What all of a corpus tells of names and words: the steps by which it comes to the readings that it concerns.
extension ReadingSteps {
  /// Puts a reading under the words of its name.
  func words(of reading: NameReading, to sink: StepSink) throws {
    for word in reading.words {
      var record = PackedRecord()
      record.key(word)
      record.endGroupKey()
      record.key(reading.office.name)
      record.key(reading.id)
      record.number(reading.count)
      try sink(.word, record)
    }
  }

  /// How common the words of names are.
  func words(_ words: SortedRecords, to sink: StepSink) throws {
    let (ahead, behind) = (try words.reader(), try words.reader())
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
      var told = PackedRecord()
      told.text(first.word)
      told.number(known.count)
      told.number(known.offices.count)
      for office in known.offices { told.text(office) }
      for _ in 0..<count {
        guard let word = try behind.next().map(WordInName.init) else { throw SortingFault() }
        var record = PackedRecord()
        record.key(word.reading)
        record.endGroupKey()
        record.key(Kind.word)
        record.raw(told.bytes)
        try sink(.evidence, record)
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
  func names(_ names: SortedRecords, to sink: StepSink) throws {
    var name: [UInt8] = []
    var numbers: [NIP: Int] = [:]
    var asking: [(reading: Int, number: NIP)] = []
    func end() throws {
      for (reading, number) in asking {
        let own = numbers[number] ?? 0
        let isBorne = numbers.contains { $0.key != number && $0.value >= own && isNear($0.key, number) }
        guard isBorne else { continue }
        var record = PackedRecord()
        record.key(reading)
        record.endGroupKey()
        record.key(Kind.borneElsewhere)
        record.key(reading)
        try sink(.evidence, record)
      }
      (numbers, asking) = ([:], [])
    }
    let reader = try names.reader()
    while let bytes = try reader.next() {
      var record = UnpackedRecord(bytes)
      let own = record.textKey()
      if own != name {
        try end()
        name = own
      }
      guard let number = NIP(record.textKey().map { $0 & 0x0F }, latest: NIP.latestYear) else { throw SortingFault() }
      let reading = record.key()
      numbers[number, default: 0] += record.number()
      if record.number() == 1 { asking.append((reading, number)) }
    }
    try end()
  }

  private func isNear(_ a: NIP, _ b: NIP) -> Bool { EditDistance.levenshtein(a.digits, b.digits, limit: 3) != nil }
}
