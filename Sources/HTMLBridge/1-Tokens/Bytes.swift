extension UInt8 {
  /// Space, tab, line feed, form feed, carriage return.
  var isHTMLBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }

  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// A byte of a tag name after the first: `o:p`, `h1`.
  var isTagName: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: ":") || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: ".")
  }
}

extension Span<UInt8> {
  /// The first offset from `start` on that holds a byte the caller wants, or `nil`.
  ///
  /// - Complexity: O(*n*) in the bytes passed over.
  func first(from start: Int, where isWanted: (UInt8) -> Bool) -> Int? {
    var index = start
    while index < count {
      if isWanted(self[index]) { return index }
      index += 1
    }
    return nil
  }

  /// Whether the ASCII letters of `word`, which is in lower case, stand at an offset in either case.
  func holds(_ word: String, at start: Int) -> Bool {
    let letters = word.utf8
    guard start + letters.count <= count else { return false }
    var index = start
    for letter in letters {
      if self[index].asciiLowercased != letter { return false }
      index += 1
    }
    return true
  }

  /// The offset of the first byte from `start` on that is no blank; `count` where all are.
  func skippingBlanks(from start: Int) -> Int {
    first(from: start) { !$0.isHTMLBlank } ?? count
  }

  /// A copy of some bytes.
  func copy(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for index in range { bytes.append(self[index]) }
    return bytes
  }

  /// The last offset up to `limit` that does not cut a UTF-8 character.
  func characterBoundary(atMost limit: Int) -> Int {
    guard limit < count else { return count }
    var end = limit
    while end > 0, limit - end < 3, self[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
