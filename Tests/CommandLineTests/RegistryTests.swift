import Foundation
import Testing

@Suite struct RegistryTests {
  private func stats(_ folder: Folder) throws -> [String: String] {
    let run = try CommandLineRun(["registry", "stats", "sop.sqlite"], in: folder)
    #expect(run.exitCode == 0)
    var figures: [String: String] = [:]
    for line in run.output.split(separator: "\r\n").dropFirst() {
      let cells = line.split(separator: ",").map(String.init)
      figures[cells[0]] = cells[1]
    }
    return figures
  }

  @Test func aRunKeepsItUpToDate() throws {
    let folder = try Folder()
    for number in 1...4 { try folder.write(document(number), to: "d/\(number).txt") }
    try folder.write(sample("08-two-sops.txt"), to: "d/dua.txt")
    let arguments = ["build", "d", "--emit", "json", "--out", "hasil", "--registry", "sop.sqlite"]
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    #expect(try stats(folder)["sops"] == "6")
    let export = try CommandLineRun(["registry", "export", "sop.sqlite", "--format", "jsonl"], in: folder)
    #expect(export.output.contains("\"table\":\"step\""))
    let second = try CommandLineRun(arguments, in: folder)
    #expect(second.messages.contains("0 files written"))
    #expect(
      try CommandLineRun(["registry", "export", "sop.sqlite", "--format", "jsonl"], in: folder).output == export.output)
    try folder.remove("d/2.txt")
    try folder.write(document(33), to: "d/3.txt")
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    #expect(try stats(folder)["sops"] == "5")
    #expect(try stats(folder)["removed"] == "1")
    try folder.write(document(2), to: "d/2.txt")
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    #expect(try stats(folder)["removed"] == "0")
    try folder.remove("sop.sqlite")
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    #expect(try stats(folder)["sops"] == "6")
  }

  /// A register of a later form is left as it is; an empty file is brought to this form.
  @Test func formsAreToldApart() throws {
    let folder = try Folder()
    try folder.write(document(1), to: "d/1.txt")
    try folder.write("", to: "sop.sqlite")
    let arguments = ["build", "d", "--emit", "json", "--out", "hasil", "--registry", "sop.sqlite"]
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    #expect(try stats(folder)["sops"] == "1")
    let raise = "import sqlite3; c = sqlite3.connect('sop.sqlite'); c.execute('PRAGMA user_version = 99'); c.close()"
    #expect(try folder.shell("python3 -c \"\(raise)\"") == 0)
    let later = try CommandLineRun(arguments + ["--force"], in: folder)
    #expect(later.exitCode == 2)
    #expect(later.messages.contains("written by a newer sopc"))
  }

  @Test func itAnswers() throws {
    let folder = try Folder()
    for number in 1...3 { try folder.write(document(number), to: "d/\(number).txt") }
    try folder.write(sample("08-two-sops.txt"), to: "d/dua.txt")
    let build = ["build", "d", "--emit", "json", "--out", "hasil", "--registry", "sop.sqlite"]
    #expect(try CommandLineRun(build, in: folder).exitCode == 0)
    let list = try CommandLineRun(["registry", "list", "sop.sqlite"], in: folder)
    #expect(list.output.split(separator: "\r\n").count == 6)
    #expect(list.output.hasPrefix("grade,number,title,"))
    let found = try CommandLineRun(["registry", "search", "sop.sqlite", "cuti", "TAHUNAN"], in: folder)
    #expect(found.output.contains("Pemberian Cuti Tahunan"))
    #expect(found.output.split(separator: "\r\n").count == 2)
    let odd = try CommandLineRun(["registry", "search", "sop.sqlite", "\"OR\" *", "NEAR("], in: folder)
    #expect(odd.exitCode == 0)
    let people = try CommandLineRun(["registry", "people", "sop.sqlite"], in: folder)
    #expect(people.output.contains("\"\t197503122001121003\",") && people.output.contains(",3\r\n"))
    #expect(try CommandLineRun(["registry", "links", "sop.sqlite"], in: folder).exitCode == 0)
    let none = try CommandLineRun(["registry", "list", "tiada.sqlite"], in: folder)
    #expect(none.exitCode == 2)
    try folder.write("bukan basis data", to: "lain.sqlite")
    let other = try CommandLineRun(["registry", "list", "lain.sqlite"], in: folder)
    #expect(other.exitCode == 2)
    #expect(other.messages.contains("the registry says"))
  }
}
