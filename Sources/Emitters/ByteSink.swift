/// Bytes on their way out: emitters append to it, and nothing else.
package struct ByteSink: Sendable {
  // Filled up to `count`; the rest is room, so that an append costs one check of uniqueness and no call.
  private var buffer: [UInt8]
  /// How many bytes were written.
  package private(set) var count = 0

  /// - Parameter capacity: How many bytes are expected; more is allowed.
  package init(capacity: Int = 0) { buffer = [UInt8](repeating: 0, count: capacity) }

  /// All that was written.
  package var bytes: [UInt8] { count == buffer.count ? buffer : Array(buffer[..<count]) }

  /// Makes room for so many bytes more.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if buffer.count - count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    buffer.append(contentsOf: repeatElement(0, count: max(more, buffer.count, 1024)))
  }

  @inline(__always)
  package mutating func write(_ byte: UInt8) {
    reserve(1)
    buffer[count] = byte
    count += 1
  }

  /// - Complexity: O(*n*) in bytes.
  @inline(__always)
  package mutating func write(_ text: String) { write(text.utf8.span) }

  package mutating func write(_ bytes: [UInt8]) { write(bytes.span) }

  @inline(__always)
  package mutating func write(_ source: Span<UInt8>) {
    reserve(source.count)
    let start = count
    var span = buffer.mutableSpan
    for index in source.indices { span[start + index] = source[index] }
    count = start + source.count
  }

  /// Writes a byte so many times.
  @inline(__always)
  package mutating func write(_ byte: UInt8, count times: Int) {
    reserve(times)
    let end = count + times
    var span = buffer.mutableSpan
    for index in (end - times)..<end { span[index] = byte }
    count = end
  }

  /// Writes bytes up to the first that does not satisfy a condition, with a byte before them and, where all do, one behind.
  ///
  /// - Returns: How many were written, the two not counted.
  @inline(__always)
  mutating func write(
    _ source: Span<UInt8>, between mark: UInt8, while condition: (UInt8) -> Bool
  ) -> Int {
    reserve(source.count + 2)
    let start = count + 1
    var span = buffer.mutableSpan
    span[start - 1] = mark
    var index = 0
    while index < source.count {
      let byte = source[index]
      guard condition(byte) else {
        count = start + index
        return index
      }
      span[start + index] = byte
      index += 1
    }
    span[start + index] = mark
    count = start + index + 1
    return index
  }

  /// Writes a whole number in decimal digits.
  package mutating func write(decimal number: Int) {
    if number >= 0, number < 10 { return write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
    if number < 0 { write(UInt8(ascii: "-")) }
    var divisor: UInt = 1
    while number.magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number.magnitude / divisor % 10))
      divisor /= 10
    }
  }
}
