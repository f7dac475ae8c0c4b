/// Reads HTML fragments, one after the other, with one libxml2 context.
///
/// libxml2 says how elements nest; what is text and what is a tag is settled before, on the source's own bytes, so
/// that nothing can be lost. A reader serves one task at a time.
package struct HTMLReader: ~Copyable {
  private let limits: HTMLLimits
  /// Made for the first fragment that holds a tag.
  private var context: ParserContext?

  package init(limits: HTMLLimits = .standard) {
    self.limits = limits
  }

  /// Reads a fragment. Never refuses: what is no markup is text.
  ///
  /// - Parameters:
  ///   - bytes: The fragment; any bytes.
  ///   - base: What to add to every offset, so that ranges count from where the caller's source begins.
  /// - Complexity: O(*n*) for given limits.
  package mutating func read(_ bytes: Span<UInt8>, base: Int = 0) -> HTMLReading {
    let end = bytes.characterBoundary(atMost: limits.bytes)
    var weave = woven(bytes.extracting(0..<end), base: base)
    if end < bytes.count { weave.addUnread(end..<bytes.count) }
    return HTMLReading(weave)
  }

  /// Reads part of a source; ranges count from the source's begin.
  package mutating func read(_ source: [UInt8], _ range: Range<Int>) -> HTMLReading {
    let range = range.clamped(to: 0..<source.count)
    return read(source.span.extracting(range), base: range.lowerBound)
  }

  private mutating func woven(_ bytes: Span<UInt8>, base: Int) -> Weave {
    let tokens = Tokens(bytes)
    var weave = Weave(tokens, base: base, limits: limits)
    if tokens.holdTags, let loss = weave.followParser(in: &context, of: bytes) {
      weave = Weave(tokens, base: base, limits: limits)
      weave.followGuess(because: loss, in: bytes)
    }
    weave.finish(in: bytes)
    return weave
  }
}

/// Reads one fragment with a reader of its own; for many fragments keep an ``HTMLReader``.
package func readHTML(_ source: [UInt8], limits: HTMLLimits = .standard) -> HTMLReading {
  var reader = HTMLReader(limits: limits)
  return reader.read(source, 0..<source.count)
}

/// Whether bytes can hold a tag or a character reference, so that reading them may give more than one text.
package func mayHoldMarkup(_ bytes: Span<UInt8>) -> Bool {
  bytes.first(from: 0) { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } != nil
}
