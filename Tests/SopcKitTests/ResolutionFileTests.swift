import AST
import Analysis
import SopcKit
import Testing

@Suite struct ResolutionFileTests {
  static let mentions = (1...3).map {
    PersonMention(
      document: DocumentKey(sha256: "f\($0)", part: $0), places: ["/identity/approver", "/signature"],
      names: ["Budi \"S\" Santoso", "Budi\u{1}"], name: "Budi Santoso", nip: $0 == 2 ? nil : "198504122010011003",
      unit: "Kecamatan Sukamaju")
  }

  @Test func readsBackWhatItWrites() {
    let resolution = resolve(Self.mentions)
    #expect(resolution.people.count == 1)
    let (read, faults) = ResolutionFile.read(ResolutionFile.bytes(resolution))
    #expect(read == resolution)
    #expect(faults.isEmpty)
    #expect(ResolutionFile.read(ResolutionFile.bytes(Resolution())).resolution == Resolution())
  }

  @Test(arguments: [
    "", "{}", "[]", #"{"resolutionVersion": 2, "people": []}"#, #"{"resolutionVersion": 1, "people": [{}]}"#,
  ])
  func somethingElseIsRefused(_ text: String) {
    let (read, faults) = ResolutionFile.read(Array(text.utf8))
    #expect(read == nil)
    #expect(!faults.isEmpty)
  }
}
