/// A run of bytes of the decoded source text.
///
/// For UTF-8 input the bytes are those of the file, byte order mark included; for UTF-16 and Windows-1252 they are those of
/// its UTF-8 form without byte order mark.
public struct Span: Hashable, Comparable, Sendable {
  /// First byte, from 0.
  public var start: Int
  /// One past the last byte; never below `start`.
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Number of bytes.
  public var length: Int { end - start }
  public var isEmpty: Bool { start == end }

  public static func < (a: Span, b: Span) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }

  /// The smallest span that holds both.
  public func union(_ other: Span) -> Span {
    Span(min(start, other.start), max(end, other.end))
  }
}

/// A span with the place a person would look for it.
public struct Location: Hashable, Sendable {
  /// First byte, from 0, in the input as read.
  public var offset: Int
  /// Number of bytes.
  public var length: Int
  /// Line, from 1.
  public var line: Int
  /// Column in Unicode scalars, from 1.
  public var column: Int
  /// The file, where several files hold one SOP.
  public var file: String?

  public init(offset: Int, length: Int, line: Int, column: Int, file: String? = nil) {
    self.offset = offset
    self.length = length
    self.line = line
    self.column = column
    self.file = file
  }

  public var span: Span { Span(offset, offset + length) }
}
