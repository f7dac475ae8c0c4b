import Diagnostics

/// Values as bytes: first those by which a record is sorted, then the rest.
struct PackedRecord {
  private(set) var bytes: [UInt8] = []
  /// How many bytes, from the first, are the key of the group that the record is of.
  private(set) var groupLength = 0

  init() { bytes.reserveCapacity(128) }

  /// What was packed so far is the key of a group.
  mutating func endGroupKey() { groupLength = bytes.count }

  /// A number of 32 bits that sorts as it counts.
  mutating func key(_ number: Int) {
    let number = UInt32(truncatingIfNeeded: number)
    for shift in stride(from: UInt32(24), through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func key(_ number: UInt64) {
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// A text that sorts as its bytes do, shorter ones first; a zero byte in it counts as the next one and is kept.
  mutating func key(_ text: some Sequence<UInt8>) {
    for byte in text {
      // What is 0 or 1 stands behind a 1, so that the 0 at the end is less than all.
      if byte < 2 { bytes.append(1) }
      bytes.append(byte)
    }
    bytes.append(0)
  }

  /// A small number.
  mutating func number(_ number: Int) {
    var rest = UInt64(truncatingIfNeeded: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func text(_ text: some Collection<UInt8>) {
    number(text.count)
    bytes.append(contentsOf: text)
  }

  mutating func text(_ text: String?) {
    guard let text else { return number(0) }
    number(text.utf8.count + 1)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func texts(_ texts: [String]) {
    number(texts.count)
    for text in texts { self.text(text.utf8) }
  }

  mutating func messages(_ messages: [Message]) {
    texts(messages.flatMap { [$0.english, $0.indonesian] })
  }

  mutating func raw(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }
}

/// The values of a record, read in the order in which they were packed.
///
/// What a spoilt record lacks reads as nothing.
struct UnpackedRecord {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// All that was not read yet.
  var remainder: ArraySlice<UInt8> { rest }

  mutating func key() -> Int {
    defer { rest = rest.dropFirst(4) }
    return rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func longKey() -> UInt64 {
    defer { rest = rest.dropFirst(8) }
    return rest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func textKey() -> [UInt8] {
    var text: [UInt8] = []
    while var byte = rest.popFirst(), byte != 0 {
      if byte == 1, let kept = rest.popFirst() { byte = kept }
      text.append(byte)
    }
    return text
  }

  mutating func number() -> Int {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while let byte = rest.popFirst() {
      number |= UInt64(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 || shift > 63 { break }
    }
    return Int(min(number, UInt64(UInt32.max)))
  }

  /// How many values follow, of which each takes a byte at least.
  mutating func count() -> Int { min(number(), rest.count) }

  mutating func bytes() -> [UInt8] { take(number()) }

  mutating func text() -> String? {
    let count = number()
    return count == 0 ? nil : String(decoding: take(count - 1), as: UTF8.self)
  }

  mutating func texts() -> [String] {
    (0..<count()).map { _ in String(decoding: bytes(), as: UTF8.self) }
  }

  mutating func messages() -> [Message] {
    let texts = texts()
    return stride(from: 0, to: texts.count - 1, by: 2).map { Message(en: texts[$0], id: texts[$0 + 1]) }
  }

  private mutating func take(_ count: Int) -> [UInt8] {
    defer { rest = rest.dropFirst(max(0, count)) }
    return Array(rest.prefix(max(0, count)))
  }
}
