import Foundation
import Glibc
import Testing

@Suite struct ProcessTests {
  @Test func helpAndVersionAreResults() throws {
    let folder = try Folder()
    for arguments in [
      ["--help"], ["build", "--help"], ["check", "--help"], ["schema", "--help"], ["help", "build"],
    ] {
      let run = try CommandLineRun(arguments, in: folder)
      #expect(run.exitCode == 0)
      #expect(run.output.contains("USAGE: sopc"))
      #expect(
        run.output.contains("sopc schema > ") || run.output.contains("sopc \(arguments.first { $0 != "help" } ?? "") "))
      #expect(run.messages == "")
    }
    let version = try CommandLineRun(["--version"], in: folder)
    #expect(version.exitCode == 0)
    #expect(version.output.contains("schema 1"))
  }

  @Test func schemaIsPrinted() throws {
    let run = try CommandLineRun(["schema"], in: Folder())
    #expect(run.exitCode == 0)
    let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test(arguments: [
    [], ["build"], ["build", "a.txt"], ["a.txt", "--out", "x", "--emit", "exe"], ["a.txt", "--out", "-"],
    ["a.txt", "--out", "-", "--emit", "json,csv"], ["a.txt", "--out", "x", "--paper", "b5"],
    ["check", "--lang", "fr", "a.txt"],
    ["check"], ["a.txt", "--out", "x", "--jobs", "0"], ["--nonsense"],
    ["a.txt", "--out", "-", "--emit", "json", "--source-map"],
  ])
  func wrongUsageIs64(_ arguments: [String]) throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    let run = try CommandLineRun(arguments, in: folder)
    #expect(run.exitCode == 64)
    #expect(run.output == "")
    #expect(run.messages.contains("Error: "))
    #expect(folder.files(".") == ["a.txt"])
  }

  @Test func aClosedReaderIs141() throws {
    let folder = try Folder()
    for number in 0..<40 { try folder.write(smallSOP, to: "d/\(number).txt") }
    let code = try folder.shell(
      "mkfifo pipa; exec 3<>pipa 4>pipa; exec 3<&-; \"$SOPC\" build d --emit json --out - >&4; exit $?")
    #expect(code == 141)
  }

  @Test func aFullOutputIs2() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    #expect(try folder.shell("\"$SOPC\" build a.txt --emit json --out - >/dev/full") == 2)
    #expect(try folder.shell("\"$SOPC\" build a.txt --emit json --out - >&-") == 2)
    #expect(try folder.shell("\"$SOPC\" build a.txt --emit json --out hasil <&- >&- 2>&-") == 0)
    #expect(try folder.text("hasil/a.json").hasPrefix("{\n  \"schemaVersion\": 1,"))
    #expect(
      try folder.shell("ulimit -f 1; LLVM_PROFILE_FILE=/dev/null \"$SOPC\" build a.txt --emit svg --out besar") == 2)
    #expect(folder.files("besar") == ["manifest.json"])
  }

  @Test(arguments: zip([SIGTERM, SIGINT], [143, 130] as [Int32]))
  func signalsEndTheRun(_ signal: Int32, _ exitCode: Int32) throws {
    let folder = try Folder()
    for number in 0..<3000 { try folder.write(smallSOP, to: "d/\(number).txt") }
    let process = Process()
    process.executableURL = try CommandLineRun.program()
    process.arguments = ["build", "d", "--out", "hasil"]
    process.currentDirectoryURL = folder.url
    process.environment = CommandLineRun.environment
    process.standardError = FileHandle.nullDevice
    try process.run()
    while folder.files("hasil").isEmpty, process.isRunning { usleep(2000) }
    #expect(kill(process.processIdentifier, signal) == 0)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == exitCode)
    let files = folder.files("hasil")
    #expect(!files.isEmpty && !files.contains("manifest.json"))
    #expect(!folder.everyFile("hasil").contains { $0.contains("/new/") })
    #expect(try files.filter { $0.hasSuffix(".json") }.allSatisfy { try folder.text("hasil/\($0)").hasSuffix("}\n") })
  }
}
