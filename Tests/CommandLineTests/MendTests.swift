import Foundation
import Testing

/// `--fix`, `--diff`, comments, and baselines.
@Suite struct MendTests {
  /// Canonical Markdown of the small SOP with an activity.
  private func markdown(_ folder: Folder, _ activity: String = "Menganalisa surat masuk") throws -> String {
    try folder.write(smallSOP.replacingOccurrences(of: "Mencatat surat masuk", with: activity), to: "asal/a.txt")
    let run = try CommandLineRun(["fmt", "asal/a.txt"], in: folder)
    #expect(run.exitCode == 0)
    return run.output
  }

  @Test func ownMarkdownIsMendedInPlace() throws {
    let folder = try Folder()
    let text = try markdown(folder)
    try folder.write(text, to: "a.md")
    let before = try CommandLineRun(["check", "a.md"], in: folder)
    #expect(before.output.contains("[SOP307, author]"))
    let shown = try CommandLineRun(["check", "a.md", "--diff"], in: folder)
    #expect(shown.output.hasPrefix("--- a.md\n+++ a.md\n@@ -"))
    #expect(shown.output.contains("\n-| 1 | Menganalisa surat") && shown.output.contains("\n+| 1 | Menganalisis surat"))
    #expect(shown.exitCode == before.exitCode)
    #expect(try folder.text("a.md") == text)
    let run = try CommandLineRun(["check", "a.md", "--fix"], in: folder)
    #expect(!run.output.contains("[SOP307,"))
    #expect(run.messages.contains("1 finding mended"))
    #expect(try folder.text("a.md") == text.replacingOccurrences(of: "| Menganalisa", with: "| Menganalisis"))
    #expect(folder.files(".") == ["a.md", "asal/a.txt"])
    let again = try CommandLineRun(["check", "a.md", "--fix"], in: folder)
    #expect(again.output == run.output)
  }

  @Test func theDiffCanBePatched() throws {
    let folder = try Folder()
    try folder.write(markdown(folder), to: "a.md")
    let shown = try CommandLineRun(["check", "a.md", "--diff"], in: folder)
    try folder.write(shown.output, to: "a.diff")
    let patch = Process()
    patch.executableURL = URL(filePath: "/usr/bin/env")
    patch.arguments = ["patch", "--quiet", "-p0", "-i", "a.diff"]
    patch.currentDirectoryURL = folder.url
    try patch.run()
    patch.waitUntilExit()
    guard patch.terminationStatus != 127 else { return }
    #expect(patch.terminationStatus == 0)
    #expect(try folder.text("a.md").contains("| Menganalisis surat"))
  }

  @Test func unsafeFixesAreAskedFor() throws {
    let folder = try Folder()
    try folder.write(markdown(folder, "Penyusunan naskah dinas"), to: "a.md")
    #expect(try CommandLineRun(["check", "a.md", "--fix"], in: folder).output.contains("[SOP302,"))
    let run = try CommandLineRun(["check", "a.md", "--unsafe-fixes"], in: folder)
    #expect(!run.output.contains("[SOP302,"))
    #expect(try folder.text("a.md").contains("| 1 | Menyusun naskah dinas |"))
  }

  @Test func whatCameOutOfAScanIsNeverTouched() throws {
    let folder = try Folder()
    let text = smallSOP.replacingOccurrences(of: "Mencatat surat masuk", with: "Menganalisa surat masuk")
    try folder.write(text, to: "a.txt")
    let run = try CommandLineRun(["check", "a.txt", "--fix", "--unsafe-fixes"], in: folder)
    #expect(try folder.text("a.txt") == text)
    #expect(run.messages.contains("a.txt: note: ") && run.messages.contains("sopc fmt"))
    #expect(try CommandLineRun(["check", "-", "--fix"], in: folder, input: text).exitCode == 64)
    #expect(try CommandLineRun(["check", "a.txt", "--fix", "--group", "folder"], in: folder).exitCode == 64)
  }

