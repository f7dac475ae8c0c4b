import Diagnostics
import Vocabulary

/// A word or number of a value, as the readers of dates, durations and persons see it.
struct ValueToken: Sendable {
  enum Kind: Sendable { case digits, letters, other }
  var kind: Kind
  var span: Span
  /// Value of digits, at most nine of them.
  var number = 0
}

extension Content {
  /// Runs of digits, runs of letters, and single other bytes; blanks are left out.
  func tokens(of span: Span) -> [ValueToken] {
    var tokens: [ValueToken] = []
    tokens.reserveCapacity(span.length / 4 + 2)
    var index = span.start
    while let token = nextToken(&index, before: span.end) { tokens.append(token) }
    return tokens
  }

  /// The token that begins at an index or behind blanks there, and where the next may begin; `nil` where nothing but blanks is left.
  func nextToken(_ index: inout Int, before end: Int) -> ValueToken? {
    while index < end {
      let blank = Blank.length(in: bytes, at: index)
      guard blank == 0 else {
        index += blank
        continue
      }
      return token(&index, before: end)
    }
    return nil
  }

  private func token(_ index: inout Int, before end: Int) -> ValueToken {
    let start = index
    if isDigit(bytes[index]) {
      var number = 0
      while index < end, isDigit(bytes[index]) {
        if index - start < 9 { number = number * 10 + Int(bytes[index] - 0x30) }
        index += 1
      }
      return ValueToken(kind: .digits, span: Span(start, index), number: number)
    }
    if isLetter(bytes[index]) || bytes[index] >= 0xC3 && bytes[index] <= 0xC5 {
      while index < end,
        isLetter(bytes[index]) || bytes[index] == 0x27
          || bytes[index] >= 0x80 && bytes[index] != 0xE2 && bytes[index] != 0xC2
      {
        index += 1
      }
      return ValueToken(kind: .letters, span: Span(start, index))
    }
    index += 1
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return ValueToken(kind: .other, span: Span(start, index))
  }

  func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  func byte(_ token: ValueToken) -> UInt8 { bytes[token.span.start] }
}
