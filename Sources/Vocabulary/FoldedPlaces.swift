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
    var key: [UInt8] = []
    var places: [UInt32] = []
    key.reserveCapacity(bytes.count)
    places.reserveCapacity(bytes.count + 1)
    var wide = WideScalar()
    var midway = false
    for byte in bytes {
      places.append(UInt32(truncatingIfNeeded: key.count))
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
    places.append(UInt32(truncatingIfNeeded: key.count))
    (self.key, self.places) = (key, places)
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
