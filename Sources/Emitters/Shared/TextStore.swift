/// Texts folded and measured once, ready to be set in lines of any width and size; all in common buffers.
///
/// White space is folded and what XML 1.0 cannot hold is left out, so that a line is a stretch of ``bytes``.
struct TextStore: Sendable {
  /// The folded texts one after another, as UTF-8.
  private(set) var bytes: [UInt8] = []
  /// How much of ``bytes`` is filled.
  private var used = 0
  private var words: [Word] = []
  private(set) var texts: [Text] = []

  private struct Word: Sendable {
    var start: Int32
    var end: Int32
    /// In 1/2048 em.
    var width: Int32
  }

  struct Text: Sendable {
    fileprivate var firstWord: Int32
    fileprivate var lastWord: Int32 = 0
    fileprivate var isBold: Bool
    /// Width in one line, in 1/2048 em.
    fileprivate(set) var width: Int32 = 0
    /// Width of the widest word.
    fileprivate(set) var widestWord: Int32 = 0
    /// Whether it holds none of the characters that XML escapes.
    fileprivate(set) var isPlain = true

    fileprivate init(firstWord: Int32, isBold: Bool) {
      self.firstWord = firstWord
      self.isBold = isBold
    }

    /// Whether it has no words.
    var isEmpty: Bool { firstWord == lastWord }
  }

  /// One line of a text: a stretch of ``bytes``, and whether a hyphen follows it.
  struct Line: Hashable, Sendable {
    var start: Int32
    var end: Int32
    var isHyphenated: Bool
  }

  /// Makes room for so many texts and bytes.
  mutating func reserve(texts number: Int, bytes size: Int) {
    texts.reserveCapacity(texts.count + number)
    words.reserveCapacity(words.count + size / 5)
    makeRoom(size)
  }

  private mutating func makeRoom(_ more: Int) {
    if bytes.count - used < more {
      bytes += [UInt8](repeating: 0, count: max(more, bytes.count, 512))
    }
  }

  /// Takes in a text.
  ///
  /// - Returns: Its index in ``texts``.
  /// - Complexity: O(*n*) in bytes.
  @discardableResult
  mutating func add(_ text: String, isBold: Bool = false) -> Int {
    let source = text.utf8.span
    makeRoom(source.count + 8)
    if !addFolded(source, isBold) { addUnfolded(source, isBold) }
    return texts.count - 1
  }

