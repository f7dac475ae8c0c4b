import AST
import Diagnostics

/// What a resolution tells of each document, to be looked up by the hash of its bytes from several threads at a time.
///
/// Memory holds one place for each four kilobytes.
package struct Answers: Sendable {
  private let file: any RunFile
  private let index: [Entry]
  private let size: Int

  private struct Entry {
    /// Of the first record there.
    let prefix: UInt64
    let place: Int
  }

  private static let block = 4096

  init(_ records: SortedRecords, _ room: SortingRoom) throws {
    file = try room.file()
    var index: [Entry] = []
    var buffer: [UInt8] = []
    var size = 0
    let reader = try records.reader()
    while let record = try reader.next() {
      if buffer.isEmpty || buffer.count >= Self.block {
        try file.append(buffer)
        size += buffer.count
        buffer.removeAll(keepingCapacity: true)
        index.append(Entry(prefix: Self.prefix(record), place: size))
      }
      var framed = PackedRecord()
      framed.key(record.count)
      buffer.append(contentsOf: framed.bytes)
      buffer.append(contentsOf: record)
    }
    try file.append(buffer)
    try file.end()
    self.size = size + buffer.count
    self.index = index
  }

  private static func prefix(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var (prefix, count): (UInt64, UInt64) = (0, 0)
    for byte in bytes.prefix(8) { (prefix, count) = (prefix << 8 | UInt64(byte), count + 1) }
    return count == 0 ? 0 : prefix << (8 * (8 - count))
  }

  /// What it tells of the SOPs of an input.
  ///
  /// - Parameter sha256: Of the input's bytes, in hexadecimal.
  /// - Complexity: O(log *n*) in documents.
  package func about(sha256: String) throws -> InputAnswers {
    var answers = InputAnswers()
    guard size > 0 else { return answers }
    var sought = PackedRecord()
    sought.key(sha256.utf8)
    let prefix = Self.prefix(sought.bytes)
    // The last block that begins before the input's first answer can.
    var (low, high) = (0, index.count)
    while low < high {
      let middle = (low + high) / 2
      if index[middle].prefix < prefix { low = middle + 1 } else { high = middle }
    }
    var at = index[max(0, low - 1)].place
    var bytes: ArraySlice<UInt8> = []
    while true {
      guard try hold(4, &bytes, &at) else { return answers }
      let count = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      guard try hold(4 + count, &bytes, &at) else { throw SortingFault() }
      let record = bytes.dropFirst(4).prefix(count)
      bytes = bytes.dropFirst(4 + count)
      if record.starts(with: sought.bytes) {
        answers.add(record.dropFirst(sought.bytes.count))
      } else if !record.lexicographicallyPrecedes(sought.bytes) {
        return answers
      }
    }
  }

  private func hold(_ count: Int, _ bytes: inout ArraySlice<UInt8>, _ at: inout Int) throws -> Bool {
    if bytes.count >= count { return true }
    let more = try file.bytes(at: at, count: max(Self.block + 1024, count))
    at += more.count
    bytes = ArraySlice(Array(bytes) + more)
    return bytes.count >= count
  }
}

/// What a resolution tells of the SOPs of one input.
package struct InputAnswers: Hashable, Sendable {
  private var parts: [Int: PartAnswers] = [:]

  package init() {}

  package var isEmpty: Bool { parts.isEmpty }

  /// What it tells of one SOP, counted from 1; `nil` where that is nothing.
  package subscript(part: Int) -> PartAnswers? { parts[part] }

  /// - Parameter bytes: A record of ``Resolution/answers()`` behind the input's hash; such records come in order.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    var record = UnpackedRecord(bytes)
    let part = record.key()
    if record.key() == 0 {
      _ = record.key()
      _ = record.key()
      parts[part, default: PartAnswers()].people.append((Resolution.Individual(&record), .init(&record)))
    } else {
      parts[part, default: PartAnswers()].links.append(SOPLink(record.remainder))
    }
  }
}

/// What a resolution tells of one SOP.
package struct PartAnswers: Hashable, Sendable {
  /// Its people who are also named elsewhere.
  package fileprivate(set) var people: [(person: Resolution.Individual, appearance: Resolution.Appearance)] = []
  /// The SOPs that it names.
  package fileprivate(set) var links: [SOPLink] = []

  /// A short key of all of it: equal keys, equal outputs. For caches.
  package var fingerprint: String {
    var hash = Fingerprint()
    for (person, appearance) in people {
      for text in [person.id, person.name, person.nip] + appearance.places.map(Optional.some) { hash.add(text) }
      hash.add("\(appearance.confidence.hundredths) \(person.documents) \(person.agreement.fingerprint)")
      for text in appearance.evidence { hash.add("\(text.english)\n\(text.indonesian)") }
    }
    for link in links {
      hash.add("\(link.item) \(link.confidence.hundredths)")
      for text in [link.number] + link.evidence.map({ "\($0.english)\n\($0.indonesian)" }) { hash.add(text) }
    }
    return hash.text
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.links == b.links && a.people.elementsEqual(b.people) { $0.person == $1.person && $0.appearance == $1.appearance }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(links)
    for (person, appearance) in people {
      hasher.combine(person)
      hasher.combine(appearance)
    }
  }
}
