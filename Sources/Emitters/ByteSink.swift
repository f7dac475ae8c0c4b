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

  /// Hands over all that was written, and is empty after.
  package mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &buffer)
    if taken.count > count { taken.removeLast(taken.count - count) }
    count = 0
    return taken
  }

  /// Makes room for so many bytes more.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if buffer.count - count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    buffer += [UInt8](repeating: 0, count: max(more, buffer.count, 1024))
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
    span.copy(source, to: start)
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

  /// Writes a key of JSON that needs no escapes, with a comma before it where one is due.
  @inline(__always)
  mutating func write(key: Span<UInt8>, comma: Bool) {
    reserve(key.count + 4)
    let start = count + (comma ? 2 : 1)
    var span = buffer.mutableSpan
    // Where no comma is due, the quote takes its place.
    span[start - (comma ? 2 : 1)] = UInt8(ascii: ",")
    span[start - 1] = UInt8(ascii: "\"")
    span.copy(key, to: start)
    span[start + key.count] = UInt8(ascii: "\"")
    span[start + key.count + 1] = UInt8(ascii: ":")
    count = start + key.count + 2
  }

  /// Writes bytes in quotes, unless one of them is escaped in JSON; gives whether they were written.
  @inline(__always)
  mutating func write(quoting source: Span<UInt8>) -> Bool {
    reserve(source.count + 2)
    let start = count + 1
    var span = buffer.mutableSpan
    guard !span.copyTellingEscaped(source, to: start) else { return false }
    span[start - 1] = UInt8(ascii: "\"")
    span[start + source.count] = UInt8(ascii: "\"")
    count = start + source.count + 1
    return true
  }

  /// Writes a count of hundredths with at most two decimals: `1205` is `12.05`.
  mutating func write(hundredths number: Int) {
    guard number >= 0, number < 100_000 else {
      if number < 0 { write(UInt8(ascii: "-")) }
      let (whole, part) = number.magnitude.quotientAndRemainder(dividingBy: 100)
      write(decimal: Int(clamping: whole))
      if part > 0 {
        write(UInt8(ascii: "."))
        write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: part / 10))
        if part % 10 > 0 { write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: part % 10)) }
      }
      return
    }
    reserve(6)
    var at = count
    var span = buffer.mutableSpan
    let value = UInt32(truncatingIfNeeded: number)
    let (whole, part) = (value / 100, value % 100)
    let zero = UInt8(ascii: "0")
    if whole >= 100 {
      span[at] = zero &+ UInt8(truncatingIfNeeded: whole / 100)
      at &+= 1
    }
    if whole >= 10 {
      span[at] = zero &+ UInt8(truncatingIfNeeded: whole / 10 % 10)
      at &+= 1
    }
    span[at] = zero &+ UInt8(truncatingIfNeeded: whole % 10)
    at &+= 1
    if part > 0 {
      span[at] = UInt8(ascii: ".")
      span[at &+ 1] = zero &+ UInt8(truncatingIfNeeded: part / 10)
      at &+= 2
      if part % 10 > 0 {
        span[at] = zero &+ UInt8(truncatingIfNeeded: part % 10)
        at &+= 1
      }
    }
    count = at
  }

  /// Writes a whole number in decimal digits.
  package mutating func write(decimal number: Int) {
    if number >= 0, number < 10_000 {
      let value = UInt32(truncatingIfNeeded: number)
      if value >= 1000 { write(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value / 1000)) }
      if value >= 100 { write(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value / 100 % 10)) }
      if value >= 10 { write(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value / 10 % 10)) }
      return write(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value % 10))
    }
    if number < 0 { write(UInt8(ascii: "-")) }
    var divisor: UInt = 1
    while number.magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number.magnitude / divisor % 10))
      divisor /= 10
    }
  }
}
