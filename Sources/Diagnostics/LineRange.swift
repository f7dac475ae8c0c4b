/// A run of bytes in lines and columns, as programs that change texts want it: both from 1, columns in bytes of UTF-8, the end
/// behind the last byte.
public struct LineRange: Hashable, Sendable {
  public var start: Position
  public var end: Position

  public struct Position: Hashable, Sendable {
    public var line: Int
    public var column: Int
  }
}

extension LineTable {
  /// A span in lines and bytes.
  ///
  /// - Complexity: O(log *lines*).
  public func range(of span: Span) -> LineRange { LineRange(start: position(span.start), end: position(span.end)) }

  private func position(_ offset: Int) -> LineRange.Position {
    let line = line(at: offset)
    return LineRange.Position(line: line, column: max(0, offset - self.span(ofLine: line).start) + 1)
  }
}
