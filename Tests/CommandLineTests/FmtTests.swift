import Foundation
import Testing

/// `sopc fmt`
@Suite struct FmtTests {
  @Test func isIdempotentAndKeepsTheSOPOfEachSample() throws {
    let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Samples")
    let names = try FileManager.default.contentsOfDirectory(atPath: samples.path).filter {
      $0.first?.isNumber == true && !$0.hasPrefix("11-")
    }
    #expect(names.count > 10)
    for name in names.sorted() { try isIdempotentAndKeepsTheSOP(name) }
  }

  private func isIdempotentAndKeepsTheSOP(_ name: String) throws {
    let folder = try Folder()
    try folder.write(sample(name), to: "asal/\(name)")
    let first = try CommandLineRun(["fmt", "asal/\(name)"], in: folder)
    #expect(first.exitCode == 0)
    #expect(first.output.hasPrefix("<!-- sopc 1 -->\n"))
    try folder.write(first.output, to: "a.md")
    #expect(try CommandLineRun(["fmt", "a.md"], in: folder).output == first.output)
    #expect(try CommandLineRun(["fmt", "a.md", "--check"], in: folder).exitCode == 0)
    let json = try CommandLineRun(["build", "asal/\(name)", "--emit", "json", "--out", "-"], in: folder)
    let again = try CommandLineRun(["build", "a.md", "--emit", "json", "--out", "-"], in: folder)
    #expect(again.output == json.output)
  }

  @Test func saysWhichFilesWouldChange() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "d/a.txt")
    try folder.write(CommandLineRun(["fmt", "d/a.txt"], in: folder).output, to: "d/b.md")
    let run = try CommandLineRun(["fmt", "d", "--check"], in: folder)
    #expect(run.exitCode == 1)
    #expect(run.messages.contains("d/a.txt: note: would change"))
    #expect(!run.messages.contains("d/b.md"))
    #expect(run.output.isEmpty)
  }

  @Test func onlyCanonicalMarkdownIsRewritten() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    let text = try CommandLineRun(["fmt", "a.txt"], in: folder).output
    try folder.write("\n\n" + text.replacingOccurrences(of: "## Prosedur\n\n", with: "## Prosedur\n\n\n\n"), to: "b.md")
    try folder.write(text.replacingOccurrences(of: "## Prosedur\n\n", with: "## Prosedur\n\n\n\n"), to: "c.md")
    let run = try CommandLineRun(["fmt", "a.txt", "c.md", "--write"], in: folder)
    #expect(run.exitCode == 0)
    #expect(try folder.text("a.txt") == smallSOP)
    #expect(run.messages.contains("a.txt: note: is no canonical Markdown; left alone"))
    #expect(try folder.text("c.md") == text)
    #expect(try CommandLineRun(["fmt", "a.txt", "--write", "--check"], in: folder).exitCode == 64)
    #expect(try CommandLineRun(["fmt", "tiada.txt"], in: folder).exitCode == 2)
  }
}
