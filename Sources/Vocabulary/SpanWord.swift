extension Span<UInt8> {
  /// Eight bytes as one number, the first in its lowest place.
  ///
  /// Written so that the compiler makes one load of it.
  @inlinable @inline(__always)
  package func word(at start: Int) -> UInt64 {
    let bytes = extracting(start..<start + 8)
    let low = UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
    let high = UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40 | UInt64(bytes[6]) << 48 | UInt64(bytes[7]) << 56
    return low | high
  }
}
