import AST
import Diagnostics
import TestSupport
import Testing

@testable import Parser

@Suite struct DecodeTests {
  private func check(
    _ input: [UInt8], _ text: String, _ encoding: String, invalid: [Span] = [],
    _ place: SourceLocation = #_sourceLocation
  ) {
    let source = decode(input)
    #expect(String(decoding: source.bytes, as: UTF8.self) == text, sourceLocation: place)
    #expect(source.encoding == encoding, sourceLocation: place)
    #expect(source.invalid == invalid, sourceLocation: place)
  }

  @Test func readsUTF8AsItIs() {
    check([], "", "utf-8")
    check(Array("Nomor é 日 👍".utf8), "Nomor é 日 👍", "utf-8")
  }

  @Test func keepsTheByteOrderMarkOfUTF8SoThatOffsetsAreThoseOfTheFile() {
    check([0xEF, 0xBB, 0xBF, 0x41], "\u{FEFF}A", "utf-8")
  }

  @Test func readsUTF16ByItsByteOrderMark() {
    check([0xFF, 0xFE, 0x41, 0x00, 0xE9, 0x00], "Aé", "utf-16le")
    check([0xFE, 0xFF, 0x00, 0x41, 0x00, 0xE9], "Aé", "utf-16be")
    check([0xFF, 0xFE, 0x3D, 0xD8, 0x4D, 0xDC], "👍", "utf-16le")
    check([0xFF, 0xFE], "", "utf-16le")
  }

  @Test func replacesHalvesOfUTF16() {
    check([0xFF, 0xFE, 0x41, 0x00, 0x42], "A\u{FFFD}", "utf-16le", invalid: [Span(1, 4)])
    check([0xFE, 0xFF, 0xD8, 0x3D], "\u{FFFD}", "utf-16be")
  }

  @Test func listsRunsOfInvalidBytes() {
    check([0x41, 0xC3, 0xA9, 0xFF, 0xFE, 0x42], "Aé\u{FFFD}\u{FFFD}B", "utf-8", invalid: [Span(3, 5)])
    check([0xC3, 0xA9, 0xC0, 0x80], "é\u{FFFD}\u{FFFD}", "utf-8", invalid: [Span(2, 4)])
    check([0xC3, 0xA9, 0xED, 0xA0, 0x80], "é\u{FFFD}\u{FFFD}\u{FFFD}", "utf-8", invalid: [Span(2, 5)])
    check([0xC3, 0xA9, 0xF4, 0x90, 0x80, 0x80], "é\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", "utf-8", invalid: [Span(2, 6)])
    check([0xC3, 0xA9, 0xE2, 0x80], "é\u{FFFD}", "utf-8", invalid: [Span(2, 4)])
  }

  @Test func readsWindows1252WhereNothingIsUTF8() {
    check(Array("Tanggal ".utf8) + [0x96, 0x20, 0x93, 0x41, 0x94, 0xE9], "Tanggal – “A”é", "windows-1252")
    check([0x80, 0x85, 0x9F, 0xA0, 0xFF], "€…Ÿ\u{A0}ÿ", "windows-1252")
  }

  @Test func staysWithUTF8WhereBytesAreNoWindows1252Either() {
    check([0x41, 0x81], "A\u{FFFD}", "utf-8", invalid: [Span(1, 2)])
    check([0x00, 0x96], "\0\u{FFFD}", "utf-8", invalid: [Span(1, 2)])
  }

  @Test func tellsWhereAByteOfWindows1252Stood() {
    let source = decode([0x41, 0x96, 0x42, 0xE9, 0x43])
    #expect(!source.isExact)
    #expect([0, 1, 4, 5, 7, 8].map { source.inputOffset($0) } == [0, 1, 2, 3, 4, 5])
  }

  @Test func takesAnyBytes() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<2_000 {
      let input = RandomInput.bytes.make(&random, pieces: 0...12)
      let source = decode(input)
      if source.encoding == "utf-8", source.bytes != input { Issue.record("\(literal(input)) changed") }
      let isValid = input.elementsEqual(String(decoding: input, as: UTF8.self).utf8)
      if source.encoding == "utf-8", source.invalid.isEmpty != isValid {
        Issue.record("\(literal(input)) \(source.invalid)")
      }
      if source.invalid.contains(where: { $0.end > source.bytes.count }) { Issue.record("\(literal(input)) outside") }
    }
  }
}