  /// Takes in a whole number.
  mutating func add(number: Int) {
    guard number >= 0, number < 1000 else {
      add(String(number))
      return
    }
    makeRoom(8)
    let start = used
    for divisor in [100, 10, 1] where number >= divisor || divisor == 1 {
      bytes[used] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / divisor % 10)
      used += 1
    }
    var entry = Text(firstWord: Int32(words.count), isBold: false)
    // All digits are equally wide.
    entry.width = Int32(used - start) * Int32(LiberationSans.regular[0x10])
    entry.widestWord = entry.width
    words.append(Word(start: Int32(clamping: start), end: Int32(clamping: used), width: entry.width))
    entry.lastWord = Int32(words.count)
    texts.append(entry)
  }

  /// Takes in a text of ASCII with single blanks between its words, as nearly all are; else does nothing.
  private mutating func addFolded(_ source: Span<UInt8>, _ isBold: Bool) -> Bool {
    let table = (isBold ? Self.boldLetters : Self.regularLetters).span
    let space = Int(LiberationSans.regular[0])
    let (first, base) = (words.count, used)
    var (start, width, whole, widest) = (0, 0, 0, 0)
    var seen: UInt16 = 0
    var at = 0
    while at < source.count {
      let byte = source[at]
      let letter = table[Int(byte)]
      if letter != 0 {
        width &+= Int(letter & ~Self.isMarkup)
        seen |= letter
        at &+= 1
        continue
      }
      guard byte == 0x20, at > start, at &+ 1 < source.count else {
        words.removeLast(words.count - first)
        return false
      }
      words.append(
        Word(
          start: Int32(truncatingIfNeeded: base &+ start), end: Int32(truncatingIfNeeded: base &+ at),
          width: Int32(truncatingIfNeeded: width)))
      whole &+= width &+ space
      widest = max(widest, width)
      at &+= 1
      (start, width) = (at, 0)
    }
    var entry = Text(firstWord: Int32(first), isBold: isBold)
    if at > start {
      guard base + at < Int(Int32.max), whole + width < Int(Int32.max) else {
        words.removeLast(words.count - first)
        return false
      }
      words.append(
        Word(
          start: Int32(truncatingIfNeeded: base &+ start), end: Int32(truncatingIfNeeded: base &+ at),
          width: Int32(truncatingIfNeeded: width)))
      Self.copy(source, to: &bytes, from: base)
      used = base + source.count
      entry.width = Int32(whole + width)
      entry.widestWord = Int32(max(widest, width))
      entry.isPlain = seen & Self.isMarkup == 0
    }
    entry.lastWord = Int32(words.count)
    texts.append(entry)
    return true
  }

  /// Not inlined: where a span of one stored array lives beside an append to another, Swift 6.3 optimises the append wrongly.
  @inline(never)
  private static func copy(_ source: Span<UInt8>, to bytes: inout [UInt8], from start: Int) {
    var out = bytes.mutableSpan
    for index in source.indices { out[start &+ index] = source[index] }
  }

  private mutating func addUnfolded(_ source: Span<UInt8>, _ isBold: Bool) {
    let table = (isBold ? Self.boldLetters : Self.regularLetters).span
    let space = Int(LiberationSans.regular[0])
    let first = words.count
    var entry = Text(firstWord: Int32(first), isBold: isBold)
    // The buffer is moved out for the while, so that it can be written beside the words.
    var buffer: [UInt8] = []
    swap(&buffer, &bytes)
    var out = buffer.mutableSpan
    var end = used
    var at = 0
    while at < source.count {
      // Blanks before the word, and one between words.
      while at < source.count {
        let byte = source[at]
        if byte > 0x20, byte < 0x7F { break }
        if byte >= 0x7F {
          let (scalar, length) = Self.scalar(source, at)
          if !scalar.properties.isWhitespace, isXML(scalar) { break }
          at += length
        } else {
          at += 1
        }
      }
      guard at < source.count else { break }
      if words.count > first {
        out[end] = 0x20
        end += 1
        entry.width = Int32(clamping: Int(entry.width) + space)
      }
      let start = end
      var width = 0
      var seen: UInt16 = 0
      while at < source.count {
        let byte = source[at]
        let letter = table[Int(byte)]
        if letter != 0 {
          out[end] = byte
          end &+= 1
          at &+= 1
          width &+= Int(letter & ~Self.isMarkup)
          seen |= letter
          continue
        }
        if byte == 0x20 { break }
        let (scalar, length) = Self.scalar(source, at)
        if scalar.properties.isWhitespace { break }
        if isXML(scalar) {
          for index in at..<min(at + length, source.count) {
            out[end] = source[index]
            end += 1
          }
          width += TextMetrics.advance(of: scalar, bold: isBold)
        }
        at += length
      }
      if seen & Self.isMarkup != 0 { entry.isPlain = false }
      words.append(Word(start: Int32(clamping: start), end: Int32(clamping: end), width: Int32(clamping: width)))
      entry.width = Int32(clamping: Int(entry.width) + width)
      entry.widestWord = max(entry.widestWord, Int32(clamping: width))
    }
    swap(&buffer, &bytes)
    used = end
    entry.lastWord = Int32(words.count)
    texts.append(entry)
  }

  /// Of each visible ASCII letter the advance width in 1/2048 em, and whether XML escapes it; 0 for all other bytes.
  private static let regularLetters = letters(LiberationSans.regular)
  private static let boldLetters = letters(LiberationSans.bold)
  private static let isMarkup: UInt16 = 0x8000

  private static func letters(_ advances: [UInt16]) -> [UInt16] {
    (0..<256).map { byte in
      guard byte > 0x20, byte < 0x7F else { return 0 }
      return UInt16(advances[byte - 0x20]) | ([0x26, 0x3C, 0x3E, 0x22].contains(byte) ? isMarkup : 0)
    }
  }

  private static func scalar(_ source: Span<UInt8>, _ at: Int) -> (Unicode.Scalar, Int) {
    func tail(_ offset: Int) -> UInt32 { at + offset < source.count ? UInt32(source[at + offset] & 0x3F) : 0 }
    let lead = UInt32(source[at])
    if lead < 0x80 { return (Unicode.Scalar(UInt8(lead)), 1) }
    let (value, length) =
      lead < 0xE0
      ? ((lead & 0x1F) << 6 | tail(1), 2)
      : lead < 0xF0
        ? ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
        : ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Width that a line may have in a cell of `width` 1/100 mm, of which 96 % are filled; in 1/2048 em.
  static func limit(width: Int, font: FontSize) -> Int32 {
    Int32(clamping: max(width, 100) * TextMetrics.em / 100 * 96 / font.size)
  }

  /// How many lines a text takes.
  func lineCount(_ text: Int, limit: Int32) -> Int {
    var count = 0
    fill(text, limit) { _, _, _ in count += 1 }
    return count
  }

  /// Appends the lines of a text.
  ///
  /// Words wider than the limit are broken at a syllable with a hyphen, or after a stroke, dot or hyphen of their own. No
  /// character is lost or added but those hyphens.
  func set(_ text: Int, limit: Int32, into lines: inout [Line]) {
    fill(text, limit) { lines.append(Line(start: $0, end: $1, isHyphenated: $2)) }
  }

  /// A line as a string.
  func string(_ line: Line) -> String {
    String(decoding: bytes[Int(line.start)..<Int(line.end)], as: UTF8.self) + (line.isHyphenated ? "-" : "")
  }

  /// A whole text, folded.
  func extent(_ text: Int) -> Range<Int> {
    let entry = texts[text]
    guard entry.firstWord < entry.lastWord else { return 0..<0 }
    return Int(words[Int(entry.firstWord)].start)..<Int(words[Int(entry.lastWord) - 1].end)
  }

  @inline(__always)
  private func fill(_ text: Int, _ limit: Int32, _ emit: (Int32, Int32, Bool) -> Void) {
    let entry = texts[text]
    guard entry.firstWord < entry.lastWord else { return }
    let (first, last) = (Int(entry.firstWord), Int(entry.lastWord))
    if entry.width <= limit { return emit(words[first].start, words[last - 1].end, false) }
    let space = Int32((entry.isBold ? LiberationSans.bold : LiberationSans.regular)[0])
    var start = words[first].start
    var end = start
    var used: Int32 = 0
    for index in first..<last {
      let word = words[index]
      if used > 0 {
        if used + space + word.width <= limit {
          used += space + word.width
          end = word.end
          continue
        }
        emit(start, end, false)
      }
      start = word.start
      end = word.end
      used = max(1, word.width)
      if word.width > limit {
        let rest = divide(word, limit, entry.isBold, emit)
        start = rest.start
        used = max(1, rest.width)
      }
    }
    emit(start, end, false)
  }

  /// Emits the parts of an overlong word, and returns the last, which the line goes on with.
  private func divide(_ word: Word, _ limit: Int32, _ isBold: Bool, _ emit: (Int32, Int32, Bool) -> Void) -> Word {
    let letters = Letters(bytes[Int(word.start)..<Int(word.end)], isBold: isBold)
    var from = 0
    var rest = Word(start: word.start, end: word.end, width: word.width)
    while rest.width > limit, from < letters.scalars.count - 1 {
      let (end, isHyphenated) = letters.breakPoint(from: from, limit: Int(limit))
      let place = word.start + letters.offsets[end]
      emit(rest.start, place, isHyphenated)
      rest.start = place
      rest.width -= letters.advances[from..<end].reduce(0) { $0 + Int32($1) }
      from = end
    }
    return rest
  }
}

