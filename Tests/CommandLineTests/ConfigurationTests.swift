import Testing

/// `.sopc.yml`
@Suite struct ConfigurationTests {
  /// Checks a small SOP under a configuration.
  private func check(_ text: String, _ arguments: [String] = [], files: [String: String] = [:]) throws -> CommandLineRun
  {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    try folder.write(text, to: ".sopc.yml")
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try folder.write(text, to: path) }
    return try CommandLineRun(["check", "a.txt"] + arguments, in: folder)
  }

  private func refuses(
    _ text: String, at place: String, _ hint: String, files: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let run = try check(text, files: files)
    #expect(run.exitCode == 64, "\(run.messages)", sourceLocation: sourceLocation)
    #expect(run.messages.contains(place), "\(run.messages)", sourceLocation: sourceLocation)
    #expect(run.messages.contains(hint), "\(run.messages)", sourceLocation: sourceLocation)
    #expect(run.output.isEmpty, sourceLocation: sourceLocation)
  }

  @Test func whatIsUnknownIsRefusedWithItsLineAndTheNearest() throws {
    try refuses("fail-on: never\nselct: [SOP132]\n", at: ".sopc.yml:2", "`select`")
    try refuses("parameters:\n  roles: []\n  number-patern: x\n", at: ".sopc.yml:3", "`number-pattern`")
    try refuses("severity:\n  blank-in-numbr: note\n", at: ".sopc.yml:2", "`blank-in-number`")
    try refuses("ignore: [SOP132, weak-verbs]\n", at: ".sopc.yml:1", "`weak-verb`")
    try refuses("severity:\n  SOP112: fatal\n", at: ".sopc.yml:2", "error, warning, note")
    try refuses("fail-on: [a]\n", at: ".sopc.yml:1", "never")
    try refuses("parameters:\n  number-pattern: '['\n", at: ".sopc.yml:2", "cannot stand")
    try refuses("parameters:\n  title-similarity: 2\n", at: ".sopc.yml:2", "0.8")
    try refuses("select: [SOP132\n", at: ".sopc.yml:", "no YAML")
    try refuses("select: SOP132\nselect: SOP133\n", at: ".sopc.yml:", "twice")
    try refuses("- a\n", at: ".sopc.yml:1", "keys and values")
    try refuses("required-version: 9.9\n", at: ".sopc.yml:1", "9.9")
    try refuses("required-version: '>=0.2'\n", at: ".sopc.yml:1", ">=0.2")
    try refuses("extends: x.yml\n", at: "x.yml:2", "`ignore`", files: ["x.yml": "\nignor: []\n"])
    try refuses("extends: x.yml\n", at: "x.yml:1", "extend one another", files: ["x.yml": "extends: .sopc.yml\n"])
  }

  @Test func whatIsExtendedComesFirst() throws {
    let run = try check(
      "extends: dasar/unit.yml\nignore: [SOP141]\n",
      files: [
        "dasar/unit.yml": "extends: lagi.yml\nignore: [SOP132]\nfail-on: never\n",
        "dasar/lagi.yml": "severity: {SOP111: note}\n",
      ])
    #expect(run.exitCode == 0)
    #expect(!run.output.contains("[SOP132,") && !run.output.contains("[SOP141,"))
    #expect(try check("extends: tiada.yml\n").exitCode == 2)
    #expect(try check("fail-on: note\nextends: x.yml\n", files: ["x.yml": "fail-on: never\n"]).exitCode == 1)
  }

  @Test func versionsThatFitAreTaken() throws {
    for version in ["0.1", "0", ">=0.1.0", "0.1.0"] {
      #expect(try check("required-version: '\(version)'\nfail-on: never\n").exitCode == 0, "\(version)")
    }
  }

  @Test func parametersReachTheRules() throws {
    let wrong = try check("parameters:\n  number-pattern: '[0-9]+/SOP/20[0-9]{2}'\n")
    #expect(wrong.output.contains("[SOP134,"))
    let right = try check("parameters:\n  number-pattern: '065/[0-9]+/SOP/20[0-9]{2}'\n")
    #expect(!right.output.contains("[SOP134,"))
  }

  @Test func severitiesAndFileIgnoresAreTaken() throws {
    let run = try check("fail-on: never\nseverity:\n  box-missing: note\nper-file-ignores:\n  '*.txt': [SOP505]\n")
    #expect(run.output.contains(": note: The box Dasar Hukum"))
    #expect(!run.output.contains("[SOP505,"))
    #expect(try check("fail-on: never\n").output.contains("[SOP505,"))
  }

  @Test func doubtfulFindingsAreLeftOutWhereAsked() throws {
    let folder = try Folder()
    try folder.write(sample("01-ocr-tab-glued-lists.txt"), to: "a.txt")
    let all = try CommandLineRun(["check", "a.txt"], in: folder)
    #expect(all.output.contains("[SOP402,"))
    let sure = try CommandLineRun(["check", "a.txt", "--min-confidence", "0.95"], in: folder)
    #expect(!sure.output.contains("[SOP402,"))
    #expect(sure.output.contains("[SOP112,"))
    #expect(try CommandLineRun(["check", "a.txt", "--min-confidence", "2"], in: folder).exitCode == 64)
  }

  @Test func excludedFilesAreNotRead() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "d/arsip/a.txt")
    try folder.write(smallSOP, to: "d/b.txt")
    try folder.write("exclude: [arsip/**]\n", to: ".sopc.yml")
    let run = try CommandLineRun(["check", "d"], in: folder)
    #expect(!run.output.contains("arsip") && run.messages.contains("1 input:"))
    // What is named is meant.
    #expect(try CommandLineRun(["check", "d/arsip/a.txt"], in: folder).output.contains("arsip"))
  }
}
