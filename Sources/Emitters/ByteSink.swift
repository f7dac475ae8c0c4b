/// Bytes on their way out: emitters append to it, and nothing else.
package struct ByteSink: Sendable {
  /// All that was written.
  package private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: How many bytes are expected; more is allowed.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  package var count: Int { bytes.count }

  @inline(__always)
  package mutating func write(_ byte: UInt8) { bytes.append(byte) }

  /// - Complexity: O(*n*) in bytes; no copy in between.
  @inline(__always)
  package mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  @inline(__always)
  package mutating func write(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  @inline(__always)
  package mutating func write(_ other: ArraySlice<UInt8>) { bytes.append(contentsOf: other) }

  /// Writes a whole number in decimal digits.
  package mutating func write(decimal number: Int) {
    if number >= 0, number < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
      return
    }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Takes back what was written after a mark, the ``count`` of an earlier moment.
  mutating func truncate(to mark: Int) { bytes.removeLast(bytes.count - mark) }

  /// Whether a byte from a mark on satisfies a condition.
  @inline(__always)
  func contains(from mark: Int, where condition: (UInt8) -> Bool) -> Bool {
    let span = bytes.span
    var index = mark
    while index < span.count {
      if condition(span[index]) { return true }
      index += 1
    }
    return false
  }
}
