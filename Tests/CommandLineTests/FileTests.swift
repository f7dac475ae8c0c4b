import Foundation
import Glibc
import Testing

@Suite struct FileTests {
  @Test func linksInFoldersAreNotFollowed() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "d/a.txt")
    try folder.write(smallSOP, to: "luar/rahasia.txt")
    try folder.link("d/rahasia.txt", to: "../luar/rahasia.txt")
    try folder.link("d/luar", to: "../luar")
    try folder.link("d/lingkaran", to: ".")
    let run = try CommandLineRun(["build", "d", "--emit", "json", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 0)
    #expect(folder.files("hasil") == ["a.json", "manifest.json"])
    #expect(run.messages.contains("rahasia.txt: note: a symbolic link, not followed"))
  }

  @Test func aNamedLinkIsFollowed() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "luar/a.txt")
    try folder.link("terbaru.txt", to: "luar/a.txt")
    try folder.link("lingkaran", to: "lingkaran")
    let run = try CommandLineRun(["build", "terbaru.txt", "lingkaran", "--emit", "json", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 2)
    #expect(run.messages.contains("lingkaran: error: symbolic links lead in a circle (ELOOP)"))
    #expect(folder.files("hasil") == ["manifest.json", "terbaru.json"])
  }

  @Test func linksInTheOutputFolderAreNotWrittenThrough() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "d/a.txt")
    try folder.write(smallSOP, to: "d/sub/b.txt")
    try folder.write("asli", to: "sasaran.json")
    try folder.write("asli", to: "lain/berkas")
    try folder.write("", to: "hasil/ada")
    try folder.link("hasil/a.json", to: "../sasaran.json")
    try folder.link("hasil/sub", to: "../lain")
    let run = try CommandLineRun(["build", "d", "--emit", "json", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 2)
    #expect(try folder.text("sasaran.json") == "asli")
    #expect(try folder.text("hasil/a.json").hasPrefix("{"))
    #expect(folder.files("lain") == ["berkas"])
    #expect(run.messages.contains("symbolic link"))
  }

  @Test(.timeLimit(.minutes(1))) func pipesAndDevicesAreNotRead() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "d/a.txt")
    #expect(try folder.shell("mkfifo d/pipa.txt") == 0)
    let walked = try CommandLineRun(["build", "d", "--emit", "json", "--out", "hasil"], in: folder)
    #expect(walked.exitCode == 0)
    #expect(walked.messages.contains("pipa.txt: note: no regular file"))
    let named = try CommandLineRun(
      ["build", "d/pipa.txt", "/dev/zero", "--emit", "json", "--out", "hasil"], in: folder)
    #expect(named.exitCode == 2)
    #expect(named.messages.contains("d/pipa.txt: error: this is no regular file"))
    #expect(named.messages.contains("/dev/zero: error: this is no regular file"))
  }

  @Test func whatCannotBeReadLeavesTheOthers() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    try folder.write("", to: "besar.txt")
    #expect(try folder.shell("truncate -s 8G besar.txt") == 0)
    let long = String(repeating: "n", count: 5000)
    let run = try CommandLineRun(
      ["build", "tiada.txt", "a.txt", "", long, "besar.txt", "a.txt/b", "--emit", "json", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 2)
    #expect(folder.files("hasil") == ["a.json", "manifest.json"])
    for message in [
      "tiada.txt: error: no such file", "the path is empty", "ENAMETOOLONG", "larger than 64 MB", "ENOTDIR",
    ] {
      #expect(run.messages.contains(message))
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read and write everything"))
  func permissionsAreTold() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    try folder.write(smallSOP, to: "b.txt")
    try folder.write("", to: "hasil/ada")
    try folder.write("", to: "lain/sub/ada")
    try folder.write(smallSOP, to: "sub/c.txt")
    try folder.permit(0, "a.txt")
    try folder.permit(0o500, "hasil")
    try folder.permit(0o500, "lain/sub")
    let whole = try CommandLineRun(["build", "b.txt", "--out", "hasil"], in: folder)
    let single = try CommandLineRun(["build", "a.txt", "b.txt", ".", "--emit", "json", "--out", "lain"], in: folder)
    for path in ["hasil", "lain/sub"] { try folder.permit(0o700, path) }
    #expect(whole.exitCode == 2)
    #expect(whole.messages.contains("hasil: error: permission denied (EACCES)"))
    #expect(single.exitCode == 2)
    #expect(single.messages.contains("a.txt: error: permission denied (EACCES)"), "\(single.messages)")
    #expect(single.messages.contains("lain/sub/c.json: error: permission denied (EACCES)"), "\(single.messages)")
    #expect(folder.files("lain").contains("b.json"))
  }

  @Test func anOutputFolderThatCannotBeIsTold() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    for (out, message) in [
      ("a.txt", "a file, not a folder"), ("a.txt/hasil", "ENOTDIR"), ("", "the path is empty"),
      ("/proc/hasil", "ENOENT"),
    ] {
      let run = try CommandLineRun(["build", "a.txt", "--out", out], in: folder)
      #expect(run.exitCode == 2)
      #expect(run.messages.contains(message), "\(out): \(run.messages)")
    }
    #expect(try folder.text("a.txt") == smallSOP)
    #expect(folder.files(".") == ["a.txt"])
  }

  @Test func anInputIsNeverOverwritten() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "d/a.txt")
    try folder.write("catatan", to: "d/a.md")
    try folder.write(smallSOP, to: "d/b.json")
    try folder.write(smallSOP, to: "d/manifest.json")
    let run = try CommandLineRun(["build", "d/b.json", "d/manifest.json", "--emit", "json", "--out", "d"], in: folder)
    #expect(run.exitCode == 2)
    #expect(run.messages.contains("d/b.json: error: this is an input, which is never overwritten"))
    #expect(run.messages.contains("d/manifest.json: error: this is an input, which is never overwritten"))
    #expect(try folder.text("d/b.json") == smallSOP)
    #expect(try folder.text("d/manifest.json") == smallSOP)
    let report = try CommandLineRun(["build", "d/a.txt", "--out", "hasil", "--report", "d/a.txt"], in: folder)
    #expect(report.exitCode == 2)
    #expect(try folder.text("d/a.txt") == smallSOP)
  }

  @Test func anOutputThatCannotBeWrittenHoldsTheOthersBack() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    try folder.write(smallSOP, to: "b.txt")
    try folder.write("", to: "hasil/a.svg/ada")
    let run = try CommandLineRun(["build", "a.txt", "b.txt", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 2)
    #expect(run.messages.contains("hasil/a.svg: error: this is a folder (EISDIR)"), "\(run.messages)")
    #expect(
      folder.everyFile("hasil") == [
        ".sopc-cache/index", "a.svg/ada", "b.csv", "b.json", "b.md", "b.svg", "index.html", "manifest.json",
        "register.csv",
      ])
  }

  @Test func walksPassOverWhatIsHiddenIgnoredOrOfAnotherKind() throws {
    let folder = try Folder()
    for name in [
      "a.txt", "B.HTML", "tanpa", "data.xlsx", ".rahasia.txt", ".git/x.txt", "arsip/lama.txt", "arsip/baru.txt",
      "draf-1.txt", "sub/draf-2.txt", "sub/draf-inti.txt", "sub/dalam/c.md", "buang/d.txt", "sub/buang/e.txt",
    ] { try folder.write(smallSOP, to: "d/\(name)") }
    try folder.write("# catatan\ndraf-*\n!draf-inti.txt\n/arsip/l*a.txt\n", to: "d/.gitignore")
    try folder.write("buang/\n", to: "d/.sopcignore")
    let run = try CommandLineRun(["build", "d", "--emit", "json", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 0)
    #expect(
      folder.files("hasil") == [
        "B.json", "a.json", "arsip/baru.json", "manifest.json", "sub/dalam/c.json", "sub/draf-inti.json",
        "tanpa.json",
      ])
  }

  @Test(arguments: [
    ("?.txt", ["ab.txt", "b1.txt", "sub/ab.txt", "sub/b1.txt"]), ("a?.txt", ["a.txt", "b1.txt", "sub/b1.txt"]),
    ("[a-b]*.txt", []), ("[!a]*.txt", ["a.txt", "ab.txt", "sub/ab.txt"]),
    ("b[0-9].txt", ["a.txt", "ab.txt", "sub/ab.txt"]),
    ("sub/**", ["a.txt", "ab.txt", "b1.txt"]), ("**/b1.txt", ["a.txt", "ab.txt", "sub/ab.txt"]),
    ("/b1.txt", ["a.txt", "ab.txt", "sub/ab.txt", "sub/b1.txt"]), ("sub/", ["a.txt", "ab.txt", "b1.txt"]),
    ("\\a.txt\r\n#b1.txt\n\n[x", ["ab.txt", "b1.txt", "sub/ab.txt", "sub/b1.txt"]),
    ("*\n!ab.txt", ["ab.txt"]), ("*b*t*t", ["a.txt"]),
  ])
  func ignorePatternsAreThoseOfGit(_ pattern: String, _ left: [String]) throws {
    let folder = try Folder()
    for name in ["a.txt", "ab.txt", "b1.txt", "sub/ab.txt", "sub/b1.txt"] {
      try folder.write(smallSOP, to: "d/\(name)")
    }
    try folder.write(pattern, to: "d/.sopcignore")
    let run = try CommandLineRun(["build", "d", "--emit", "json", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 0)
    let names = folder.files("hasil").filter { $0 != "manifest.json" }
    #expect(names.map { $0.replacing(".json", with: ".txt") } == left)
  }

  @Test func leftoversOfAKilledRunAreRemoved() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    try folder.write("separuh", to: "hasil/.sopc-cache/new/17")
    try folder.write("separuh", to: "hasil/.sopc-cache/journal")
    let run = try CommandLineRun(["build", "a.txt", "--emit", "json", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 0)
    #expect(
      folder.everyFile("hasil") == [".sopc-cache/index", "a.json", "index.html", "manifest.json", "register.csv"])
  }
}
