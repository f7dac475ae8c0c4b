/// The only thing that libxml2 ever sees: the tags of a source without attributes, and an `x` for every text.
///
/// Structure depends on nothing else. What is known to be dangerous stays outside by construction: attributes (their
/// number costs quadratic time), encodings, entities, declarations, control characters, unterminated tags and quotes,
/// names that are no elements, long texts. The bytes are ASCII, so that no encoding can be guessed wrongly.
struct Skeleton {
  private(set) var bytes: [UInt8] = []
  /// For each token the offset in `bytes` where it ends; four bytes each, for there may be millions.
  private(set) var ends: [UInt32] = []

  init(_ tokens: [Token], of source: Span<UInt8>) {
    ends.reserveCapacity(tokens.count)
    bytes.reserveCapacity(tokens.count * 6)
    for token in tokens {
      append(token, of: source)
      ends.append(UInt32(bytes.count))
    }
    // What libxml2 closes at the end of the input lies beyond the last token.
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ token: Token, of source: Span<UInt8>) {
    guard let element = token.element else {
      let isText = source.skippingBlanks(from: token.range.lowerBound) < token.range.upperBound
      bytes.append(token.kind == .comment || !isText ? UInt8(ascii: " ") : UInt8(ascii: "x"))
      return
    }
    bytes.append(UInt8(ascii: "<"))
    if token.kind == .close { bytes.append(UInt8(ascii: "/")) }
    bytes.append(contentsOf: element.rawValue.utf8)
    if token.kind == .selfClosed { bytes.append(UInt8(ascii: "/")) }
    bytes.append(UInt8(ascii: ">"))
  }
}
