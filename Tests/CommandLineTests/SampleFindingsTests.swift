import Foundation
import Testing

/// `docs/rules/samples.md`: what `check` says of each sample, for a person to read after each change of a rule.
@Suite struct SampleFindingsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func theListIsWhatCheckSays() throws {
    var text = """
      # Findings on the samples

      What `sopc check` says of each file in `Samples/`, written by `SOPC_UPDATE_GOLDENS=1 swift test --filter SampleFindingsTests`.
      To be read after each change of a rule: every line is to be true, and to make sense.

      """
    let samples = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Samples").path)
      .filter { $0.first?.isNumber == true }.sorted()
    #expect(samples.count > 10)
    for name in samples {
      let folder = try Folder()
      try folder.write(sample(name), to: name)
      let run = try CommandLineRun(["check", name, "--quiet"], in: folder)
      let lines = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { $0.dropFirst(name.count + 1) }
      text += "\n## \(name)\n\n```text\n" + lines.map { $0.drop { $0 == " " } + "\n" }.joined() + "```\n"
    }
    let page = Self.root.appending(path: "docs/rules/samples.md")
    if ProcessInfo.processInfo.environment["SOPC_UPDATE_GOLDENS"] == "1" {
      try text.write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == text, "docs/rules/samples.md is stale")
  }
}
