import Foundation
import Testing

@Suite struct NameTests {
  /// Builds files of the given paths to JSON, and gives what was written.
  private func outputs(_ paths: [String], _ arguments: [String], exitCode: Int32 = 0) throws -> [String] {
    let folder = try Folder()
    for path in paths { try folder.write(smallSOP, to: path) }
    let run = try CommandLineRun(["build"] + arguments + ["--emit", "json", "--out", "hasil"], in: folder)
    #expect(run.exitCode == exitCode, "\(run.messages)")
    return folder.files("hasil").filter { $0 != "manifest.json" }
  }

  @Test func keepFullFileNamesWhereStemsMeet() throws {
    let names = try outputs(["d/a.txt", "d/a.html", "d/b.txt"], ["d"])
    #expect(names == ["a.html.json", "a.txt.json", "b.json"])
  }

  @Test func putTheFolderInFrontWhereFileNamesMeet() throws {
    #expect(try outputs(["x/a.txt", "y/a.txt"], ["x", "y"]) == ["x-a.txt.json", "y-a.txt.json"])
    #expect(try outputs(["x/a.txt", "y/a.txt"], ["x/a.txt", "y/a.txt"]) == ["x-a.txt.json", "y-a.txt.json"])
  }

  @Test func countWhereEvenThoseMeet() throws {
    let names = try outputs(["p/x/a.txt", "q/x/a.txt"], ["p/x", "q/x"])
    #expect(names == ["x-a.txt.json", "x-a.txt~2.json"])
  }

  @Test func differInMoreThanCase() throws {
    #expect(try outputs(["d/A.txt", "d/a.md"], ["d"]) == ["A.txt.json", "a.md.json"])
  }

  @Test func takeAFileOnce() throws {
    #expect(try outputs(["d/a.txt"], ["d/a.txt", "d", "./d/a.txt"]) == ["a.json"])
  }

  @Test func leaveTheManifestItsName() throws {
    #expect(try outputs(["d/manifest.txt"], ["d"]) == ["manifest.txt.json"])
  }

  @Test func separatePartsFromFilesWithNumbers() throws {
    let folder = try Folder()
    try folder.write(sample("08-two-sops.txt"), to: "d/a.txt")
    try folder.write(smallSOP, to: "d/a-1.txt")
    try folder.write(smallSOP, to: "d/b.txt")
    try folder.write(smallSOP, to: "d/b-1.txt")
    let run = try CommandLineRun(["build", "d", "--emit", "json", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 0)
    let names = folder.files("hasil").filter { $0 != "manifest.json" }
    #expect(names == ["a-1.txt.json", "a.txt-1.json", "a.txt-2.json", "b-1.json", "b.json"])
  }

  @Test func areEscapedAndShortened() throws {
    let names = try outputs(
      ["d/a:b\u{1B}[31m.txt", "d/aux.txt", "d/\(String(repeating: "panjang", count: 30)).txt"], ["d"])
    #expect(names.count == 3)
    #expect(names.contains("a%3Ab%1B[31m.json"))
    #expect(names.contains("_aux.json"))
    let long = try #require(names.first { $0.hasPrefix("panjang") })
    #expect(long.utf8.count == 180 + 5)
    #expect(long.contains("~"))
  }
}
