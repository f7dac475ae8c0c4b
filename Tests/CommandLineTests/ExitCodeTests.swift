import Foundation
import Testing

/// The exit code for every combination of findings, unreadable inputs and forms.
@Suite struct ExitCodeTests {
  enum Worst: String, CaseIterable, Sendable { case nothing, note, warning, error, extraction }

  private static let formats = ["text", "json", "sarif", "github", "gitlab", "junit", "rdjsonl"]

  /// An SOP whose first step takes nothing.
  private static let text = smallSOP.replacingOccurrences(of: "\tSurat\t10", with: "\t\t10")

  /// Puts inputs into a folder whose worst finding is known.
  private static func write(_ worst: Worst, to folder: Folder) throws {
    try folder.write(text, to: "a.txt")
    let (select, severity) =
      switch worst {
      case .nothing: ("SOP307", "error")
      case .note: ("SOP333", "note")
      case .warning: ("SOP333", "warning")
      case .error: ("SOP333", "error")
      case .extraction: ("SOP004", "error")
      }
    if worst == .extraction {
      try folder.write(smallSOP + "3\tMeneruskan surat kepada\t●\t\t\t\t\n", to: "a.txt")
    }
    try folder.write("select: [\(select)]\nseverity: {\(select): \(severity)}\n", to: ".sopc.yml")
  }

  @Test(arguments: Worst.allCases)
  func dependsOnTheAuthorsFindingsAlone(_ worst: Worst) throws {
    let folder = try Folder()
    try Self.write(worst, to: folder)
    let rank = [Worst.nothing: 0, .extraction: 0, .note: 1, .warning: 2, .error: 3][worst] ?? 0
    for (level, needed) in [("never", 9), ("note", 1), ("warning", 2), ("error", 3)] {
      for format in Self.formats {
        let arguments = ["check", "a.txt", "--fail-on", level, "--format", format]
        let expected: Int32 = rank >= needed ? 1 : 0
        #expect(try CommandLineRun(arguments, in: folder).exitCode == expected, "\(worst) \(level) \(format)")
      }
    }
    for format in Self.formats {
      let run = try CommandLineRun(["check", "a.txt", "tiada.txt", "--format", format], in: folder)
      #expect(run.exitCode == 2, "\(worst) \(format)")
      #expect(run.messages.contains("tiada.txt"))
    }
    // All at once, in files.
    let all = Self.formats.flatMap { ["--format", "\($0)=laporan/\($0)"] }
    try folder.write("", to: "laporan/x")
    #expect(
      try CommandLineRun(["check", "a.txt", "--fail-on", "note"] + all, in: folder).exitCode == (rank >= 1 ? 1 : 0))
    #expect(folder.files("laporan").count == Self.formats.count + 1)
    #expect(try CommandLineRun(["check", "a.txt", "--format", "json=tiada/x"], in: folder).exitCode == 2)
    #expect(worst == .nothing ? true : try !CommandLineRun(["check", "a.txt"], in: folder).output.isEmpty)
  }

  @Test func aFileThatCannotBeReadStandsInEveryReport() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    for format in Self.formats.dropFirst() {
      let run = try CommandLineRun(["check", "a.txt", "tiada.txt", "--format", format], in: folder)
      #expect(run.output.contains("tiada.txt"), "\(format)")
    }
  }

  @Test func groupsEndAsFilesDo() throws {
    let folder = try Folder()
    try folder.write(Self.text, to: "d/1.txt")
    try folder.write("select: [SOP333]\n", to: ".sopc.yml")
    for format in Self.formats {
      #expect(try CommandLineRun(["check", "d", "--group", "folder", "--format", format], in: folder).exitCode == 1)
      let mild = ["check", "d", "--group", "folder", "--format", format, "--fail-on", "never"]
      #expect(try CommandLineRun(mild, in: folder).exitCode == 0)
    }
    let run = try CommandLineRun(["check", "d", "tiada", "--group", "folder"], in: folder)
    #expect(run.exitCode == 2)
  }
}
