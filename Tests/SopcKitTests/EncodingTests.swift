import AST
import Diagnostics
import SopcKit
import TestSupport
import Testing

/// The same text gives the same documents, however its bytes and line ends are written.
@Suite struct EncodingTests {
  private func compile(_ bytes: [UInt8]) -> [CompiledSOP] { Compiler().compile(bytes, path: "input").sops }

  /// A sample without byte order mark, its lines ended by line feeds.
  private func plain(_ sample: SampleFile) -> String {
    let text = String(decoding: sample.bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\r" && $0 != "\u{FEFF}" }
    return String(String.UnicodeScalarView(text))
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test(arguments: SampleFile.all) func lineEndsMakeNoDifference(in sample: SampleFile) {
    let text = plain(sample)
    let expected = compile(Array(text.utf8))
    for end in ["\r\n", "\r"] {
      let ended = text.unicodeScalars.map { $0 == "\n" ? end : String($0) }.joined()
      let sops = compile(Array(ended.utf8))
      #expect(sops.map(\.document) == expected.map(\.document), "\(end.debugDescription)")
      #expect(sops.map { $0.findings.map(\.rule) } == expected.map { $0.findings.map(\.rule) })
    }
  }

  @Test(arguments: SampleFile.all) func utf16ReadsAsItsUTF8(in sample: SampleFile) {
    let text = plain(sample)
    let expected = compile(Array(text.utf8))
    for bigEndian in [false, true] {
      let sops = compile(utf16(text, bigEndian: bigEndian))
      #expect(sops.map(\.document) == expected.map(\.document))
      #expect(sops.map(\.provenance) == expected.map(\.provenance))
      #expect(sops.first?.source.encoding == (bigEndian ? "utf-16be" : "utf-16le"))
    }
  }

  @Test(arguments: SampleFile.all) func aByteOrderMarkMovesPlacesOnly(in sample: SampleFile) {
    let text = plain(sample)
    let expected = compile(Array(text.utf8))
    let sops = compile(Array("\u{FEFF}\(text)".utf8))
    #expect(sops.map(\.document) == expected.map(\.document))
    #expect(
      sops.map { $0.provenance.claims.map(\.span.start) }
        == expected.map { $0.provenance.claims.map { $0.span.start + 3 } })
  }

  @Test func windows1252ReadsAsItsUTF8() {
    let text = """
      Nomor SOP\t800/01 – A
      Nama SOP\tSurat “Masuk” é
      Tanggal Efektif\t1 Mei 2024
      Dasar Hukum
      1. UU Nomor 5 Tahun 2014 tentang ‘Aparatur’
      Peringatan
      • Awas…
      """
    let codes: [Unicode.Scalar: UInt8] = [
      "–": 0x96, "“": 0x93, "”": 0x94, "é": 0xE9, "‘": 0x91, "’": 0x92, "•": 0x95, "…": 0x85,
    ]
    let bytes = text.unicodeScalars.map { codes[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    let sops = compile(bytes)
    #expect(sops.map(\.source.encoding) == ["windows-1252"])
    #expect(sops.map(\.document) == compile(Array(text.utf8)).map(\.document))
    #expect(sops.first?.document.identity.title == "Surat “Masuk” é")
    #expect(Accounting(bytes, encoding: "windows-1252").fault(in: sops) == nil)
  }
}
