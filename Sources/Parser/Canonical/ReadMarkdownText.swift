import AST
import Diagnostics

extension [UInt8] {
  /// The text that Markdown shows for a span: escapes and references resolved, emphasis and comments gone, `<br>` a line
  /// feed, white space folded.
  ///
  /// - Complexity: O(*n*) in bytes of the span.
  func shownText(_ span: Span) -> [UInt8] {
    var text = ShownText(self, span)
    text.run()
    return text.finish()
  }

  /// One past the line break tag (`<br>`, `<br/>`, `<BR />`) at `index`; `nil` where none is.
  func breakEnd(at index: Int, before end: Int) -> Int? {
    guard index + 3 < end, self[index] == UInt8(ascii: "<"), self[index + 1] | 0x20 == UInt8(ascii: "b"),
      self[index + 2] | 0x20 == UInt8(ascii: "r")
    else { return nil }
    var index = index + 3
    while index < end, self[index] == 0x20 { index += 1 }
    if index < end, self[index] == UInt8(ascii: "/") { index += 1 }
    return index < end && self[index] == UInt8(ascii: ">") ? index + 1 : nil
  }
}

/// Resolves inline Markdown.
private struct ShownText {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var output: [UInt8] = []
  private var pendingBlank = false
  // Emphasis that has opened; what does not close is text after all.
  private var open: [Mark] = []
  private var endsComments = true

  private struct Mark {
    var byte: UInt8
    var length: Int
    var place: Int
  }

  init(_ bytes: [UInt8], _ span: Span) {
    self.bytes = bytes
    let span = bytes.withoutBlanks(span)
    index = span.start
    end = span.end
    output.reserveCapacity(span.length)
  }

  private func byte(_ index: Int) -> UInt8? { index < end ? bytes[index] : nil }

  mutating func run() {
    while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\"): escape()
      case UInt8(ascii: "&"): reference()
      case UInt8(ascii: "<"): tag()
      case 0x20, 0x09, 0x0A, 0x0D:
        pendingBlank = true
        index += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"): emphasis(byte)
      default:
        put(byte)
        index += 1
      }
    }
  }

  /// The text, with the marks that did not close put back.
  func finish() -> [UInt8] {
    guard !open.isEmpty else { return output }
    var result: [UInt8] = []
    var start = 0
    for mark in open {
      result += output[start..<mark.place]
      result += [UInt8](repeating: mark.byte, count: mark.length)
      start = mark.place
    }
    return result + output[start...]
  }

  private mutating func put(_ byte: UInt8) {
    flushBlank()
    output.append(byte)
  }

  private mutating func flushBlank() {
    if pendingBlank, let last = output.last, last != 0x0A { output.append(0x20) }
    pendingBlank = false
  }

  private mutating func escape() {
    guard let next = byte(index + 1), next > 0x20, next < 0x7F, !Self.isWord(next) else {
      put(bytes[index])
      index += 1
      return
    }
    put(next)
    index += 2
  }

  private mutating func tag() {
    if let end = bytes.breakEnd(at: index, before: end) {
      pendingBlank = false
      output.append(0x0A)
      index = end
    } else if endsComments, bytes[index..<end].starts(with: "<!--".utf8) {
      var close = index + 4
      while close + 2 < end, !bytes[close..<end].starts(with: "-->".utf8) { close += 1 }
      guard close + 2 < end else {
        endsComments = false
        return tag()
      }
      index = close + 3
    } else {
      put(bytes[index])
      index += 1
    }
  }

  private static let names: [(name: String, value: UInt32)] = [
    ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27), ("nbsp", 0xA0),
  ]

  private mutating func reference() {
    var close = index + 1
    while close < end, close - index <= 10, bytes[close] != UInt8(ascii: ";") { close += 1 }
    guard close < end, bytes[close] == UInt8(ascii: ";"), let scalar = Self.scalar(bytes[(index + 1)..<close]) else {
      put(bytes[index])
      index += 1
      return
    }
    flushBlank()
    output += String(scalar).utf8
    index = close + 1
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else {
      return names.first { $0.name.utf8.elementsEqual(name) }.flatMap { Unicode.Scalar($0.value) }
    }
    var digits = name.dropFirst()
    let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    if isHex { digits = digits.dropFirst() }
    guard digits.allSatisfy(isWord) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
  }

  /// Marks that open before a word and close behind one, of one kind and length, are emphasis.
  private mutating func emphasis(_ mark: UInt8) {
    var run = index
    while run < end, bytes[run] == mark { run += 1 }
    let length = run - index
    let before = index > 0 ? output.last : nil
    let follows = !pendingBlank && before != nil && before != 0x0A
    let next = byte(run)
    let precedes = next.map { !Self.isBlank($0) } ?? false
    let isInWord =
      mark == UInt8(ascii: "_") && follows && precedes && (before.map(Self.isWord) ?? false)
      && (next.map(Self.isWord) ?? false)
    let isMark = mark == UInt8(ascii: "~") ? length == 2 : length <= 3
    index = run
    if isMark, !isInWord, follows, let last = open.last, last.byte == mark, last.length == length {
      open.removeLast()
    } else if isMark, !isInWord, precedes {
      flushBlank()
      open.append(Mark(byte: mark, length: length, place: output.count))
    } else {
      flushBlank()
      output += [UInt8](repeating: mark, count: length)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
}
