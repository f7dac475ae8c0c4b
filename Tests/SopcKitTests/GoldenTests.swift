import Diagnostics
import AST
import FoundationEssentials
import SopcKit
import TestSupport
import Testing

/// Every output of every sample in the usual formats, as it was when a person last read it.
///
/// `SOPC_UPDATE_GOLDENS=1` writes them anew.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  private static let updates = ProcessInfo.processInfo.environment["SOPC_UPDATE_GOLDENS"] == "1"
  private static let isCI = !(ProcessInfo.processInfo.environment["CI"] ?? "").isEmpty

  @Test(arguments: SampleFile.all) func outputs(of sample: SampleFile) throws {
    for (name, bytes) in Self.files(of: sample) {
      let place = Self.folder.appending(path: name)
      if Self.updates {
        try #require(!Self.isCI, "goldens are not written where CI is set")
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: place)
      }
      guard let golden = try? [UInt8](Data(contentsOf: place)) else {
        Issue.record("no golden \(name); write it with SOPC_UPDATE_GOLDENS=1")
        continue
      }
      if let difference = firstDifference(golden, bytes) { Issue.record("\(name), \(difference)") }
    }
  }

  @Test func samplesWereFound() {
    #expect(SampleFile.all.count >= 13)
  }

  @Test func everyGoldenHasItsSample() throws {
    let expected = SampleFile.all.flatMap { Self.files(of: $0).map(\.name) }
    let present = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    if Self.updates, !Self.isCI {
      for name in present where !expected.contains(name) {
        try FileManager.default.removeItem(at: Self.folder.appending(path: name))
      }
    } else {
      #expect(present.filter { !expected.contains($0) }.sorted() == [])
    }
  }

  /// The files that a sample gives, by name.
  private static func files(of sample: SampleFile) -> [(name: String, bytes: [UInt8])] {
    let compilation = Compiler().compile(sample.bytes, path: "Samples/\(sample.name)")
    let map = compilation.sourceMap()
    var files = [(sample.stem + map.suffix, map.bytes)]
    for (index, sop) in compilation.sops.enumerated() {
      let stem = sample.stem + (compilation.sops.count > 1 ? "-\(index + 1)" : "")
      for file in OutputFormat.usual.flatMap({ sop.output($0) }) { files.append((stem + file.suffix, file.bytes)) }
    }
    return files
  }
}

/// The first line that differs between a golden and what came, or `nil` where they are equal.
func firstDifference(_ golden: [UInt8], _ actual: [UInt8]) -> String? {
  guard golden != actual else { return nil }
  let old = golden.split(separator: 0x0A, omittingEmptySubsequences: false)
  let new = actual.split(separator: 0x0A, omittingEmptySubsequences: false)
  func line(_ lines: [ArraySlice<UInt8>], _ index: Int) -> String {
    index < lines.count ? String(decoding: lines[index].prefix(300), as: UTF8.self).debugDescription : "the end"
  }
  let index = zip(old, new).prefix { $0 == $1 }.count
  return "line \(index + 1): was \(line(old, index)), is \(line(new, index))"
}

@Suite struct FirstDifferenceTests {
  @Test func isTheLineWhereTheTextsPart() {
    func difference(_ old: String, _ new: String) -> String? { firstDifference(Array(old.utf8), Array(new.utf8)) }
    #expect(difference("a\nb\n", "a\nb\n") == nil)
    #expect(difference("a\nb\nc", "a\nx\nc") == #"line 2: was "b", is "x""#)
    #expect(difference("a", "a\nb") == #"line 2: was the end, is "b""#)
    #expect(difference("a\n", "a") == #"line 2: was "", is the end"#)
  }
}
