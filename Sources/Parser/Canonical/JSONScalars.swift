import Diagnostics
import Vocabulary

extension JSONTextReader {
  /// Reads the string that opens here, as a value or a key.
  mutating func string(_ kind: JSONNode.Kind) {
    let start = position + 1
    let found = endOfString(from: start)
    position = found.end
    add(kind, start, found.isClosed ? found.end - 1 : found.end, hasEscapes: found.hasEscapes)
    if !found.isClosed { report(.openString, Span(start - 1, found.end)) }
    if let control = found.control { report(.control, Span(control, control + 1), rule: CanonicalRule.text) }
  }

  struct StringEnd {
    /// Behind the closing quote; where there is none, the end of the line.
    var end: Int
    var isClosed = true
    var hasEscapes = false
    /// The first raw control character.
    var control: Int?
  }

  /// Finds where a string ends whose first byte stands at an offset.
  mutating func endOfString(from start: Int) -> StringEnd {
    var found = StringEnd(end: start)
    var index = start
    while index < bytes.count {
      index = plainEnd(from: index)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        found.end = index + 1
        return found
      } else if byte == UInt8(ascii: "\\") {
        found.hasEscapes = true
        index += index + 1 < bytes.count && bytes[index + 1] >= 0x20 ? 2 : 1
        continue
      } else if byte < 0x20 {
        if byte == 0x0A || byte == 0x0D, !isClosed(beyond: index) {
          found.end = index
          found.isClosed = false
          return found
        }
        found.control = found.control ?? index
      }
      index += 1
    }
    found.end = index
    found.isClosed = false
    return found
  }

  /// The first byte from one on that may be no plain text; bytes are looked at by eights, as far as there are so many.
  private func plainEnd(from start: Int) -> Int {
    let text = bytes.span
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while index &+ 8 <= text.count {
      let word = text.word(at: index)
      let (quote, escape) = (word ^ ones &* 0x22, word ^ ones &* 0x5C)
      // The lowest high bit that is set stands in the first byte that is a control character, a quote or a backslash.
      let ends = (word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote | (escape &- ones) & ~escape
      let first = (ends & (ones &* 0x80)).trailingZeroBitCount
      if first < 64 { return index &+ first / 8 }
      index &+= 8
    }
    return index
  }

  /// Whether the quote behind a raw line end closes a string, by what follows it, rather than opening the next.
  private mutating func isClosed(beyond lineEnd: Int) -> Bool {
    guard quoteAhead < lineEnd else { return quoteCloses }
    quoteAhead = lineEnd
    while quoteAhead < bytes.count, bytes[quoteAhead] != UInt8(ascii: "\"") { quoteAhead += 1 }
    var index = quoteAhead + 1
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    quoteCloses =
      index < bytes.count
      ? [UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x0A, 0x0D].contains(bytes[index])
      : quoteAhead < bytes.count
    return quoteCloses
  }

  /// Reads what is neither container nor string: a number, `true`, `false`, `null`, or something broken.
  mutating func word() {
    let start = position
    skipWord()
    let word = bytes[start..<position]
    let span = Span(start, position)
    if word.elementsEqual("true".utf8) {
      add(.yes, start, position)
    } else if word.elementsEqual("false".utf8) {
      add(.no, start, position)
    } else if word.elementsEqual("null".utf8) {
      add(.null, start, position)
    } else if Self.isNumber(word) {
      add(.number, start, position)
    } else {
      report(.notAValue, span)
      add(.broken, start, position)
    }
  }

  /// Passes over at least one byte, and on to the next that can end a word.
  mutating func skipWord() {
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["),
        UInt8(ascii: "{"), UInt8(ascii: "\""):
        return
      default: position += 1
      }
    }
  }

  /// Whether the bytes are a JSON number: no leading zeros or plus sign, digits on both sides of a point.
  static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let whole = rest.prefix(while: isDigit)
    guard let first = whole.first, first != UInt8(ascii: "0") || whole.count == 1 else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(fraction.count + 1)
    }
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      let exponent = rest.prefix(while: isDigit)
      guard !exponent.isEmpty else { return false }
      rest = rest.dropFirst(exponent.count)
    }
    return rest.isEmpty
  }
}
