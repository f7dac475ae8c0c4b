import FlowLayout

/// SVG markup under construction, as UTF-8 bytes.
struct Markup {
  // Filled up to `count`; the rest is room. Words are written whole, and what they hold too much is written over.
  private var buffer: [UInt8]
  private(set) var count = 0
  private let digits = Digits.shared
  // Of the pieces, beside the buffer so that it is written while they are read.
  private let words: [UInt64]
  private let places: [PiecePool.Place]

  /// - Parameter pool: Holds the pieces that are to be put.
  init(capacity: Int = 8_192, pool: PiecePool = PiecePool()) {
    buffer = [UInt8](repeating: 0, count: capacity + 64)
    words = pool.words
    places = pool.places
  }

  /// Hands over all that was written, and is empty after.
  mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &buffer)
    taken.removeLast(taken.count - count)
    count = 0
    return taken
  }

  /// Makes a piece of what was written, and is empty after, with as much room as before.
  mutating func move(to pool: inout PiecePool) -> Piece {
    let piece = pool.add(buffer.span.extracting(0..<count))
    count = 0
    return piece
  }

  /// Makes room for so many bytes, and a word beyond.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if buffer.count &- count < more &+ 16 { grow(more &+ 16) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    buffer += [UInt8](repeating: 0, count: max(more, buffer.count, 512))
  }

  /// Markup as it is.
  @inline(__always)
  mutating func put(_ markup: String) { put(markup.utf8.span) }

  /// Markup as it is.
  @inline(__always)
  mutating func put(_ markup: [UInt8]) { put(markup.span) }

  /// Markup made before.
  mutating func put(_ piece: Piece) {
    let place = places[piece.index]
    reserve(place.count)
    Self.copy(words, place.words, to: &buffer, from: count)
    count &+= place.count
  }

  @inline(__always)
  private static func copy(_ words: [UInt64], _ range: Range<Int>, to buffer: inout [UInt8], from start: Int) {
    let source = words.span.extracting(range)
    var at = start
    var span = buffer.mutableSpan
    let limit = span.count &- 8
    for index in source.indices {
      guard at >= 0, at < limit else { break }
      span.store(source[index], at)
      at &+= 8
    }
  }

  /// Bytes as they are.
  mutating func put(_ source: Span<UInt8>) {
    reserve(source.count)
    let (size, start) = (source.count, count)
    var span = buffer.mutableSpan
    if size >= 8 {
      let limit = span.count &- 8
      var at = start
      for index in 0..<(size &>> 3) {
        guard at >= 0, at < limit else { break }
        span.store(source.word(index &* 8), at)
        at &+= 8
      }
      // The last word ends with the text.
      let last = start &+ size &- 8
      if size & 7 > 0, last >= 0, last < limit { span.store(source.word(size &- 8), last) }
    } else {
      for index in source.indices { span[start &+ index] = source[index] }
    }
    count = start &+ size
  }

  /// What was written before, once more.
  mutating func putAgain(_ range: Range<Int>) {
    reserve(range.count)
    var (from, at) = (range.lowerBound, count)
    var span = buffer.mutableSpan
    let limit = span.count &- 8
    while from < range.upperBound {
      guard from >= 0, from < limit, at >= 0, at < limit else { break }
      span.store(span.span.word(from), at)
      (from, at) = (from &+ 8, at &+ 8)
    }
    count &+= range.count
  }

  /// At most eight bytes.
  @inline(__always)
  private mutating func put(word: UInt64, _ size: Int) {
    reserve(8)
    let at = count
    var span = buffer.mutableSpan
    guard at >= 0, at < span.count &- 8 else { return }
    span.store(word, at)
    count = at &+ size
  }

  /// A whole number.
  mutating func put(number: Int) {
    if number >= 0, number < 1000 {
      let entry = digits.whole[number]
      return put(word: UInt64(entry & 0xFF_FFFF), Int(entry >> 24))
    }
    if number < 0 { put(byte: UInt8(ascii: "-")) }
    var divisor: UInt = 1
    while number.magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      put(byte: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number.magnitude / divisor % 10))
      divisor /= 10
    }
  }

  /// A length in 1/100 mm as millimetres: `1205` is `12.05`.
  mutating func put(mm value: Int) {
    guard value >= 0, value < 100_000 else {
      if value < 0 { put(byte: UInt8(ascii: "-")) }
      put(number: Int(clamping: value.magnitude / 100))
      let part = digits.part[Int(value.magnitude % 100)]
      return put(word: UInt64(part & 0xFF_FFFF), Int(part >> 24))
    }
    let hundredths = UInt32(truncatingIfNeeded: value)
    let (whole, part) = (digits.whole[Int(hundredths / 100)], digits.part[Int(hundredths % 100)])
    let length = whole >> 24
    put(
      word: UInt64(whole & 0xFF_FFFF) | UInt64(part & 0xFF_FFFF) &<< UInt64(length &* 8), Int(length &+ part >> 24))
  }

  @inline(__always)
  mutating func put(byte: UInt8) { put(word: UInt64(byte), 1) }

  /// A command of path data and its first length, with a blank before the command unless it is the first.
  @inline(__always)
  mutating func put(command: UInt8, isFirst: Bool = false, mm value: Int) {
    let word = UInt64(command) | 0x2000
    if isFirst { put(word: word, 2) } else { put(word: word << 8 | 0x20, 3) }
    put(mm: value)
  }

  /// Markup made before, and a length in millimetres.
  @inline(__always)
  mutating func put(_ piece: Piece, mm value: Int) {
    put(piece)
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
        return escape(span)
      }
    }
    put(span)
  }

  /// A line of a store.
  @inline(__always)
  mutating func put(_ line: TextStore.Line, of store: TextStore, isPlain: Bool) {
    let text = store.bytes.span.extracting(Int(line.start)..<Int(line.end))
    if isPlain { put(text) } else { escape(text) }
    if line.isHyphenated { put(byte: UInt8(ascii: "-")) }
  }

  /// A whole text of a store.
  mutating func put(text: Int, of store: TextStore) {
    let folded = store.bytes.span.extracting(store.extent(text))
    if store.texts[text].isPlain { put(folded) } else { escape(folded) }
  }

  /// Closed outline through points.
  mutating func put(polygon points: [Point]) {
    for index in points.indices { put(corner: points[index], isFirst: index == 0) }
  }

  /// A corner of an outline, with a blank before it unless it is the first.
  mutating func put(corner point: Point, isFirst: Bool = false) {
    if !isFirst { put(byte: UInt8(ascii: " ")) }
    put(mm: point.x)
    put(byte: UInt8(ascii: ","))
    put(mm: point.y)
  }

  private mutating func escape(_ text: Span<UInt8>) {
    var from = 0
    var at = 0
    while at < text.count {
      let (length, substitute) = Self.substitute(text[at], text, at)
      if let substitute {
        put(text.extracting(from..<at))
        put(substitute)
        from = at + length
      }
      at += length
    }
    put(text.extracting(from..<text.count))
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

/// Digits of numbers, packed lowest first, with how many they are in the highest byte.
private final class Digits: Sendable {
  static let shared = Digits()

  /// Of 0 to 999.
  let whole: [UInt32] = (0..<1000).map { pack(String($0)) }
  /// Of hundredths behind a point, without a last zero; none of 0.
  let part: [UInt32] = (0..<100).map { value in
    value == 0 ? 0 : pack(value % 10 == 0 ? ".\(value / 10)" : value < 10 ? ".0\(value)" : ".\(value)")
  }

  private static func pack(_ text: String) -> UInt32 {
    text.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) } | UInt32(text.utf8.count) << 24
  }
}

