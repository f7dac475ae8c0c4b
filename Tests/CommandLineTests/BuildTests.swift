import Foundation
import Testing

@Suite struct BuildTests {
  @Test func isTheDefaultCommandAndWritesAllFormats() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "surat.txt")
    let run = try CommandLineRun(["surat.txt", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 0)
    #expect(run.output == "")
    #expect(run.messages.contains("1 input, 1 SOP: "))
    let files = folder.files("hasil")
    for name in ["manifest.json", "surat.csv", "surat.json", "surat.svg"] { #expect(files.contains(name)) }
    #expect(try folder.text("hasil/surat.json").contains("\"path\": \"surat.txt\""))
  }

  /// Plain lines are read without the parser of options, which reads the same line once an option is added that changes nothing.
  @Test(arguments: [
    ["surat.txt", "--out", "-", "--emit", "json"], ["build", "surat.txt", "-o", "-", "--emit", "md", "-q"],
    ["./surat.txt", "--emit", "csv", "--out", "-", "--force"],
    ["build", "masuk", "surat.txt", "--out", "hasil", "--quiet"],
    ["build", "surat.txt", "--out", "hasil", "--emit", "json,svg"], ["surat.txt", "--out", "-"],
    ["build", "surat.txt", "--out", "-", "--emit", "json,csv"], ["surat.txt", "--out", "-", "--emit", "pdf"],
    ["surat.txt", "--out", "-", "--emit", "doc"], ["surat.txt"], ["tiada.txt", "--out", "-", "--emit", "json"],
    ["build", "surat.txt", "--out", "", "--emit", "json"], ["build", "--out", "hasil"],
  ])
  func readsPlainLinesAsTheParserDoes(_ arguments: [String]) throws {
    var seen: [(Int32, String, String, [String])] = []
    for more in [[], ["--lang", "en"]] {
      let folder = try Folder()
      try folder.write(smallSOP, to: "surat.txt")
      try folder.write(smallSOP, to: "masuk/a.txt")
      let run = try CommandLineRun(arguments + more, in: folder)
      seen.append((run.exitCode, run.output, run.messages, folder.files("hasil")))
    }
    #expect(seen[0] == seen[1])
  }

  @Test func writesOnlyTheFormatsAskedFor() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "surat.txt")
    let run = try CommandLineRun(
      ["build", "surat.txt", "--emit", "csv,json", "--emit", "json", "--source-map", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 0)
    #expect(folder.files("hasil") == ["manifest.json", "surat.csv", "surat.json", "surat.map.json"])
  }

  @Test func keepsTheFoldersOfAnInputFolder() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "masuk/a.txt")
    try folder.write(smallSOP, to: "masuk/camat/b.html")
    let run = try CommandLineRun(["build", "masuk", "--emit", "json", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 0)
    #expect(folder.files("hasil") == ["a.json", "camat/b.json", "manifest.json"])
    #expect(try folder.text("hasil/camat/b.json").contains("\"path\": \"camat/b.html\""))
  }

  @Test func writesNothingTheSecondTime() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "masuk/a.txt")
    let arguments = ["build", "masuk", "--out", "hasil", "--report", "laporan.jsonl"]
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    #expect(try folder.text("laporan.jsonl").contains("\"status\":\"ok"))
    let second = try CommandLineRun(arguments, in: folder)
    #expect(second.exitCode == 0)
    #expect(second.messages.contains("0 files written"))
    #expect(try folder.text("laporan.jsonl").contains("\"status\":\"skipped_unchanged\""))
  }

  @Test func passesOverItsOutputsInTheInputFolder() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    let arguments = ["build", ".", "--out", "."]
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    let files = folder.files(".")
    let second = try CommandLineRun(arguments, in: folder)
    #expect(second.exitCode == 0, "\(second.messages)")
    #expect(second.messages.contains("1 input, "))
    #expect(folder.files(".") == files)
    try folder.write(smallSOP, to: "b.txt")
    let third = try CommandLineRun(["build", ".", "--out", "hasil"], in: folder)
    #expect(third.messages.contains("2 inputs, "))
    let fourth = try CommandLineRun(["build", ".", "--out", "hasil"], in: folder)
    #expect(fourth.messages.contains("2 inputs, "))
  }

  @Test func resumesARunThatWasKilledAmongItsInputs() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    try folder.write(sample("08-two-sops.txt"), to: "b.txt")
    let arguments = ["build", ".", "--source-map", "--out", "."]
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    let files = folder.files(".")
    let manifest = try folder.text("manifest.json")
    for gone in ["manifest.json", "a.csv", "b-2.json"] { try folder.remove(gone) }
    let second = try CommandLineRun(arguments, in: folder)
    #expect(second.exitCode == 0, "\(second.messages)")
    #expect(folder.files(".") == files)
    #expect(try folder.text("manifest.json") == manifest)
  }

  @Test func anEditedOutputAmongTheInputsIsKept() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    let arguments = ["build", ".", "--emit", "md", "--out", "."]
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    let edited = try folder.text("a.md") + "\nCatatan tangan\n"
    try folder.write(edited, to: "a.md")
    _ = try CommandLineRun(arguments, in: folder)
    #expect(try folder.text("a.md") == edited)
  }

  @Test func streamsOneFormat() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    let json = try CommandLineRun(["build", "-", "--emit", "json", "--out", "-"], in: folder, input: smallSOP)
    #expect(json.exitCode == 0)
    #expect(json.output.hasPrefix("{\n") && json.output.hasSuffix("}\n"))
    #expect(json.output.contains("\"path\": \"stdin\""))
    #expect(json.messages == "")
    let csv = try CommandLineRun(["a.txt", "-", "--emit", "csv", "--out", "-"], in: folder, input: smallSOP)
    #expect(csv.output.split(separator: "\r\n").count == 5)
    #expect(csv.output.hasPrefix("berkas,"))
    let svg = try CommandLineRun(["a.txt", "--emit", "svg", "--out", "-"], in: folder)
    #expect(svg.output.contains("</svg>"))
    #expect(folder.files(".") == ["a.txt"])
  }

  @Test func namesStandardInput() throws {
    let folder = try Folder()
    let run = try CommandLineRun(["build", "-", "--emit", "json", "--out", "hasil"], in: folder, input: smallSOP)
    #expect(run.exitCode == 0)
    #expect(folder.files("hasil") == ["manifest.json", "stdin.json"])
  }

  @Test func writesTheSameManifestWhateverTheOrderAndTheJobs() throws {
    let folder = try Folder()
    for name in ["c", "a", "b"] { try folder.write(smallSOP + name, to: "\(name).txt") }
    let one = try CommandLineRun(["a.txt", "b.txt", "c.txt", "--jobs", "1", "--out", "satu"], in: folder)
    let two = try CommandLineRun(["c.txt", "b.txt", "a.txt", "--jobs", "3", "--out", "dua"], in: folder)
    #expect(one.exitCode == 0 && two.exitCode == 0)
    #expect(try folder.text("satu/manifest.json") == folder.text("dua/manifest.json"))
  }

  @Test func reportsEachInputInTheOrderOfTheOutputs() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    try folder.write("Selamat pagi.\n", to: "b.txt")
    let run = try CommandLineRun(
      ["build", "tiada.txt", "b.txt", "a.txt", "--out", "hasil", "--report", "r.jsonl"], in: folder)
    #expect(run.exitCode == 2)
    let lines = try folder.text("r.jsonl").split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    let words = [("tiada.txt", "unreadable"), ("a.txt", "ok"), ("b.txt", "not_an_sop")]
    for (line, (path, status)) in zip(lines, words) {
      #expect(line.contains("\"path\":\"\(path)\""))
      #expect(line.contains("\"status\":\"\(status)"))
    }
    #expect(lines.first?.contains("\"code\":\"ENOENT\"") == true)
  }
}
