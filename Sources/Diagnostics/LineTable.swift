/// Line starts of a text, for turning byte offsets into lines and columns.
///
/// LF, CR and CR LF end a line.
public struct LineTable: Sendable {
  private let starts: [Int]
  private let bytes: [UInt8]

  /// - Complexity: O(*n*) in bytes.
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D {
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    self.starts = starts
    self.bytes = bytes
  }

  /// Number of lines, at least 1.
  public var count: Int { starts.count }

  /// The line, from 1, that holds the byte.
  ///
  /// - Complexity: O(log *lines*).
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line (from 1) without its line end.
  public func span(ofLine line: Int) -> Span {
    let start = starts[min(max(line, 1), starts.count) - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return Span(start, end)
  }

  /// Line and column of a span.
  ///
  /// - Complexity: O(log *lines*) and the bytes of the line before the span.
  public func location(of span: Span) -> Location {
    let line = line(at: span.start)
    let start = starts[line - 1]
    var column = 1
    for index in start..<max(start, min(span.start, bytes.count)) where bytes[index] & 0xC0 != 0x80 { column += 1 }
    return Location(offset: span.start, length: span.length, line: line, column: column)
  }
}
