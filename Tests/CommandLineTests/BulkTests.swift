import Foundation
import Testing

/// Many inputs: what is kept between runs, what is skipped, and what is told.
@Suite struct BulkTests {
  @Test func onlyWhatChangedIsCompiledAgain() throws {
    let folder = try Folder()
    for number in 1...5 { try folder.write(document(number), to: "d/\(number).txt") }
    let arguments = ["build", "d", "--emit", "json,csv", "--out", "hasil", "--report", "r.jsonl"]
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    try folder.write(document(33), to: "d/3.txt")
    try folder.remove("hasil/4.csv")
    let second = try CommandLineRun(arguments, in: folder)
    #expect(second.messages.contains("3 files written"))
    let lines = try folder.text("r.jsonl").split(separator: "\n")
    #expect(lines.map { $0.contains("skipped_unchanged") } == [true, true, false, false, true])
    try folder.write(document(3), to: "d/3.txt")
    _ = try CommandLineRun(arguments, in: folder)
    let clean = try CommandLineRun(["build", "d", "--emit", "json,csv", "--out", "bersih"], in: folder)
    #expect(clean.exitCode == 0)
    #expect(folder.everyFile("hasil") == folder.everyFile("bersih"))
    for name in folder.everyFile("bersih") {
      #expect(try folder.text("hasil/\(name)") == folder.text("bersih/\(name)"), "\(name)")
    }
  }

  @Test func outputsThatAnInputNoLongerGivesAreRemoved() throws {
    let folder = try Folder()
    try folder.write(sample("08-two-sops.txt"), to: "d/a.txt")
    let arguments = ["build", "d", "--emit", "json", "--out", "hasil"]
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    #expect(folder.files("hasil") == ["a-1.json", "a-2.json", "manifest.json"])
    try folder.write(smallSOP, to: "d/a.txt")
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    #expect(folder.files("hasil") == ["a.json", "manifest.json"])
  }

  @Test func aSpoiltCacheCostsTimeOnly() throws {
    let folder = try Folder()
    for number in 1...3 { try folder.write(document(number), to: "d/\(number).txt") }
    let arguments = ["build", "d", "--emit", "json", "--out", "hasil"]
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    let index = try folder.text("hasil/.sopc-cache/index")
    try folder.write(index.replacing("065", with: "066"), to: "hasil/.sopc-cache/index")
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    #expect(try folder.text("hasil/.sopc-cache/index") == index)
  }

  @Test func aRunWithNothingToDoKnowsTheSameAfterwards() throws {
    let folder = try Folder()
    for number in 1...3 { try folder.write(document(number), to: "d/\(number).txt") }
    try folder.write("bukan SOP", to: "d/catatan.txt")
    for names in [[], ["--resolve"]] {
      let arguments = ["build", "d", "--emit", "json,csv", "--out", "hasil"] + names
      #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
      let files = [".sopc-cache/index", "manifest.json", "register.csv", "index.html"].map { "hasil/\($0)" }
      let before = try files.map(folder.text)
      #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
      #expect(try files.map(folder.text) == before)
    }
  }

  @Test func twoRunsDoNotMixInOneFolder() throws {
    let folder = try Folder()
    try folder.write(document(1), to: "d/a.txt")
    try folder.write("", to: "hasil/.sopc-cache/index")
    let line = "exec 9<hasil/.sopc-cache; flock 9; \"$SOPC\" build d --emit json --out hasil 2>pesan"
    #expect(try folder.shell(line) == 2)
    #expect(try folder.text("pesan").contains("another run of sopc is writing there"))
    #expect(folder.files("hasil").isEmpty)
  }

  @Test func theRegisterHasTheWorstFirst() throws {
    let folder = try Folder()
    try folder.write(document(1), to: "d/a.txt")
    let bad = "PEMERINTAH KABUPATEN CONTOH\nNomor SOP\t065/9/2024\nTanggal Pembuatan\t2 Januari 2024\nNama SOP\tSurat\n"
    try folder.write(bad, to: "d/b.txt")
    try folder.write("Selamat pagi\n", to: "d/c.txt")
    let run = try CommandLineRun(
      ["build", "d", "--emit", "json", "--out", "hasil", "--min-grade", "periksa"], in: folder)
    #expect(run.exitCode == 1)
    #expect(run.messages.contains("1 not an SOP"))
    let rows = try folder.text("hasil/register.csv").components(separatedBy: "\r\n")
    #expect(rows.count == 4)
    #expect(rows[0].hasPrefix("mutu,nomor_sop,"))
    #expect(rows[1].hasPrefix("ulang-pindai,"))
    #expect(rows[2].contains("\"\t197503122001121003\""))
    let lax = try CommandLineRun(["build", "d/a.txt", "--out", "lain", "--min-grade", "periksa"], in: folder)
    #expect(lax.exitCode == 0)
  }

