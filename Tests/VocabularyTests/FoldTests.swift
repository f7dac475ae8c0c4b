import Testing
import Vocabulary

@Suite struct FoldTests {
  @Test(arguments: [
    ("Tgl. Pembuatan :", "tglpembuatan"), ("PERALATAN / PERLENGKAPAN", "peralatanperlengkapan"),
    ("S. STP", "sstp"), ("", ""), (" : . -", ""), ("A4", "a4"), ("Café–2\u{00A0}x", "café2x"), ("½ ●", ""),
  ])
  func foldKeepsLettersAndDigits(_ text: String, _ key: String) {
    #expect(fold(text) == Array(key.utf8))
  }

  @Test(arguments: [
    ("Tgl. Pembuatan :", "tgl pembuatan"), ("Peralatan/Perlengkapan", "peralatan perlengkapan"),
    ("  Jum'at  ", "jumat"), ("Jum’at", "jumat"), ("a – b\u{00A0}c", "a b c"), ("", ""), ("—", ""),
    ("ke\u{00AD}pada", "kepada"),
  ])
  func foldWordsKeepsSingleBlanks(_ text: String, _ key: String) {
    #expect(foldWords(text) == Array(key.utf8))
  }

  @Test func malformedBytesFallAway() {
    #expect(fold([0x61, 0xC3, 0x62, 0xFF, 0x80, 0x63]) == Array("abc".utf8))
    #expect(foldWords([0x61, 0xE2, 0x80, 0x62]) == Array("ab".utf8))
  }

  @Test func wordsOfAFoldAreTheFoldedWords() {
    let text = "Memeriksa & mengoreksi, (bila perlu) draf S.K. Jum'at/Sabtu — ½ jam"
    #expect(foldedWords(text.utf8).flatMap { $0 } == fold(text))
  }
}
