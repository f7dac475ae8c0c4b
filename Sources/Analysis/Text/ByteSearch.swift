import Vocabulary

extension String {
  /// Whether a byte of ASCII occurs in the text; looks at eight at a time.
  ///
  /// - Complexity: O(*n*)
  func holds(_ byte: UInt8) -> Bool {
    let bytes = utf8.span
    let ones: UInt64 = 0x0101_0101_0101_0101
    let wanted = ones &* UInt64(byte)
    var found: UInt64 = 0
    var index = 0
    while index &+ 8 <= bytes.count {
      // A byte that is the wanted one is 0 here, and borrows from its highest bit.
      let others = bytes.word(at: index) ^ wanted
      found |= (others &- ones) & ~others
      index &+= 8
    }
    if found & (ones &* 0x80) != 0 { return true }
    while index < bytes.count {
      if bytes[index] == byte { return true }
      index &+= 1
    }
    return false
  }
}
