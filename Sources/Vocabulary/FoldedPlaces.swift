/// The matching key of a whole text, from which the key of any part of it is a slice.
///
/// - SeeAlso: ``fold(_:)-(Sequence)``
package final class FoldedPlaces: Sendable {
  private let key: [UInt8]
  /// For each byte of the text, and for its end, how many bytes the key of what stands before it has.
  private let places: [UInt32]

  /// Nothing is folded yet.
  package static let none = FoldedPlaces([])

  /// - Complexity: O(*n*) in bytes.
  package init(_ bytes: [UInt8]) {
    var places = [UInt32](repeating: 0, count: bytes.count + 1)
    var key = [UInt8](repeating: 0, count: bytes.count)
    let count = Self.foldASCII(bytes.span, into: &key, &places)
    key.removeSubrange(count.key...)
    if count.bytes < bytes.count { Self.foldWide(bytes, from: count.bytes, into: &key, &places) }
    (self.key, self.places) = (key, places)
  }

  /// Folds up to the first byte that is not ASCII; gives how many bytes were folded, and into how many.
  private static func foldASCII(
    _ bytes: Span<UInt8>, into key: inout [UInt8], _ places: inout [UInt32]
  ) -> (bytes: Int, key: Int) {
    var keys = key.mutableSpan
    var starts = places.mutableSpan
    var (index, count) = (0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      guard byte < 0x80 else { break }
      starts[index] = UInt32(truncatingIfNeeded: count)
      // What is no letter or digit is written over.
      let small = foldedASCII(byte)
      keys[count] = small
      count &+= small != 0 ? 1 : 0
      index &+= 1
    }
    starts[index] = UInt32(truncatingIfNeeded: count)
    return (index, count)
  }

  private static func foldWide(
    _ bytes: [UInt8], from start: Int, into key: inout [UInt8], _ places: inout [UInt32]
  ) {
    var wide = WideScalar()
    var midway = false
    for index in start..<bytes.count {
      places[index] = UInt32(truncatingIfNeeded: key.count)
      let byte = bytes[index]
      if byte < 0x80 {
        if midway { wide.reset() }
        midway = false
        let small = foldedASCII(byte)
        if small != 0 { key.append(small) }
      } else {
        midway = true
        if wide.take(byte), wide.kind == .letter { wide.append(to: &key) }
      }
    }
    places[bytes.count] = UInt32(truncatingIfNeeded: key.count)
  }

  /// Bytes of the text.
  package var count: Int { places.count - 1 }

  /// The key of a part of the text that begins and ends between scalars.
  package subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    key[Int(places[range.lowerBound])..<Int(places[range.upperBound])]
  }

  /// Length of the key of a part of the text.
  package func length(_ range: Range<Int>) -> Int { Int(places[range.upperBound] - places[range.lowerBound]) }
}
