import Testing

@Suite struct CheckTests {
  @Test func findingsGoToOutputAndTheSummaryToMessages() throws {
    let folder = try Folder()
    try folder.write("Selamat pagi.\n", to: "a.txt")
    let run = try CommandLineRun(["check", "a.txt"], in: folder)
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("a.txt: warning: "))
    #expect(run.output.contains("[SOP002, unknown]"))
    #expect(run.messages.contains("sopc: 1 input: 0 errors, 1 warning, 0 notes"))
    #expect(folder.files(".") == ["a.txt"])
  }

  @Test func aFoundFileThatIsNoSOPIsANote() throws {
    let folder = try Folder()
    try folder.write("Selamat pagi.\n", to: "d/a.txt")
    let run = try CommandLineRun(["check", "d"], in: folder)
    #expect(run.output.hasPrefix("d/a.txt: note: "))
  }

  @Test func placesPointIntoTheLine() throws {
    let folder = try Folder()
    var bytes = Array(smallSOP.utf8)
    bytes += Array("Catatan \u{202E}".utf8) + [0xFF] + Array("\u{1B}[31m merah\n".utf8)
    try folder.write(bytes, to: "a.txt")
    let run = try CommandLineRun(["check", "a.txt"], in: folder)
    #expect(run.output.contains("a.txt:8:10: warning: "))
    let lines = run.output.split(separator: "\n").map(String.init)
    let excerpt = try #require(lines.firstIndex { $0.hasPrefix("    8 │ Catatan <U+202E>\u{FFFD}␛[31m merah") })
    #expect(lines[excerpt + 1] == "      │                 ^")
    #expect(!run.output.utf8.contains(0x1B))
  }

  @Test func failsOnlyForWhatTheAuthorBroughtAbout() throws {
    let folder = try Folder()
    try folder.write(sample("01-ocr-tab-glued-lists.txt"), to: "a.txt")
    let mild = try CommandLineRun(["check", "a.txt"], in: folder)
    #expect(mild.exitCode == 0)
    let strict = try CommandLineRun(["check", "a.txt", "--fail-on", "warning"], in: folder)
    #expect(strict.exitCode == 1)
    #expect(strict.output == mild.output)
    #expect(try CommandLineRun(["check", "a.txt", "--fail-on", "never"], in: folder).exitCode == 0)
    try folder.write("Selamat pagi.\n", to: "b.txt")
    #expect(try CommandLineRun(["check", "b.txt", "--fail-on", "note"], in: folder).exitCode == 0)
    #expect(try CommandLineRun(["check", "a.txt", "tiada", "--fail-on", "warning"], in: folder).exitCode == 2)
  }

  @Test func buildFailsOnFindingsOnlyWhereAsked() throws {
    let folder = try Folder()
    try folder.write(sample("01-ocr-tab-glued-lists.txt"), to: "a.txt")
    #expect(try CommandLineRun(["build", "a.txt", "--out", "hasil"], in: folder).exitCode == 0)
    let run = try CommandLineRun(["build", "a.txt", "--out", "hasil", "--fail-on", "warning"], in: folder)
    #expect(run.exitCode == 1)
    #expect(run.output == "")
    #expect(run.messages.contains("[SOP402, author]"))
  }

  @Test func speaksTheLanguageOfTheLocale() throws {
    let folder = try Folder()
    try folder.write("Selamat pagi.\n", to: "a.txt")
    let indonesian = try CommandLineRun(["check", "a.txt"], in: folder, environment: ["LC_ALL": "id_ID.UTF-8"])
    #expect(indonesian.output.hasPrefix("a.txt: peringatan: Tidak ditemukan bagian SOP"))
    #expect(indonesian.messages.contains("1 masukan"))
    let asked = try CommandLineRun(["check", "a.txt", "--lang", "id"], in: folder)
    #expect(asked.output == indonesian.output)
    let english = try CommandLineRun(
      ["check", "a.txt", "--lang", "en"], in: folder, environment: ["LC_ALL": "", "LANG": "id_ID"])
    #expect(english.output.hasPrefix("a.txt: warning: "))
  }

  @Test func coloursWhereAsked() throws {
    let folder = try Folder()
    try folder.write("Selamat pagi.\n", to: "a.txt")
    #expect(try CommandLineRun(["check", "a.txt", "--color", "always"], in: folder).output.contains("\u{1B}[1;33m"))
    #expect(try !CommandLineRun(["check", "a.txt"], in: folder).output.contains("\u{1B}"))
  }

  @Test func aPathIsNoCommandToACIServer() throws {
    let folder = try Folder()
    try folder.write("Selamat pagi.\n", to: "::error::x.txt")
    let run = try CommandLineRun(["check", "::error::x.txt"], in: folder)
    #expect(run.output.hasPrefix("./::error::x.txt: warning: "))
    #expect(!run.messages.split(separator: "\n").contains { $0.hasPrefix("::") })
  }
}
