/// White space on UTF-8 bytes: Unicode White_Space without U+001C to U+001F, and the invisible joiners and marks.
package enum Blank {
  /// Bytes of the blank scalar that starts at `index`, or 0 where none does.
  @inline(__always)
  package static func length(in bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
    return wideLength(in: bytes, at: index)
  }

  /// As ``length(in:at:)``, of what is not ASCII.
  @inline(never)
  private static func wideLength(in bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    switch byte {
    case 0xC2:  // U+0085, U+00A0
      guard index + 1 < bytes.count else { return 0 }
      return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE1, 0xE2, 0xE3, 0xEF:
      guard index + 2 < bytes.count else { return 0 }
      let scalar = UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      guard bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80 else { return 0 }
      switch scalar {
      case 0x1680, 0x180E, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// The span without blanks at both ends.
  package static func trim(_ start: Int, _ end: Int, in bytes: [UInt8]) -> (start: Int, end: Int) {
    var start = start
    var end = end
    while start < end {
      let length = length(in: bytes, at: start)
      if length == 0 || start + length > end { break }
      start += length
    }
    while end > start {
      var index = end - 1
      while index > start, bytes[index] & 0xC0 == 0x80 { index -= 1 }
      let length = length(in: bytes, at: index)
      if length == 0 || index + length != end { break }
      end = index
    }
    return (start, end)
  }
}
