import Foundation
import Testing

/// HTML, PDF, draw.io, BPMN, the book and the index, as the command line writes them.
@Suite struct FormTests {
  private static let hasPrinter = FileManager.default.isExecutableFile(atPath: "/usr/bin/rsvg-convert")

  @Test func writesTheFormsAskedFor() throws {
    let folder = try Folder()
    try folder.write(sample("08-two-sops.txt"), to: "a.txt")
    let run = try CommandLineRun(["build", "a.txt", "--emit", "html,bpmn,drawio", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 0)
    #expect(
      folder.files("hasil") == [
        "a-1.bpmn", "a-1.drawio", "a-1.html", "a-2.bpmn", "a-2.drawio", "a-2.html", "manifest.json",
      ])
    let index = try folder.text("hasil/index.html")
    for name in folder.files("hasil") where name.hasPrefix("a-") {
      #expect(index.components(separatedBy: "href=\"\(name)\"").count == 2, "\(name)")
    }
  }

  @Test(.enabled(if: hasPrinter, "rsvg-convert is not installed")) func printsTheSamePDFTwice() throws {
    let folder = try Folder()
    try folder.write(sample("09-marks.txt"), to: "a.txt")
    for out in ["satu", "dua"] {
      let run = try CommandLineRun(["build", "a.txt", "--emit", "pdf", "--book", "--out", out], in: folder)
      #expect(run.exitCode == 0, "\(run.messages)")
      #expect(folder.files(out) == ["a.pdf", "book.html", "book.pdf", "manifest.json"])
    }
    for name in ["a.pdf", "book.pdf"] {
      let one = try Data(contentsOf: folder.url.appending(path: "satu/\(name)"))
      #expect(one.starts(with: Array("%PDF-".utf8)))
      #expect(try one == Data(contentsOf: folder.url.appending(path: "dua/\(name)")))
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: FileManager.default.temporaryDirectory.path)
    #expect(!left.contains { $0.hasPrefix("sopc-print-") && isOld($0) })
  }

  /// Whether a folder is no other test's that runs now.
  private func isOld(_ name: String) -> Bool {
    let place = FileManager.default.temporaryDirectory.appending(path: name).path
    let date = try? FileManager.default.attributesOfItem(atPath: place)[.creationDate] as? Date
    return date.map { $0.timeIntervalSinceNow < -120 } ?? false
  }

  @Test func tellsWhereThePrinterIsMissing() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    let run = try CommandLineRun(
      ["build", "a.txt", "--emit", "json,pdf", "--out", "hasil"], in: folder, environment: ["PATH": "/nonexistent"])
    #expect(run.exitCode == 2)
    #expect(run.messages.contains("rsvg-convert, which is not installed"))
    #expect(folder.files("hasil") == ["a.json", "manifest.json"])
    let book = try CommandLineRun(
      ["build", "a.txt", "--emit", "json", "--book", "--out", "buku"], in: folder,
      environment: ["PATH": "/nonexistent"])
    #expect(book.exitCode == 0)
    #expect(book.messages.contains("book.pdf"))
    #expect(folder.files("buku") == ["a.json", "book.html", "manifest.json"])
  }

  @Test func tellsWhereThePrinterFails() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    for (script, code) in [("exit 1", "did not make a PDF"), ("echo x > out.pdf", "did not make a PDF")] {
      try folder.write("#!/bin/sh\n\(script)\n", to: "bin/rsvg-convert")
      try folder.permit(0o755, "bin/rsvg-convert")
      let run = try CommandLineRun(
        ["build", "a.txt", "--emit", "json,pdf", "--out", "hasil"], in: folder,
        environment: ["PATH": folder.url.appending(path: "bin").path])
      #expect(run.exitCode == 2)
      #expect(run.messages.contains(code), "\(run.messages)")
      #expect(folder.files("hasil") == ["a.json", "manifest.json"])
    }
    #expect(try folder.text("hasil/index.html").contains("rsvg-convert tidak menghasilkan PDF"))
  }

  @Test func theIndexCanBeLeftOut() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    let run = try CommandLineRun(["build", "a.txt", "--emit", "json", "--no-index", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 0)
    #expect(!folder.everyFile("hasil").contains("index.html"))
  }

  @Test func passesOverItsPagesInTheInputFolder() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    let arguments = ["build", ".", "--emit", "html", "--book", "--out", "."]
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    let files = folder.everyFile(".")
    #expect(files.contains("a.html") && files.contains("book.html") && files.contains("index.html"))
    // Also after a run that was killed before it wrote its manifest.
    for isKilled in [false, true] {
      if isKilled { try folder.remove("manifest.json") }
      let again = try CommandLineRun(arguments, in: folder)
      #expect(again.exitCode == 0, "\(again.messages)")
      #expect(again.messages.contains("1 input, 1 SOP"), "\(again.messages)")
      #expect(folder.everyFile(".") == files)
    }
  }

  @Test func theIndexKnowsWhatWasNotBuiltAgain() throws {
    let folder = try Folder()
    for name in ["a", "b"] { try folder.write(smallSOP, to: "d/\(name).txt") }
    let arguments = ["build", "d", "--emit", "json", "--out", "hasil"]
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    let index = try folder.text("hasil/index.html")
    #expect(index.contains("2 SOP</span>"))
    #expect(try CommandLineRun(arguments, in: folder).messages.contains("0 files written"))
    #expect(try folder.text("hasil/index.html") == index)
    try folder.write(smallSOP, to: "d/c.txt")
    #expect(try CommandLineRun(arguments + ["--no-index"], in: folder).exitCode == 0)
    #expect(try folder.text("hasil/index.html") == index)
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    #expect(try folder.text("hasil/index.html").contains("3 SOP</span>"))
  }

  @Test func anInputCalledIndexKeepsItsName() throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "d/index.txt")
    let html = try CommandLineRun(["build", "d", "--emit", "html", "--out", "hasil"], in: folder)
    #expect(html.exitCode == 0)
    #expect(folder.files("hasil") == ["index.txt.html", "manifest.json"])
    let json = try CommandLineRun(["build", "d", "--emit", "json", "--out", "lain"], in: folder)
    #expect(json.exitCode == 0)
    #expect(folder.files("lain") == ["index.json", "manifest.json"])
  }

  @Test(arguments: ["html", "bpmn", "drawio"]) func goesToStandardOutput(format: String) throws {
    let folder = try Folder()
    try folder.write(smallSOP, to: "a.txt")
    let run = try CommandLineRun(["build", "a.txt", "--emit", format, "--out", "-"], in: folder)
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("<") && run.output.hasSuffix(">\n"))
    #expect(try CommandLineRun(["build", "a.txt", "--emit", "pdf", "--out", "-"], in: folder).exitCode == 64)
  }
}
