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
    // No key is longer than its text; what it does not need is never asked for.
    var key = [UInt8](repeating: 0, count: bytes.count)
    Self.fold(bytes.span, into: &key, &places)
    (self.key, self.places) = (key, places)
  }

  private static func fold(_ bytes: Span<UInt8>, into key: inout [UInt8], _ places: inout [UInt32]) {
    var (index, count) = (0, 0)
    while true {
      (index, count) = foldASCII(bytes, from: index, into: &key, at: count, &places)
      guard index < bytes.count else { return }
      (index, count) = foldWide(bytes, from: index, into: &key, at: count, &places)
    }
  }

  /// Folds up to the first byte that is not ASCII; gives where that stands, and the end of the key.
  private static func foldASCII(
    _ bytes: Span<UInt8>, from start: Int, into key: inout [UInt8], at end: Int, _ places: inout [UInt32]
  ) -> (index: Int, count: Int) {
    var keys = key.mutableSpan
    var starts = places.mutableSpan
    var (index, count) = (start, end)
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

  /// As ``foldASCII(_:from:into:at:_:)``, up to the first byte that is ASCII.
  private static func foldWide(
    _ bytes: Span<UInt8>, from start: Int, into key: inout [UInt8], at end: Int, _ places: inout [UInt32]
  ) -> (index: Int, count: Int) {
    var wide = WideScalar()
    var letter: [UInt8] = []
    var (index, count) = (start, end)
    while index < bytes.count, bytes[index] >= 0x80 {
      places[index] = UInt32(truncatingIfNeeded: count)
      if wide.take(bytes[index]), wide.kind == .letter {
        letter.removeAll(keepingCapacity: true)
        wide.append(to: &letter)
        for byte in letter {
          key[count] = byte
          count &+= 1
        }
      }
      index &+= 1
    }
    places[index] = UInt32(truncatingIfNeeded: count)
    return (index, count)
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