  @Test func suggestionsGoToReviewdog() throws {
    let folder = try Folder()
    try folder.write(markdown(folder), to: "a.md")
    let run = try CommandLineRun(["check", "a.md", "--format", "rdjsonl", "--select", "SOP307"], in: folder)
    let line = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let suggestion = try #require((line["suggestions"] as? [[String: Any]])?.first)
    #expect(suggestion["text"] as? String == "Menganalisis")
    let range = try #require(suggestion["range"] as? [String: [String: Int]])
    let number = try #require(range["start"]?["line"])
    let text = try folder.text("a.md").split(separator: "\n", omittingEmptySubsequences: false)[number - 1]
    let (start, end) = (try #require(range["start"]?["column"]), try #require(range["end"]?["column"]))
    #expect(String(decoding: Array(text.utf8)[(start - 1)..<(end - 1)], as: UTF8.self) == "Menganalisa")
  }

  @Test func commentsLetFindingsPass() throws {
    let folder = try Folder()
    var text = try markdown(folder)
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| 1 |") }.map(String.init))
    text = text.replacingOccurrences(of: row, with: row + " <!-- sopc-ignore SOP307: istilah aplikasi -->")
    text = text.replacingOccurrences(
      of: "<!-- sopc 1 -->\n", with: "<!-- sopc 1 -->\n<!-- sopc-ignore SOP116: formulir ringkas -->\n")
    try folder.write(text, to: "a.md")
    let run = try CommandLineRun(["check", "a.md"], in: folder)
    #expect(!run.output.contains("[SOP307,") && !run.output.contains("[SOP116,"))
    #expect(!run.output.contains("[SOP031,") && !run.output.contains("[SOP09"), "\(run.output)")
    // What fmt writes keeps them.
    let kept = try CommandLineRun(["fmt", "a.md"], in: folder)
    #expect(kept.output.contains("<!-- sopc 1 -->\n<!-- sopc-ignore SOP116: formulir ringkas -->\n"))
    #expect(kept.output.contains("<!-- sopc-ignore SOP307: istilah aplikasi -->\n"))
    try folder.write(kept.output, to: "b.md")
    #expect(try !CommandLineRun(["check", "b.md"], in: folder).output.contains("[SOP307,"))
    #expect(try CommandLineRun(["fmt", "b.md"], in: folder).output == kept.output)
  }

  @Test func commentsWithoutUseOrReasonAreTold() throws {
    let folder = try Folder()
    let text = try markdown(folder, "Mencatat surat masuk")
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| 1 |") }.map(String.init))
    for (comment, rule) in [
      ("SOP307: alasan", "SOP031"), ("SOP307", "SOP032"), ("SOP999: alasan", "SOP032"), (": alasan", "SOP032"),
    ] {
      try folder.write(
        text.replacingOccurrences(of: row, with: row + " <!-- sopc-ignore \(comment) -->"), to: "a.md")
      #expect(try CommandLineRun(["check", "a.md"], in: folder).output.contains("[\(rule), author]"), "\(comment)")
    }
  }

  @Test func baselinesArePruned() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    try folder.write(document(7), to: "b.txt")
    _ = try CommandLineRun(["check", "a.txt", "b.txt", "--write-baseline", "base"], in: folder)
    let whole = try folder.text("base")
    try folder.write(smallSOP.replacingOccurrences(of: "\t10 Menit", with: "\tsegera"), to: "a.txt")
    let run = try CommandLineRun(["check", "a.txt", "--baseline", "base", "--prune-baseline"], in: folder)
    // The new finding is told, the known ones are not, and nothing was removed that still holds.
    #expect(run.output.contains("[SOP334,") || run.messages.contains("0 entries"))
    #expect(try folder.text("base") == whole)
    try folder.write(document(3), to: "a.txt")
    let pruned = try CommandLineRun(["check", "a.txt", "--baseline", "base", "--prune-baseline"], in: folder)
    #expect(pruned.messages.contains("taken out of base"))
    let left = try folder.text("base")
    #expect(left.utf8.count < whole.utf8.count)
    // Files that were not checked keep their entries while they are there.
    #expect(left.contains("b.txt\t"))
    #expect(try CommandLineRun(["check", "a.txt", "--prune-baseline"], in: folder).exitCode == 64)
  }
}
