/// Reads HTML fragments, one after the other, with one libxml2 context.
///
/// libxml2 says how elements nest; what is text and what is a tag is settled before, on the source's own bytes, so
/// that nothing can be lost. A reader serves one task at a time.
package struct HTMLReader: ~Copyable {
  private let limits: HTMLLimits
  private var context: ParserContext?

  package init(limits: HTMLLimits = .standard) {
    self.limits = limits
    context = ParserContext()
  }

  /// Reads a fragment. Never refuses: what is no markup is text.
  ///
  /// - Parameters:
  ///   - bytes: The fragment; any bytes.
  ///   - base: What to add to every offset, so that ranges count from where the caller's source begins.
  /// - Complexity: O(*n*) for a given depth limit.
  package mutating func read(_ bytes: Span<UInt8>, base: Int = 0) -> HTMLReading {
    let tokens = Tokens(bytes, limit: limits.bytes)
    guard tokens.holdTags else { return guess(tokens, in: bytes, base: base, because: nil) }
    let skeleton = Skeleton(tokens.list, of: bytes)
    switch context?.structure(of: tokens.list, skeleton, depthLimit: limits.depth) ?? .failed {
    case .tooDeep: return guess(tokens, in: bytes, base: base, because: .depthCapped)
    case .failed: return guess(tokens, in: bytes, base: base, because: .parserFailed)
    case .signals(let signals):
      var weave = Weave(tokens.list, base: base, attributeLimit: limits.attributes)
      switch weave.follow(signals, in: bytes, depthLimit: limits.depth) {
      case .consistent: return HTMLReading(weave, tokens, base: base, because: nil, in: bytes)
      case .tooDeep: return guess(tokens, in: bytes, base: base, because: .depthCapped)
      case .inconsistent: return guess(tokens, in: bytes, base: base, because: .parserFailed)
      }
    }
  }

  /// Reads part of a source; ranges count from the source's begin.
  package mutating func read(_ source: [UInt8], _ range: Range<Int>) -> HTMLReading {
    let range = range.clamped(to: 0..<source.count)
    return read(source.span.extracting(range), base: range.lowerBound)
  }

  private func guess(
    _ tokens: Tokens, in bytes: Span<UInt8>, base: Int, because loss: HTMLLoss.Kind?
  ) -> HTMLReading {
    var weave = Weave(tokens.list, base: base, attributeLimit: limits.attributes)
    let signals = guessStructure(tokens.list, depthLimit: limits.depth)
    _ = weave.follow(signals, in: bytes, depthLimit: limits.depth)
    return HTMLReading(weave, tokens, base: base, because: loss, in: bytes)
  }
}

/// Reads one fragment with a reader of its own; for many fragments keep an ``HTMLReader``.
package func readHTML(_ source: [UInt8], _ range: Range<Int>? = nil, limits: HTMLLimits = .standard) -> HTMLReading {
  var reader = HTMLReader(limits: limits)
  return reader.read(source, range ?? 0..<source.count)
}

extension HTMLReading {
  /// The events of a weave, with the losses of all stages in source order.
  fileprivate init(_ weave: Weave, _ tokens: Tokens, base: Int, because loss: HTMLLoss.Kind?, in bytes: Span<UInt8>) {
    var losses = tokens.losses.map {
      HTMLLoss(kind: $0.kind, range: $0.range.lowerBound + base..<$0.range.upperBound + base)
    }
    losses += weave.losses
    if let loss { losses.append(HTMLLoss(kind: loss, range: base..<base + bytes.count)) }
    // Few entries, mostly in order: a stable order needs the index where two begin at one byte.
    let ordered = losses.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    self.init(events: weave.events, losses: ordered.map(\.element))
  }
}
