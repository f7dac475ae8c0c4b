/// Line starts of a text, for turning byte offsets into lines and columns.
///
/// LF, CR and CR LF end a line.
public struct LineTable: Sendable {
  private let starts: [Int]
  private let bytes: [UInt8]
  /// Scalars that begin before each block of ``blockLength`` bytes.
  private let scalars: [Int]
  private static let blockLength = 256

  /// - Complexity: O(*n*) in bytes.
  public init(_ bytes: [UInt8]) {
    starts = Self.lineStarts(of: bytes.span)
    self.bytes = bytes
    var scalars: [Int] = []
    var count = 0
    scalars.reserveCapacity(bytes.count / Self.blockLength + 2)
    for block in stride(from: 0, to: bytes.count, by: Self.blockLength) {
      scalars.append(count)
      let end = min(block + Self.blockLength, bytes.count)
      if Self.isASCII(bytes.span.extracting(block..<end)) {
        count += end - block
        continue
      }
      for index in block..<end
      where bytes[index] & 0xC0 != 0x80 || Self.beginsScalar(bytes, index) {
        count += 1
      }
    }
    self.scalars = scalars + [count]
  }

  /// Where the lines begin.
  private static func lineStarts(of bytes: Swift.Span<UInt8>) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 64 + 2)
    var index = 0
    while index < bytes.count {
      let end = min(index &+ 16, bytes.count)
      guard endsLine(bytes.extracting(index..<end)) else {
        index = end
        continue
      }
      while index < end {
        let byte = bytes[index]
        index &+= 1
        if byte == 0x0A {
          starts.append(index)
        } else if byte == 0x0D {
          if index < bytes.count, bytes[index] == 0x0A { index &+= 1 }
          starts.append(index)
        }
      }
    }
    return starts
  }

  /// Whether a line ends among some bytes; looks at all, so that the compiler looks at many at a time.
  private static func endsLine(_ bytes: Swift.Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in bytes.indices { found |= (bytes[index] == 0x0A ? 1 : 0) | (bytes[index] == 0x0D ? 1 : 0) }
    return found != 0
  }

  private static func isASCII(_ bytes: Swift.Span<UInt8>) -> Bool {
    var all: UInt8 = 0
    for index in bytes.indices { all |= bytes[index] }
    return all < 0x80
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
  /// - Complexity: O(log *lines*).
  public func location(of span: Span) -> Location {
    let line = line(at: span.start)
    let start = starts[line - 1]
    let column = scalarCount(before: max(start, min(span.start, bytes.count))) - scalarCount(before: start) + 1
    return Location(offset: span.start, length: span.length, line: line, column: column)
  }

  /// Scalars that begin before an offset.
  private func scalarCount(before offset: Int) -> Int {
    let block = offset / Self.blockLength
    var count = scalars[min(block, scalars.count - 1)]
    let start = block * Self.blockLength
    if block + 1 < scalars.count, start + Self.blockLength <= bytes.count,
      scalars[block + 1] - count == Self.blockLength
    {
      return count + offset - start
    }
    for index in min(block * Self.blockLength, offset)..<offset
    where bytes[index] & 0xC0 != 0x80 || Self.beginsScalar(bytes, index) {
      count += 1
    }
    return count
  }

  /// Whether a scalar begins at a byte; one that belongs to no well-formed scalar stands for U+FFFD.
  private static func beginsScalar(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes[index] & 0xC0 == 0x80 else { return true }
    for back in 1...3 where back <= index {
      let lead = index - back
      if bytes[lead] & 0xC0 != 0x80 { return sequenceLength(bytes, lead) <= back }
    }
    return true
  }

  /// Bytes of the scalar that begins at a lead byte, as far as they are well formed (Unicode, table 3-7).
  private static func sequenceLength(_ bytes: [UInt8], _ start: Int) -> Int {
    let (count, low, high): (Int, UInt8, UInt8)
    switch bytes[start] {
    case 0xC2...0xDF: (count, low, high) = (2, 0x80, 0xBF)
    case 0xE0: (count, low, high) = (3, 0xA0, 0xBF)
    case 0xED: (count, low, high) = (3, 0x80, 0x9F)
    case 0xE1...0xEF: (count, low, high) = (3, 0x80, 0xBF)
    case 0xF0: (count, low, high) = (4, 0x90, 0xBF)
    case 0xF1...0xF3: (count, low, high) = (4, 0x80, 0xBF)
    case 0xF4: (count, low, high) = (4, 0x80, 0x8F)
    default: return 1
    }
    guard start + 1 < bytes.count, bytes[start + 1] >= low, bytes[start + 1] <= high else { return 1 }
    var length = 2
    while length < count, start + length < bytes.count, bytes[start + length] & 0xC0 == 0x80 { length += 1 }
    return length
  }
}