extension Span where Element == UInt8 {
  /// Eight bytes, lowest first; the compiler makes one load of them.
  @inline(__always)
  fileprivate func word(_ at: Int) -> UInt64 {
    let eight = extracting(at..<(at &+ 8))
    var word = UInt64(eight[7])
    word = word << 8 | UInt64(eight[6])
    word = word << 8 | UInt64(eight[5])
    word = word << 8 | UInt64(eight[4])
    word = word << 8 | UInt64(eight[3])
    word = word << 8 | UInt64(eight[2])
    word = word << 8 | UInt64(eight[1])
    return word << 8 | UInt64(eight[0])
  }
}

extension MutableSpan where Element == UInt8 {
  /// Writes eight bytes, lowest first; the compiler makes one store of them where it knows that they fit.
  @inline(__always)
  fileprivate mutating func store(_ word: UInt64, _ at: Int) {
    self[at] = UInt8(truncatingIfNeeded: word)
    self[at &+ 1] = UInt8(truncatingIfNeeded: word >> 8)
    self[at &+ 2] = UInt8(truncatingIfNeeded: word >> 16)
    self[at &+ 3] = UInt8(truncatingIfNeeded: word >> 24)
    self[at &+ 4] = UInt8(truncatingIfNeeded: word >> 32)
    self[at &+ 5] = UInt8(truncatingIfNeeded: word >> 40)
    self[at &+ 6] = UInt8(truncatingIfNeeded: word >> 48)
    self[at &+ 7] = UInt8(truncatingIfNeeded: word >> 56)
  }
}

/// A length in 1/100 mm as millimetres.
func mm(_ value: Int) -> String {
  var markup = Markup(capacity: 16)
  markup.put(mm: value)
  return String(decoding: markup.take(), as: UTF8.self)
}
