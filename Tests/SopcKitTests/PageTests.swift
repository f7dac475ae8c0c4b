import AST
import Diagnostics
import SopcKit
import Testing

/// One SOP over several files: read as one, with places in each file.
@Suite struct PageTests {
  private let first =
    "Nomor SOP\t070/12/2021\nNama SOP\tSurat Masuk\nDasar Hukum\n1. UU Nomor 25 Tahun 2009\nPeringatan\n1. Awas\n"
    + "No\tKegiatan\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\tKet\n1\tMenerima surat\t\tV\tSurat\t5 menit\tAgenda\t"
  private let second =
    "2\tMemberi arahan\tV\t\tAgenda\t10 menit\tDisposisi\t\n3\tMengarsipkan\t\tV\tDisposisi\t5 menit\tArsip\t\nlain lain\n"

  private func compiled(_ pages: [Page]) -> Compilation { Compiler().compile(pages: pages, path: "surat") }

  private func page(_ name: String, _ text: String) -> Page { Page(name: name, bytes: Array(text.utf8)) }

  @Test func aTableGoesOnOnTheNextPage() {
    let sops = compiled([page("p1.txt", first), page("p2.txt", second)]).sops
    #expect(sops.count == 1)
    #expect(sops.first?.document.procedure?.steps.map(\.no) == [1, 2, 3])
    #expect(sops.first?.source.path == "surat")
  }

  @Test func placesNameTheirFileAndCountInIt() throws {
    let sop = try #require(compiled([page("p1.txt", first), page("p2.txt", second)]).sops.first)
    let left = try #require(sop.provenance.unclaimed.first { $0.text == "lain lain" })
    #expect(left.location.file == "p2.txt")
    #expect((left.location.line, left.location.column) == (3, 1))
    let bytes = Array(second.utf8)[left.location.offset..<left.location.offset + left.location.length]
    #expect(String(decoding: bytes, as: UTF8.self) == "lain lain")
  }

  @Test func findingsNameTheirFile() throws {
    let damaged = Page(name: "p2.txt", bytes: Array("é ".utf8) + [0xFF] + Array("\n".utf8))
    let findings = compiled([page("p1.txt", first), damaged]).sops.flatMap(\.findings)
    let invalid = try #require(findings.first { $0.rule.description == "SOP001" })
    #expect(invalid.location?.file == "p2.txt")
    #expect(invalid.location?.line == 1)
    #expect(invalid.location?.offset == 3)
  }

  @Test func pagesMayBeEncodedEachInItsWay() throws {
    let other = Page(
      name: "p2.txt",
      bytes: Array("lain \u{201C}".unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : 0x93 })
        + Array(" lain".utf8))
    let sop = try #require(compiled([page("p1.txt", first), other]).sops.first)
    let left = try #require(sop.provenance.unclaimed.first { $0.text.hasPrefix("lain") })
    #expect(left.text == "lain “ lain")
    #expect((left.location.offset, left.location.length) == (0, 11))
  }

  @Test func theSourceMapNamesTheFiles() throws {
    let map = String(
      decoding: compiled([page("p1.txt", first), page("p2.txt", second)]).sourceMap().bytes, as: UTF8.self)
    #expect(map.contains(#"{ "file": "p1.txt", "offset": 0, "length": 9, "role": "label", "document": 1 }"#))
    #expect(
      map.contains(
        #"{ "file": "p2.txt", "offset": 2, "length": 14, "role": "value", "path": "/procedure/steps/1/activity""#))
  }

  @Test func theJSONReadsBackWithItsFiles() throws {
    let sop = try #require(compiled([page("p1.txt", first), page("p2.txt", second)]).sops.first)
    let json = sop.output(.json).flatMap(\.bytes)
    let read = try #require(Compiler().compile(json, path: "surat").sops.first)
    #expect(read.provenance.unclaimed == sop.provenance.unclaimed)
    #expect(read.provenance.unclaimed.contains { $0.location.file == "p2.txt" })
  }

  @Test func onePageIsReadAsTheFileAlone() throws {
    let alone = Compiler().compile(Array(first.utf8), path: "surat").sops.map(\.document)
    #expect(compiled([page("p1.txt", first)]).sops.map(\.document) == alone)
    #expect(compiled([]).sops.count == 1)
  }
}
