import FlowLayout

/// SVG markup under construction, as UTF-8 bytes.
struct Markup {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 8_192) { bytes.reserveCapacity(capacity) }

  /// Hands over all that was written, and is empty after, with as much room as before.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  /// Hands over a copy of what was written, and is empty after, ready to be filled as far again.
  mutating func copy() -> [UInt8] {
    let copied = Array(bytes[...])
    bytes.removeAll(keepingCapacity: true)
    return copied
  }

  /// Markup as it is.
  @inline(__always)
  mutating func put(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Markup made before.
  @inline(__always)
  mutating func put(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// A whole number.
  mutating func put(number: Int) {
    guard number >= 0, number < 10_000 else {
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      var divisor: UInt = 1
      while number.magnitude / divisor >= 10 { divisor *= 10 }
      while divisor > 0 {
        bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number.magnitude / divisor % 10))
        divisor /= 10
      }
      return
    }
    putSmall(UInt32(truncatingIfNeeded: number))
  }

  /// A number below 10,000.
  @inline(__always)
  private mutating func putSmall(_ value: UInt32) {
    let zero = UInt8(ascii: "0")
    if value >= 1000 { bytes.append(zero &+ UInt8(truncatingIfNeeded: value / 1000)) }
    if value >= 100 { bytes.append(zero &+ UInt8(truncatingIfNeeded: value / 100 % 10)) }
    if value >= 10 { bytes.append(zero &+ UInt8(truncatingIfNeeded: value / 10 % 10)) }
    bytes.append(zero &+ UInt8(truncatingIfNeeded: value % 10))
  }

  /// A length in 1/100 mm as millimetres: `1205` is `12.05`.
  mutating func put(mm value: Int) {
    guard value >= 0, value < 1_000_000 else {
      if value < 0 { bytes.append(UInt8(ascii: "-")) }
      put(number: Int(clamping: value.magnitude / 100))
      return putFraction(UInt32(truncatingIfNeeded: value.magnitude % 100))
    }
    let hundredths = UInt32(truncatingIfNeeded: value)
    putSmall(hundredths / 100)
    putFraction(hundredths % 100)
  }

  /// Hundredths behind a point, where there are some.
  @inline(__always)
  private mutating func putFraction(_ part: UInt32) {
    guard part > 0 else { return }
    let zero = UInt8(ascii: "0")
    bytes.append(UInt8(ascii: "."))
    bytes.append(zero &+ UInt8(truncatingIfNeeded: part / 10))
    if part % 10 > 0 { bytes.append(zero &+ UInt8(truncatingIfNeeded: part % 10)) }
  }

  @inline(__always)
  mutating func put(byte: UInt8) { bytes.append(byte) }

  /// A command of path data and its first length, with a blank before the command unless it is the first.
  @inline(__always)
  mutating func put(command: UInt8, isFirst: Bool = false, mm value: Int) {
    if !isFirst { bytes.append(UInt8(ascii: " ")) }
    bytes.append(command)
    bytes.append(UInt8(ascii: " "))
    put(mm: value)
  }

  /// Markup made before, and a length in millimetres.
  @inline(__always)
  mutating func put(_ markup: [UInt8], mm value: Int) {
    put(markup)
    put(mm: value)
  }

  /// Markup, and a length in millimetres.
  @inline(__always)
  mutating func put(_ markup: String, mm value: Int) {
    put(markup)
    put(mm: value)
  }

  /// Text for content and attributes: what XML 1.0 cannot hold is left out, white space that is not a blank becomes one.
  mutating func put(text: String) {
    let span = text.utf8.span
    for index in span.indices {
      let byte = span[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0xEF {
        return escape(Array(text.utf8)[...])
      }
    }
    bytes.append(contentsOf: text.utf8)
  }

  /// A line of a store.
  @inline(__always)
  mutating func put(_ line: TextStore.Line, of store: TextStore, isPlain: Bool) {
    let range = Int(line.start)..<Int(line.end)
    if isPlain { bytes.append(contentsOf: store.bytes[range]) } else { escape(store.bytes[range]) }
    if line.isHyphenated { bytes.append(UInt8(ascii: "-")) }
  }

  /// A whole text of a store.
  mutating func put(text: Int, of store: TextStore) {
    let folded = store.bytes[store.extent(text)]
    if store.texts[text].isPlain { bytes.append(contentsOf: folded) } else { escape(folded) }
  }

  /// Closed outline through points.
  mutating func put(polygon points: [Point]) {
    for (index, point) in points.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: " ")) }
      put(mm: point.x)
      bytes.append(UInt8(ascii: ","))
      put(mm: point.y)
    }
  }

  private mutating func escape(_ text: ArraySlice<UInt8>) {
    var from = text.startIndex
    var at = from
    while at < text.endIndex {
      let (length, substitute) = Self.substitute(text[at], text, at)
      if let substitute {
        bytes.append(contentsOf: text[from..<at])
        put(substitute)
        from = at + length
      }
      at += length
    }
    bytes.append(contentsOf: text[from..<at])
  }

  /// How many bytes belong together, and what is written instead of them.
  @inline(__always)
  private static func substitute(_ byte: UInt8, _ text: ArraySlice<UInt8>, _ at: Int) -> (Int, String?) {
    switch byte {
    case 0x26: (1, "&amp;")
    case 0x3C: (1, "&lt;")
    case 0x3E: (1, "&gt;")
    case 0x22: (1, "&quot;")
    case 0x09, 0x0A, 0x0D: (1, " ")
    case 0..<0x20: (1, "")
    // U+FFFE and U+FFFF.
    case 0xEF where at + 2 < text.endIndex && text[at + 1] == 0xBF && text[at + 2] >= 0xBE: (3, "")
    default: (1, nil)
    }
  }
}

/// A length in 1/100 mm as millimetres.
func mm(_ value: Int) -> String {
  var markup = Markup(capacity: 8)
  markup.put(mm: value)
  return String(decoding: markup.bytes, as: UTF8.self)
}
