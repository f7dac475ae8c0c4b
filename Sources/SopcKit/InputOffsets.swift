package import Diagnostics
import Parser

/// Takes places of an input's UTF-8 form to the input as read, where that is UTF-16 or Windows-1252.
package struct InputOffsets: Sendable {
  private let source: SourceText

  /// - Complexity: O(*n*) in bytes.
  package init(_ input: [UInt8]) { source = decode(input) }

  /// The same place, its offset and length counted in the input.
  package func location(_ location: Location) -> Location {
    guard !source.isExact else { return location }
    var location = location
    let end = source.inputOffset(location.offset + location.length)
    location.offset = source.inputOffset(location.offset)
    location.length = max(0, end - location.offset)
    return location
  }
}
