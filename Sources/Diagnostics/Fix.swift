/// A change of the text that mends what a finding is about.
public struct Fix: Hashable, Sendable {
  /// In order, none overlapping; the spans count in the text that was checked.
  public var edits: [Edit]
  /// Whether the meaning stays the same for sure; what is not safe is for a person to look at.
  public var isSafe: Bool

  public init(_ edits: [Edit], isSafe: Bool) {
    self.edits = edits
    self.isSafe = isSafe
  }

  /// New bytes for a run of bytes.
  public struct Edit: Hashable, Sendable {
    public var span: Span
    public var text: String
    /// The span in lines, once it was placed.
    public var range: LineRange?

    public init(_ span: Span, _ text: String) {
      self.span = span
      self.text = text
    }
  }
}

extension Fix {
  /// A text after as many of the fixes as do not touch one another, the first first.
  ///
  /// - Returns: The text, and how many fixes it holds.
  /// - Complexity: O(*n* + *f* log *f*) in bytes and fixes.
  package static func apply(_ fixes: [Fix], to text: [UInt8]) -> (text: [UInt8], count: Int) {
    var taken: [Edit] = []
    var count = 0
    let ordered = fixes.filter { !$0.edits.isEmpty }.enumerated().sorted {
      ($0.element.edits[0].span, $0.offset) < ($1.element.edits[0].span, $1.offset)
    }
    for fix in ordered.map(\.element) {
      var end = taken.last?.span.end ?? 0
      let fits = fix.edits.allSatisfy { edit in
        defer { end = edit.span.end }
        return edit.span.start >= end && edit.span.end <= text.count
      }
      guard fits else { continue }
      taken += fix.edits
      count += 1
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var start = 0
    for edit in taken {
      result += text[start..<edit.span.start]
      result += edit.text.utf8
      start = edit.span.end
    }
    return (result + text[start...], count)
  }
}

/// Another place that a finding is about.
public struct RelatedPlace: Hashable, Sendable {
  public var message: Message
  /// With the file, where that is not the finding's own.
  public var location: Location

  public init(_ message: Message, _ location: Location) {
    self.message = message
    self.location = location
  }
}
