import Diagnostics
import Testing

@Suite struct LineTableTests {
  /// Places are written as `line:column` of each offset.
  private func check(_ bytes: [UInt8], _ places: [String], place: SourceLocation = #_sourceLocation) {
    let lines = LineTable(bytes)
    let found = (0...bytes.count).map { offset in
      let location = lines.location(of: Span(offset, offset))
      return "\(location.line):\(location.column)"
    }
    #expect(found == places, sourceLocation: place)
  }

  @Test func countsLinesByAnyLineEnd() {
    check(Array("a\nb\r\nc\rd".utf8), ["1:1", "1:2", "2:1", "2:2", "2:3", "3:1", "3:2", "4:1", "4:2"])
    #expect(LineTable([]).count == 1)
    #expect(LineTable(Array("a\n".utf8)).count == 2)
  }

  @Test(arguments: 0..<40) func findsALineEndWhereverItStands(_ place: Int) {
    for end in ["\n", "\r", "\r\n"] {
      let lines = LineTable(Array((String(repeating: "\t", count: place) + end + "abc").utf8))
      #expect(lines.count == 2)
      #expect(lines.span(ofLine: 2) == Span(place + end.utf8.count, place + end.utf8.count + 3))
    }
  }

  @Test func countsColumnsInScalars() {
    check(Array("é日x".utf8), ["1:1", "1:2", "1:2", "1:3", "1:3", "1:3", "1:4"])
  }

  @Test func countsBytesThatAreNoTextAsTheScalarsTheyStandFor() {
    check([0x97, 0x8F, 0x41], ["1:1", "1:2", "1:3", "1:4"])
    check([0xE2, 0x80, 0x41], ["1:1", "1:2", "1:2", "1:3"])
    check([0xC0, 0x80, 0x41], ["1:1", "1:2", "1:3", "1:4"])
    check([0xF4, 0x90, 0x80, 0x80], ["1:1", "1:2", "1:3", "1:4", "1:5"])
  }

  @Test func countsAcrossLongLines() {
    let text = String(repeating: "日", count: 700) + "\n" + String(repeating: "é", count: 300)
    let lines = LineTable(Array(text.utf8))
    #expect(lines.location(of: Span(2_097, 2_100)) == Location(offset: 2_097, length: 3, line: 1, column: 700))
    #expect(lines.location(of: Span(2_699, 2_701)) == Location(offset: 2_699, length: 2, line: 2, column: 300))
  }

  @Test func givesTheBytesOfALineWithoutItsEnd() {
    let lines = LineTable(Array("a\r\nbc\n".utf8))
    #expect((1...3).map { lines.span(ofLine: $0) } == [Span(0, 1), Span(3, 5), Span(6, 6)])
  }
}
