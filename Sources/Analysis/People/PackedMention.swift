import AST

extension PersonMention {
  /// Sorts by document and place.
  var packed: PackedRecord {
    var record = PackedRecord()
    record.key(document.sha256.utf8)
    record.key(document.part)
    record.key((places.first ?? "").utf8)
    record.texts(places)
    record.texts(names)
    record.text(name)
    record.text(position)
    record.text(nip)
    record.text(unit)
    record.text(regionCode)
    record.number(year)
    return record
  }

  init(_ bytes: ArraySlice<UInt8>) {
    var record = UnpackedRecord(bytes)
    let sha256 = String(decoding: record.textKey(), as: UTF8.self)
    let document = DocumentKey(sha256: sha256, part: record.key())
    _ = record.textKey()
    self.init(
      document: document, places: record.texts(), names: record.texts(), name: record.text(), position: record.text(),
      nip: record.text(), unit: record.text(), regionCode: record.text(), year: record.number())
  }
}

/// Mentions in the order of their documents, each once: one input found twice is one document.
struct MentionReader {
  private let records: SortedRecords.Reader
  private var last: (document: DocumentKey, places: [String])?
  /// How many were read.
  private(set) var count = 0

  init(_ records: SortedRecords) throws { self.records = try records.reader() }

  mutating func next() throws -> PersonMention? {
    while let record = try records.next() {
      let mention = PersonMention(record)
      if let last, last.document == mention.document, last.places == mention.places { continue }
      last = (mention.document, mention.places)
      count += 1
      return mention
    }
    return nil
  }
}
