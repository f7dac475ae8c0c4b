import Diagnostics
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("Nomor SOP", "Nomor SOP", 9),
    ("a\tb", "a⇥b", 3),
    ("a\r\nb\u{0}", "a␍␊b␀", 5),
    ("\u{1B}[31m", "␛[31m", 5),
    ("\u{7F}\u{85}", "␡<U+0085>", 9),
    ("a\u{202E}b", "a<U+202E>b", 10),
    ("\u{200B}\u{FEFF}", "<U+200B><U+FEFF>", 16),
    ("\u{2028}", "<U+2028>", 8),
    ("é", "é", 1),
    ("e\u{301}", "e\u{301}", 1),
    ("漢字", "漢字", 4),
    ("\u{E0001}", "<U+E0001>", 9),
  ])
  func isSafeToShow(_ text: String, _ shown: String, _ width: Int) {
    let visible = VisibleText(text)
    #expect(Array(visible.text.utf8) == Array(shown.utf8))
    #expect(visible.width == width)
  }

  @Test func keepsFourMarksOverALetter() {
    let visible = VisibleText("a" + String(repeating: "\u{301}", count: 6))
    #expect(visible.text.unicodeScalars.count == 1 + 4 + 2 * 8)
    #expect(VisibleText("a\u{301}\u{301}b\u{301}").width == 2)
  }

  @Test func noScalarLeavesTheLineOrItsDirection() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in VisibleText(String(scalar)).text.unicodeScalars {
        switch shown.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: Issue.record("U+\(String(value, radix: 16))")
        default: break
        }
      }
    }
  }
}
