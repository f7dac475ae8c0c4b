package import Diagnostics

/// An input as text: UTF-8 bytes, how they were encoded, and what was invalid in them.
package struct SourceText: Sendable {
  /// UTF-8; invalid bytes of a UTF-8 input are kept as they are.
  package var bytes: [UInt8]
  package var encoding: String
  /// Runs of bytes that are no UTF-8.
  package var invalid: [Span] = []
  /// For Windows-1252: where each scalar above U+007F starts in `bytes`, in order, and how many bytes more than the input
  /// had there and before, which has one byte a scalar.
  private var widened: [(start: Int, excess: Int)] = []

  /// The offset in the input as read of an offset into `bytes`.
  ///
  /// - Complexity: O(log *n*).
  package func inputOffset(_ offset: Int) -> Int {
    guard !widened.isEmpty else { return offset }
    var low = 0
    var high = widened.count
    while low < high {
      let middle = (low + high) / 2
      if widened[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? offset - widened[low - 1].excess : offset
  }

  /// Whether offsets into `bytes` are offsets into the input (or its UTF-8 form).
  package var isExact: Bool { widened.isEmpty }

  init(bytes: [UInt8], encoding: String, invalid: [Span] = [], widened: [(start: Int, excess: Int)] = []) {
    self.bytes = bytes
    self.encoding = encoding
    self.invalid = invalid
    self.widened = widened
  }
}

/// Reads bytes as text: UTF-8, UTF-16 by its byte order mark, and Windows-1252 where the bytes are no UTF-8 at all.
///
/// Never fails: a byte that fits nothing stays where it is and is listed in ``SourceText/invalid``.
///
/// - Complexity: O(*n*).
package func decode(_ input: [UInt8]) -> SourceText {
  if input.starts(with: [0xFF, 0xFE]) { return decodeUTF16(input, bigEndian: false) }
  if input.starts(with: [0xFE, 0xFF]) { return decodeUTF16(input, bigEndian: true) }
  let (invalid, multibyte) = scanUTF8(input)
  if !invalid.isEmpty, multibyte == 0, looksLikeWindows1252(input) { return decodeWindows1252(input) }
  return SourceText(bytes: input, encoding: "utf-8", invalid: invalid)
}

/// Finds the bytes that are no UTF-8, and counts the scalars of several bytes.
private func scanUTF8(_ bytes: [UInt8]) -> (invalid: [Span], multibyte: Int) {
  if isASCII(bytes.span) { return ([], 0) }
  var invalid: [Span] = []
  var multibyte = 0
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte < 0x80 {
      index += 1
      continue
    }
    let length = utf8Length(bytes, at: index)
    if length > 0 {
      multibyte += 1
      index += length
    } else {
      if let last = invalid.last, last.end == index {
        invalid[invalid.count - 1].end = index + 1
      } else {
        invalid.append(Span(index, index + 1))
      }
      index += 1
    }
  }
  return (invalid, multibyte)
}

/// Whether all bytes are ASCII; looks at all, so that the compiler looks at many at a time.
private func isASCII(_ bytes: Swift.Span<UInt8>) -> Bool {
  var all: UInt8 = 0
  for index in bytes.indices { all |= bytes[index] }
  return all < 0x80
}

/// Bytes of the well-formed scalar of two or more bytes at `index`, or 0.
private func utf8Length(_ bytes: [UInt8], at index: Int) -> Int {
  let first = bytes[index]
  let (count, low, high): (Int, UInt8, UInt8)
  switch first {
  case 0xC2...0xDF: (count, low, high) = (2, 0x80, 0xBF)
  case 0xE0: (count, low, high) = (3, 0xA0, 0xBF)
  case 0xED: (count, low, high) = (3, 0x80, 0x9F)
  case 0xE1...0xEF: (count, low, high) = (3, 0x80, 0xBF)
  case 0xF0: (count, low, high) = (4, 0x90, 0xBF)
  case 0xF1...0xF3: (count, low, high) = (4, 0x80, 0xBF)
  case 0xF4: (count, low, high) = (4, 0x80, 0x8F)
  default: return 0
  }
  guard index + count <= bytes.count, bytes[index + 1] >= low, bytes[index + 1] <= high else { return 0 }
  for offset in 2..<max(count, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
  return count
}

private func decodeUTF16(_ input: [UInt8], bigEndian: Bool) -> SourceText {
  var units: [UInt16] = []
  units.reserveCapacity(input.count / 2)
  var index = 2
  while index + 1 < input.count {
    let (a, b) = (UInt16(input[index]), UInt16(input[index + 1]))
    units.append(bigEndian ? a << 8 | b : b << 8 | a)
    index += 2
  }
  var bytes = Array(String(decoding: units, as: UTF16.self).utf8)
  var invalid: [Span] = []
  if index < input.count {  // half a unit at the end
    invalid.append(Span(bytes.count, bytes.count + 3))
    bytes += [0xEF, 0xBF, 0xBD]
  }
  return SourceText(bytes: bytes, encoding: bigEndian ? "utf-16be" : "utf-16le", invalid: invalid)
}

/// Whether the bytes read well as Windows-1252: no control characters, no bytes that it leaves undefined.
private func looksLikeWindows1252(_ input: [UInt8]) -> Bool {
  for byte in input {
    if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x0C { return false }
    if [0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) { return false }
  }
  return true
}

/// Scalars of 0x80 to 0x9F in Windows-1252 (WHATWG Encoding Standard, index windows-1252).
private let windows1252: [UInt16] = [
  0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
  0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
  0x017E, 0x0178,
]

private func decodeWindows1252(_ input: [UInt8]) -> SourceText {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(input.count + input.count / 8)
  var widened: [(start: Int, excess: Int)] = []
  var excess = 0
  for byte in input {
    if byte < 0x80 {
      bytes.append(byte)
      continue
    }
    let scalar = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt16(byte)
    excess += scalar < 0x800 ? 1 : 2
    widened.append((bytes.count, excess))
    if scalar < 0x800 {
      bytes += [0xC0 | UInt8(scalar >> 6), 0x80 | UInt8(scalar & 0x3F)]
    } else {
      bytes += [0xE0 | UInt8(scalar >> 12), 0x80 | UInt8(scalar >> 6 & 0x3F), 0x80 | UInt8(scalar & 0x3F)]
    }
  }
  return SourceText(bytes: bytes, encoding: "windows-1252", widened: widened)
}
