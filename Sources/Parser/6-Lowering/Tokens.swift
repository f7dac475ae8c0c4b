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
    while index < span.end {
      let blank = Blank.length(in: bytes, at: index)
      if blank > 0 {
        index += blank
        continue
      }
      let start = index
      if isDigit(bytes[index]) {
        var number = 0
        while index < span.end, isDigit(bytes[index]) {
          if index - start < 9 { number = number * 10 + Int(bytes[index] - 0x30) }
          index += 1
        }
        tokens.append(ValueToken(kind: .digits, span: Span(start, index), number: number))
      } else if isLetter(bytes[index]) || bytes[index] >= 0xC3 && bytes[index] <= 0xC5 {
        while index < span.end,
          isLetter(bytes[index]) || bytes[index] == 0x27
            || bytes[index] >= 0x80 && bytes[index] != 0xE2 && bytes[index] != 0xC2
        {
          index += 1
        }
        tokens.append(ValueToken(kind: .letters, span: Span(start, index)))
      } else {
        index += 1
        while index < span.end, bytes[index] & 0xC0 == 0x80 { index += 1 }
        tokens.append(ValueToken(kind: .other, span: Span(start, index)))
      }
    }
    return tokens
  }

  func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  func byte(_ token: ValueToken) -> UInt8 { bytes[token.span.start] }
}
