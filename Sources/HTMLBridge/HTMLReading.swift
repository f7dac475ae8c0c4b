/// What reading a fragment gave: the events, and where the source was not the markup it seemed to be.
package struct HTMLReading: Hashable, Sendable {
  /// In source order; their ranges cover the input.
  package let events: [HTMLEvent]
  /// In source order; empty for sound markup.
  package let losses: [HTMLLoss]

  init(_ weave: Weave) {
    events = weave.events
    // The same order in every run, also where two losses begin at one byte.
    losses = weave.losses.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}

/// A place where markup was not taken at its word. Its bytes are in the events all the same.
package struct HTMLLoss: Hashable, Sendable {
  package let kind: Kind
  /// The bytes concerned, as offsets into the source.
  package let range: Range<Int>

  package enum Kind: Hashable, Sendable {
    /// A tag, comment, quote or `<script>` without end: kept as text.
    case unterminated
    /// Something in angle brackets that is no HTML tag, such as `<NIP 1979>`: kept as text.
    case pseudoTag
    /// A tag with missing or stray quotes: taken as a tag, its attributes may be wrong.
    case malformedTag
    /// More attributes than ``HTMLLimits/attributes``: the first ones are given.
    case tooManyAttributes
    /// Elements deeper than ``HTMLLimits/depth``: their tags are given as ``HTMLEvent/Kind/stray(_:)``, and the
    /// structure of the whole input, which is the range, is this module's own guess.
    case depthCapped
    /// More input than ``HTMLLimits/bytes``: the rest is one text behind all elements, as it stands.
    case tooLarge
    /// libxml2 did not follow the source, or gave no memory: the structure of the whole input is this module's guess.
    case parserFailed
  }
}

/// How much one reading takes on.
package struct HTMLLimits: Hashable, Sendable {
  /// Bytes of input to look at for markup, at most 2³¹ − 1.
  package let bytes: Int
  /// Elements open at a time, not counting those that the source does not name.
  package let depth: Int
  /// Attributes of one tag.
  package let attributes: Int

  /// 1 MB, 64 levels, 64 attributes: a web page of one SOP has a tenth of that, and a reading takes 200 times its memory.
  package static let standard = HTMLLimits()

  package init(bytes: Int = 1 << 20, depth: Int = 64, attributes: Int = 64) {
    self.bytes = min(max(bytes, 0), Int(Int32.max))
    self.depth = max(depth, 0)
    self.attributes = max(attributes, 0)
  }
}
