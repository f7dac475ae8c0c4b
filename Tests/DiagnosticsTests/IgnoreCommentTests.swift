import Diagnostics
import Testing

@Suite struct IgnoreCommentTests {
  private func check(
    _ text: String, _ expected: [(rules: [String], reason: String, lines: ClosedRange<Int>)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = IgnoreComment.all(in: Array(text.utf8))
    #expect(found.map(\.rules) == expected.map(\.rules), sourceLocation: sourceLocation)
    #expect(found.map(\.reason) == expected.map(\.reason), sourceLocation: sourceLocation)
    #expect(found.map(\.lines) == expected.map(\.lines), sourceLocation: sourceLocation)
  }

  @Test func isAboutItsLineOrTheNext() {
    check("a\n1. b <!-- sopc-ignore SOP302: kebiasaan unit -->\nc", [(["SOP302"], "kebiasaan unit", 2...2)])
    check("a\n<!-- sopc-ignore SOP302, weak-verb: x: y -->\n\n1. b\n", [(["SOP302", "weak-verb"], "x: y", 4...4)])
    check("<!-- sopc 1 -->\n<!-- sopc-ignore SOP141: contoh -->\n\n# A\n\nb", [(["SOP141"], "contoh", 1...6)])
  }

  @Test func reasonsAndRulesMayBeMissing() {
    check("a <!-- sopc-ignore SOP302 -->", [(["SOP302"], "", 1...1)])
    check("a <!-- sopc-ignore: sebab -->", [([], "sebab", 1...1)])
    check("a <!-- sopc-ignore SOP302: tak ditutup", [])
    check("a <!-- lain -->", [])
  }

  @Test func blankingKeepsPlaces() {
    let text = Array("a <!-- sopc-ignore\nSOP302: x --> b".utf8)
    let plain = IgnoreComment.blanked(text, IgnoreComment.all(in: text).map(\.span))
    #expect(plain.count == text.count)
    #expect(
      String(decoding: plain, as: UTF8.self) == "a" + String(repeating: " ", count: 17) + "\n"
        + String(repeating: " ", count: 14) + "b")
  }
}
