/// FNV-1a with 64 bits: tells a torn or spoilt line, not a forged one.
enum Checksum {
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes { take(byte, into: &hash) }
    return hash
  }

  /// The checksum of no bytes.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func take(_ byte: UInt8, into hash: inout UInt64) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// Sixteen digits.
  static func hexadecimal(_ value: UInt64) -> [UInt8] {
    (0..<16).map { place in
      let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - 4 * place) & 15)
      return digit < 10 ? 0x30 + digit : 0x57 + digit
    }
  }
}
