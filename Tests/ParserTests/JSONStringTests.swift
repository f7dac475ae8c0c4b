import Diagnostics
import Testing

@testable import Parser

@Suite struct JSONStringTests {
  /// What follows some letters, as it is written and as it is.
  static let parts: [(written: String, is: String)] = [
    ("", ""), (#"\n"#, "\n"), (#"\t\"\\\/"#, "\t\"\\/"), (#"\u00e9\t"#, "é\t"), ("é", "é"), (#"\b"#, "\u{8}"),
  ]

  @Test(arguments: 0..<20) func stringsAreReadWhereverTheirSignsStand(_ place: Int) {
    let letters = String(repeating: "a", count: place)
    for part in Self.parts {
      let (value, faults) = JSONValue.reading(Array("{\"text\": \"\(letters)\(part.written)bc\"}".utf8))
      #expect(faults.isEmpty)
      #expect(value?["text"]?.text == letters + part.is + "bc")
    }
  }

  @Test(arguments: 0..<20) func controlsAndOpenStringsAreTold(_ place: Int) {
    let letters = String(repeating: "a", count: place)
    #expect(JSONValue.reading(Array("\"\(letters)\u{1}b\"".utf8)).diagnostics.count == 1)
    #expect(JSONValue.reading(Array("\"\(letters)".utf8)).diagnostics.count == 1)
  }
}
