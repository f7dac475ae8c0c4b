import AST
import Analysis
import Diagnostics
import SopcKit
import Testing

@Suite struct ResolutionFileTests {
  static let mentions = (1...3).map {
    PersonMention(
      document: DocumentKey(sha256: "f\($0)", part: $0), places: ["/identity/approver", "/signature"],
      names: ["Budi \"S\" Santoso", "Budi\u{1}"], name: "Budi Santoso", nip: $0 == 2 ? nil : "198504122010011003",
      unit: "Kecamatan Sukamaju")
  }

  private static func resolution() throws -> Resolution {
    let gathered = GatheredMentions()
    for mention in mentions { try gathered.add(mention) }
    for file in 1...3 {
      try gathered.add(
        NamedSOP(
          document: DocumentKey(sha256: "f\(file)", part: file), number: "067/\(file)/2024", title: "Surat \(file)",
          unit: "Kecamatan Sukamaju", related: ["SOP Surat \(file % 3 + 1)"]))
    }
    return try gathered.resolve()
  }

  private static func bytes(_ resolution: Resolution) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try ResolutionFile.write(resolution) { bytes += $0 }
    return bytes
  }

  private static func read(_ bytes: [UInt8]) throws -> (resolution: Resolution?, faults: [Diagnostic]) {
    let reader = ResolutionReader()
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) { try reader.add(line) }
    return try reader.end()
  }

  private static func entries(_ resolution: Resolution) throws -> [Resolution.Entry] {
    var entries: [Resolution.Entry] = []
    try resolution.entries { entries.append($0) }
    return entries
  }

  @Test func readsBackWhatItWrites() throws {
    let resolution = try Self.resolution()
    let bytes = try Self.bytes(resolution)
    let expected = try Self.entries(resolution)
    #expect(resolution.people == 1)
    #expect(expected.count == 7)
    let (read, faults) = try Self.read(bytes)
    #expect(try Self.entries(#require(read)) == expected)
    #expect(faults.isEmpty)
    // Laid out otherwise it is the same.
    let (other, others) = try Self.read(bytes.filter { $0 != 0x0A })
    #expect(try Self.entries(#require(other)) == expected)
    #expect(others.isEmpty)
  }

  @Test func ofNobodyThereIsAFile() throws {
    let bytes = try Self.bytes(GatheredMentions().resolve())
    #expect(try Self.read(bytes).resolution?.people == 0)
  }

  @Test func aTornFileIsRefused() throws {
    let bytes = try Self.bytes(Self.resolution())
    for end in [40, bytes.count / 2, bytes.count - 8] {
      let (read, faults) = try Self.read(Array(bytes.prefix(end)))
      #expect(read == nil)
      #expect(!faults.isEmpty)
    }
  }

  @Test(arguments: [
    "", "{}", "[]", #"{"resolutionVersion": 2, "people": []}"#, #"{"resolutionVersion": 1, "people": [{}]}"#,
  ])
  func somethingElseIsRefused(_ text: String) throws {
    let (read, faults) = try Self.read(Array(text.utf8))
    #expect(read == nil)
    #expect(!faults.isEmpty)
  }
}
