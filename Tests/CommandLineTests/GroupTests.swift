import Testing

/// `--group`: one SOP over several files.
@Suite struct GroupTests {
  private let head =
    "Nomor SOP\t070/12/2021\nNama SOP\tSurat Masuk\nDasar Hukum\n1. UU Nomor 25 Tahun 2009\nPeringatan\n1. Awas\n"
    + "No\tKegiatan\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\tKet\n1\tMenerima surat\t\tV\tSurat\t5 menit\tAgenda\t\n"

  private func row(_ number: Int) -> String { "\(number)\tMencatat surat masuk\t\tV\tSurat\t5 menit\tAgenda\t\n" }

  @Test func theFilesOfAFolderAreOneSOPInNaturalOrder() throws {
    let folder = try Folder()
    try folder.write(head, to: "scan/surat/hal1.txt")
    for page in 2...11 { try folder.write(row(page), to: "scan/surat/hal\(page).txt") }
    let run = try CommandLineRun(["build", "scan", "--group", "folder", "--emit", "csv", "--out", "o"], in: folder)
    #expect(run.exitCode == 0)
    #expect(folder.files("o") == ["surat.csv"])
    let numbers = try folder.text("o/surat.csv").split(separator: "\r\n").dropFirst().count
    #expect(numbers == 11)
    #expect(run.messages.contains("1 group, 1 SOP: 1 file written to o"))
  }

  @Test func aPatternTellsWhichFilesBelongTogether() throws {
    let folder = try Folder()
    try folder.write(head, to: "a_p1.txt")
    try folder.write(row(2), to: "a_p2.txt")
    try folder.write(head, to: "b_p1.txt")
    try folder.write(head, to: "lain.txt")
    let run = try CommandLineRun(["build", ".", "--group", "_p[0-9]+", "--emit", "json", "--out", "o"], in: folder)
    #expect(run.exitCode == 0)
    #expect(folder.files("o") == ["a.json", "b.json", "lain.json"])
    #expect(try folder.text("o/a.json").contains("\"no\": 2"))
  }

  @Test func findingsNameTheFileAndItsLine() throws {
    let folder = try Folder()
    try folder.write(head, to: "s/1.txt")
    try folder.write(Array((row(2) + "lain ").utf8) + [0xFF] + Array(" é\n".utf8), to: "s/2.txt")
    let run = try CommandLineRun(["check", "s", "--group", "folder"], in: folder)
    #expect(run.output.contains("s/2.txt:2:6: warning: "))
    #expect(run.output.contains("[SOP001, extraction]"))
  }

  @Test func decisionsAreReplayed() throws {
    let folder = try Folder()
    try folder.write(head, to: "s/1.txt")
    try folder.write(row(2), to: "s/2.txt")
    try folder.write(
      "decisionsVersion: 1\ndecisions:\n  - path: /identity/title\n    read: \"Surat Masuk\"\n    replace: \"Surat Keluar\"\n",
      to: "putusan.yml")
    let arguments = ["--group", "folder", "--decisions", "putusan.yml"]
    let built = try CommandLineRun(["build", "s", "--emit", "json", "--out", "o"] + arguments, in: folder)
    #expect(built.exitCode == 0)
    #expect(try folder.text("o/s.json").contains("\"title\": \"Surat Keluar\""))
    try folder.write(
      "decisionsVersion: 1\ndecisions:\n  - path: /procedure/steps/0/performers\n    read: \"Menerima surat\"\n"
        + "    performers: [\"Kepala Gudang\"]\n", to: "putusan.yml")
    let checked = try CommandLineRun(["check", "s"] + arguments, in: folder)
    #expect(checked.output.contains("[SOP592, "), "\(checked.output)")
    try folder.write("decisionsVersion: 1\nputusan: []\n", to: "putusan.yml")
    #expect(try CommandLineRun(["check", "s"] + arguments, in: folder).exitCode == 2)
    #expect(try CommandLineRun(["build", "s", "--out", "o"] + arguments, in: folder).exitCode == 2)
  }

  @Test func whatAGroupCannotDoIsRefused() throws {
    let folder = try Folder()
    try folder.write(head, to: "s/1.txt")
    for more in [["--resolve"], ["--registry", "r.sqlite"], ["--min-grade", "siap"], ["--shard", "1/2"]] {
      let run = try CommandLineRun(["build", "s", "--group", "folder", "--out", "o"] + more, in: folder)
      #expect(run.exitCode == 64, "\(more)")
    }
  }

  @Test func whatCannotBeReadFails() throws {
    let folder = try Folder()
    let run = try CommandLineRun(["build", "nichts", "--group", "folder", "--out", "o"], in: folder)
    #expect(run.exitCode == 2)
    let bad = try CommandLineRun(["build", ".", "--group", "(", "--out", "o"], in: folder)
    #expect(bad.exitCode == 64)
  }
}