  @Test func linesHoldAllSOPsInOrder() throws {
    let folder = try Folder()
    for name in ["b", "a/x", "a-1"] { try folder.write(document(1), to: "d/\(name).txt") }
    let run = try CommandLineRun(["build", "d", "--emit", "jsonl", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 0)
    #expect(folder.files("hasil") == ["manifest.json", "sop-00001.jsonl"])
    let lines = try folder.text("hasil/sop-00001.jsonl").split(separator: "\n")
    let paths = lines.map { $0.firstMatch(of: /"path":"([^"]*)"/).map { String($0.output.1) } ?? "" }
    #expect(paths == ["a-1.txt", "a/x.txt", "b.txt"])
    let piped = try CommandLineRun(["build", "d", "--emit", "jsonl", "--out", "-"], in: folder)
    #expect(piped.output.split(separator: "\n").sorted() == lines.sorted())
  }

  @Test func namesAreResolvedAcrossInputs() throws {
    let folder = try Folder()
    for number in 1...6 { try folder.write(document(number), to: "d/\(number).txt") }
    try folder.write(document(7, name: "Sutrisno Wihowo"), to: "d/7.txt")
    let plain = ["build", "d", "--emit", "json", "--out"]
    #expect(try CommandLineRun(plain + ["biasa"], in: folder).exitCode == 0)
    let resolving = plain + ["hasil", "--resolve", "--resolution", "siapa.json"]
    let run = try CommandLineRun(resolving, in: folder)
    #expect(run.exitCode == 0)
    #expect(run.messages.contains("1 person named in several documents"))
    #expect(try folder.text("biasa/7.json").contains("\"name\": \"Sutrisno Wihowo\""))
    #expect(try folder.text("hasil/7.json").contains("\"name\": \"Sutrisno Wibowo\""))
    let second = try CommandLineRun(resolving, in: folder)
    #expect(second.messages.contains("0 files written"))
    let given = try CommandLineRun(plain + ["tiga", "--resolution", "siapa.json"], in: folder)
    #expect(given.exitCode == 0)
    for number in 1...7 { #expect(try folder.text("tiga/\(number).json") == folder.text("hasil/\(number).json")) }
    for shard in ["1/3", "2/3", "3/3"] {
      let part = try CommandLineRun(plain + ["bagian", "--resolution", "siapa.json", "--shard", shard], in: folder)
      #expect(part.exitCode == 0)
    }
    for number in 1...7 { #expect(try folder.text("bagian/\(number).json") == folder.text("hasil/\(number).json")) }
    #expect(folder.files("bagian").contains("manifest-2-of-3.json"))
    let back = try CommandLineRun(plain + ["hasil"], in: folder)
    #expect(back.exitCode == 0)
    #expect(try folder.text("hasil/7.json") == folder.text("biasa/7.json"))
  }

  @Test func theOrderOfInputsAndTheJobsDoNotMatter() throws {
    let folder = try Folder()
    let names = (1...9).map { "d/\($0).txt" }
    for (number, name) in names.enumerated() { try folder.write(document(number + 1), to: name) }
    func built(_ inputs: [String], _ jobs: Int) throws -> String {
      let out = "hasil-\(jobs)"
      let options = ["--emit", "json", "--resolve", "--resolution", "\(out).json", "--jobs", "\(jobs)", "--out", out]
      #expect(try CommandLineRun(["build"] + inputs + options, in: folder).exitCode == 0)
      return try (folder.everyFile(out).map { "\(out)/\($0)" } + ["\(out).json"]).map(folder.text).joined()
    }
    let expected = try built(names, 1)
    #expect(try built(names.reversed(), 2) == expected)
    #expect(try built(Array(names[4...] + names[..<4]), 4) == expected)
  }

  @Test func addingAnInputChangesItsDependentsOnly() throws {
    let folder = try Folder()
    for number in 1...4 { try folder.write(document(number), to: "d/\(number).txt") }
    try folder.write(document(9, name: "Maria Goreti", nip: "198001012005012001"), to: "d/9.txt")
    try folder.write(document(10, name: "Maria Goreti", nip: "198001012005012001"), to: "d/10.txt")
    let arguments = ["build", "d", "--emit", "json", "--out", "hasil", "--resolve", "--report", "r.jsonl"]
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    try folder.write(document(5, name: "Sutrisno Wihowo"), to: "d/5.txt")
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    let lines = try folder.text("r.jsonl").split(separator: "\n").map(String.init)
    for line in lines where line.contains("\"9.txt\"") || line.contains("\"10.txt\"") {
      #expect(line.contains("skipped_unchanged"))
    }
    #expect(lines.contains { $0.contains("\"5.txt\"") && !$0.contains("skipped_unchanged") })
  }
}
