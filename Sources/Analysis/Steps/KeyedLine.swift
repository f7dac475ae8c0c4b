import AST
package import Vocabulary

/// A record on its way between machines: the step that takes it, the key by which an engine brings records together, and what
/// they tell, parted by tabs; all of it ASCII.
///
/// Keys that are numbers, and what is nothing but a number, are decimal, for engines to count and join by. The rest is for
/// sopc alone, of the same version; lines of one step sort by it as records do.
package struct KeyedLine: Sendable {
  let step: ResolveStep
  /// The key as text.
  let key: ArraySlice<UInt8>
  /// The record without the key.
  let content: [UInt8]
  /// What an engine gave it: which mention of the corpus it is.
  let number: Int?

  /// `nil` where the line is none.
  package init?(_ line: ArraySlice<UInt8>) {
    let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard columns.count == 3 || columns.count == 4,
      let step = ResolveStep(rawValue: String(decoding: columns[0], as: UTF8.self)), !step.isOfNumbers,
      let content = SortableText.bytes(columns[2])
    else { return nil }
    self.step = step
    self.content = content
    key = columns[1]
    number = columns.count == 4 ? Self.number(columns[3]) : nil
    if step == .reading, number == nil { return nil }
  }

  /// The bytes of the key in a record; `nil` where it is none.
  var keyBytes: [UInt8]? {
    guard step.isByNumber else { return SortableText.bytes(key) }
    guard let number = Self.number(key) else { return nil }
    var record = PackedRecord()
    record.key(number)
    return record.bytes
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    UInt32(String(decoding: digits, as: UTF8.self)).map(Int.init)
  }

  /// The line of a record.
  static func bytes(_ step: ResolveStep, _ record: PackedRecord) -> [UInt8] {
    let (key, content) = (record.bytes.prefix(record.groupLength), record.bytes.dropFirst(record.groupLength))
    var line = Array(step.rawValue.utf8) + [0x09]
    line += step.isByNumber ? decimal(key) : SortableText.text(key)
    line.append(0x09)
    line += step.isOfNumbers ? decimal(content) : SortableText.text(content)
    line.append(0x0A)
    return line
  }

  private static func decimal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var record = UnpackedRecord(bytes)
    let number: Int = record.key()
    return Array("\(number)".utf8)
  }
}

/// The keyed lines of what documents tell of people and SOPs, for ``GroupedSteps``.
package struct KeyedMentions: Sendable {
  private let vocabulary: Vocabulary
  private let links: LinkSteps

  package init(vocabulary: Vocabulary = .standard) {
    self.vocabulary = vocabulary
    links = LinkSteps(vocabulary: vocabulary)
  }

  /// A mention under what it says of somebody; empty where it names nobody. Such lines sort by document.
  package func lines(_ mention: PersonMention) -> [UInt8] {
    let reading = NameReading(mention, vocabulary, .standard)
    guard reading.isSomebody else { return [] }
    var record = PackedRecord()
    reading.pack(keyInto: &record)
    record.endGroupKey()
    record.raw(mention.packed.bytes)
    return KeyedLine.bytes(.reading, record)
  }

  /// An SOP and its items under numbers and titles.
  package func lines(_ sop: NamedSOP) throws -> [UInt8] {
    var lines: [UInt8] = []
    try links.records(of: sop) { lines += KeyedLine.bytes($0, $1) }
    return lines
  }

  /// Where a document stands.
  ///
  /// - Parameters:
  ///   - sha256: Of its bytes, in hexadecimal.
  ///   - line: Of the documents that were told together, from 1.
  package func line(sha256: String, line: Int) -> [UInt8] {
    var record = PackedRecord()
    record.key(sha256.utf8)
    record.endGroupKey()
    record.key(line)
    return KeyedLine.bytes(.document, record)
  }
}
