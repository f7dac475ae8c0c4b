import Foundation
import Testing

/// The man page and the completions that are shipped: as `make manual` writes them.
@Suite struct ManualTests {
  private static let packaging = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "packaging")

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: packaging.appending(path: name), encoding: .utf8)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreThoseOfTheProgram(_ shell: String) throws {
    let run = try CommandLineRun(["--generate-completion-script", shell], in: Folder())
    #expect(run.exitCode == 0)
    #expect(try Self.text("completions/sopc.\(shell)") == run.output, "run make manual")
  }

  @Test func theManualNamesEveryCommandAndOption() throws {
    let manual = try Self.text("sopc.1")
    let plain = manual.replacingOccurrences(of: "\\-", with: "-").replacingOccurrences(of: "\\", with: "")
    let commands = ["build", "check", "fmt", "diff", "review", "stream", "registry", "rules", "explain", "schema"]
    for command in commands {
      #expect(plain.contains(command), "\(command)")
      let help = try CommandLineRun(["help", command], in: Folder()).output
      for match in help.matches(of: /--([a-z][a-z-]+)/) where match.output.1 != "help" {
        #expect(plain.contains(String(match.output.1)), "the manual lacks --\(match.output.1); run make manual")
      }
    }
  }

  /// The manual is made by a plugin that a test cannot run: what it is made from is compared instead.
  @Test func theManualSaysWhatTheHelpSays() throws {
    let manual = Self.plain(try Self.text("sopc.1"))
    let dump = try CommandLineRun(["--experimental-dump-help"], in: Folder()).output
    let tool = try #require(try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any])
    var texts: [String] = []
    func gather(_ command: [String: Any]) {
      guard command["commandName"] as? String != "help" else { return }
      for key in ["abstract", "discussion"] { if let text = command[key] as? String { texts.append(text) } }
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        if let text = argument["abstract"] as? String { texts.append(text) }
      }
      for sub in command["subcommands"] as? [[String: Any]] ?? [] { gather(sub) }
    }
    gather(try #require(tool["command"] as? [String: Any]))
    #expect(texts.count > 80)
    for text in texts {
      #expect(manual.contains(Self.plain(text)), "the manual lacks `\(text)`; run make manual")
    }
  }

  /// Letters and digits alone: the manual breaks lines and marks up blanks and strokes.
  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { CharacterSet.alphanumerics.contains($0) }))
  }

  @Test func theShellTakesTheCompletion() throws {
    let bash = Process()
    bash.executableURL = URL(filePath: "/usr/bin/env")
    bash.arguments = ["bash", "-n", Self.packaging.appending(path: "completions/sopc.bash").path]
    try bash.run()
    bash.waitUntilExit()
    #expect(bash.terminationStatus == 0)
  }
}
