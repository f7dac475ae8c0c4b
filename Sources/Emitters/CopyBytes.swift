extension MutableSpan<UInt8> {
  /// Copies bytes to a place with room for them, eight at a time; the last eight may have been among those before them.
  @inline(__always)
  mutating func copy(_ source: Span<UInt8>, to start: Int) {
    guard source.count >= 8 else {
      for index in source.indices { self[start &+ index] = source[index] }
      return
    }
    var index = 0
    while index &+ 8 <= source.count {
      store(source.word(at: index), at: start &+ index)
      index &+= 8
    }
    if index < source.count { store(source.word(at: source.count &- 8), at: start &+ source.count &- 8) }
  }

  /// Copies bytes as ``copy(_:to:)`` does, and tells whether one of them is escaped in JSON.
  @inline(__always)
  mutating func copyTellingEscaped(_ source: Span<UInt8>, to start: Int) -> Bool {
    guard source.count >= 8 else {
      var holdsEscaped = false
      for index in source.indices {
        let byte = source[index]
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { holdsEscaped = true }
        self[start &+ index] = byte
      }
      return holdsEscaped
    }
    var escaped: UInt64 = 0
    var index = 0
    while index &+ 8 <= source.count {
      let word = source.word(at: index)
      escaped |= Self.escaped(word)
      store(word, at: start &+ index)
      index &+= 8
    }
    if index < source.count {
      let word = source.word(at: source.count &- 8)
      escaped |= Self.escaped(word)
      store(word, at: start &+ source.count &- 8)
    }
    return escaped != 0
  }

  /// A number that is not 0 where one of eight bytes is a control character, a quote or a backslash.
  @inline(__always)
  private static func escaped(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    // A byte below another borrows from its highest bit, which it has not.
    let found = (word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
    return found & (ones &* 0x80)
  }

  /// Stores a number as eight bytes, the lowest first; written so that the compiler makes few stores of it.
  @inline(__always)
  private mutating func store(_ word: UInt64, at start: Int) {
    var bytes = _mutatingExtracting(start..<start &+ 8)
    bytes[0] = UInt8(truncatingIfNeeded: word)
    bytes[1] = UInt8(truncatingIfNeeded: word >> 8)
    bytes[2] = UInt8(truncatingIfNeeded: word >> 16)
    bytes[3] = UInt8(truncatingIfNeeded: word >> 24)
    bytes[4] = UInt8(truncatingIfNeeded: word >> 32)
    bytes[5] = UInt8(truncatingIfNeeded: word >> 40)
    bytes[6] = UInt8(truncatingIfNeeded: word >> 48)
    bytes[7] = UInt8(truncatingIfNeeded: word >> 56)
  }
}

extension Span<UInt8> {
  /// Eight bytes as one number, the first in its lowest place; written so that the compiler makes one load of it.
  @inline(__always)
  fileprivate func word(at start: Int) -> UInt64 {
    let bytes = extracting(start..<start &+ 8)
    let low = UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
    let high = UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40 | UInt64(bytes[6]) << 48 | UInt64(bytes[7]) << 56
    return low | high
  }
}
