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

  /// A run of bytes is folded into one buffer as any sequence is, behind what stands there.
  @Test(arguments: [
    "", " .", "Kepala Seksi", "Ünder 2", "Café–2\u{00A0}x", "aé", "éa", "½", "A\u{301}B", "S.K. — Jum’at/Sabtu 12",
  ])
  func bytesFoldAsTheirSequence(_ text: String) {
    let bytes = Array(text.utf8)
    for start in bytes.indices {
      var key = Array("dari".utf8)
      fold(bytes[start...], into: &key)
      #expect(key == Array("dari".utf8) + fold(AnySequence(bytes[start...])), "\(text) from \(start)")
    }
  }

  @Test func wordsOfAFoldAreTheFoldedWords() {
    let text = "Memeriksa & mengoreksi, (bila perlu) draf S.K. Jum'at/Sabtu — ½ jam"
    #expect(foldedWords(text.utf8).flatMap { $0 } == fold(text))
  }
}
