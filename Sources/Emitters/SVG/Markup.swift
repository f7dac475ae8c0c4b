import FlowLayout

/// SVG markup under construction, as UTF-8 bytes.
struct Markup {
  private var sink: ByteSink

  init(capacity: Int = 8_192) { sink = ByteSink(capacity: capacity) }

  var bytes: [UInt8] { sink.bytes }
  /// How many bytes were written.
  var count: Int { sink.count }

  /// Hands over all that was written, and is empty after.
  mutating func take() -> [UInt8] { sink.take() }

  /// Markup as it is.
  @inline(__always)
  mutating func put(_ markup: String) { sink.write(markup.utf8.span) }

  /// Markup made before.
  @inline(__always)
  mutating func put(_ markup: [UInt8]) { sink.write(markup.span) }

  /// A stretch of markup made before.
  @inline(__always)
  mutating func put(_ markup: [UInt8], _ range: Range<Int>) { sink.write(markup.span.extracting(range)) }

  /// A whole number.
  mutating func put(number: Int) { sink.write(decimal: number) }

  /// A length in 1/100 mm as millimetres: `1205` is `12.05`.
  mutating func put(mm value: Int) { sink.write(hundredths: value) }

  /// Markup, and a length in millimetres.
  @inline(__always)
  mutating func put(_ markup: String, mm value: Int) {
    put(markup)
    put(mm: value)
  }

  /// Text for content and attributes: what XML 1.0 cannot hold is left out, white space that is not a blank becomes one.
  mutating func put(text: String) { escape(text.utf8.span) }

  /// A line of a store.
  @inline(__always)
  mutating func put(_ line: TextStore.Line, of store: TextStore, isPlain: Bool) {
    let span = store.bytes.span.extracting(Int(line.start)..<Int(line.end))
    if isPlain { sink.write(span) } else { escape(span) }
    if line.isHyphenated { sink.write(UInt8(ascii: "-")) }
  }

  /// A whole text of a store.
  mutating func put(text: Int, of store: TextStore) {
    let span = store.bytes.span.extracting(store.extent(text))
    if store.texts[text].isPlain { sink.write(span) } else { escape(span) }
  }

  /// Closed outline through points.
  mutating func put(polygon points: [Point]) {
    for (index, point) in points.enumerated() {
      put(index == 0 ? "" : " ", mm: point.x)
      put(",", mm: point.y)
    }
  }

  private mutating func escape(_ text: Span<UInt8>) {
    var from = 0
    var at = 0
    while at < text.count {
      let byte = text[at]
      let (length, substitute) = Self.substitute(byte, text, at)
      guard let substitute else {
        at += length
        continue
      }
      sink.write(text.extracting(from..<at))
      sink.write(substitute.utf8.span)
      at += length
      from = at
    }
    sink.write(text.extracting(from..<at))
  }

  /// How many bytes belong together, and what is written instead of them.
  @inline(__always)
  private static func substitute(_ byte: UInt8, _ text: Span<UInt8>, _ at: Int) -> (Int, String?) {
    switch byte {
    case 0x26: (1, "&amp;")
    case 0x3C: (1, "&lt;")
    case 0x3E: (1, "&gt;")
    case 0x22: (1, "&quot;")
    case 0x09, 0x0A, 0x0D: (1, " ")
    case 0..<0x20: (1, "")
    // U+FFFE and U+FFFF.
    case 0xEF where at + 2 < text.count && text[at + 1] == 0xBF && text[at + 2] >= 0xBE: (3, "")
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