/// An overlong word, letter by letter.
private struct Letters {
  var scalars: [Unicode.Scalar] = []
  var advances: [Int] = []
  /// Of each letter from the word's first byte.
  var offsets: [Int32] = []
  let hyphen: Int

  init(_ bytes: ArraySlice<UInt8>, isBold: Bool) {
    var offset: Int32 = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      scalars.append(scalar)
      advances.append(TextMetrics.advance(of: scalar, bold: isBold))
      offsets.append(offset)
      offset += Int32(UTF8.width(scalar))
    }
    hyphen = TextMetrics.advance(of: "-", bold: isBold)
  }

  /// Where to break: the last good place that fits, or else the last place at all.
  func breakPoint(from: Int, limit: Int) -> (end: Int, isHyphenated: Bool) {
    var width = 0
    var best: (end: Int, isHyphenated: Bool)?
    var last = from + 1
    for end in (from + 1)..<scalars.count {
      width += advances[end - 1]
      if width > limit { break }
      if advances[end] == 0 { continue }
      last = end
      switch scalars[end - 1] {
      case "/", "-", ".", ",", "_", "@", ":", ";", ")": best = (end, false)
      default:
        if width + hyphen <= limit, isSyllableBreak(scalars, from: from, at: end) { best = (end, true) }
      }
    }
    return best ?? (last, false)
  }
}
