import Foundation
import Testing

/// Options of the flowchart.
@Suite struct ChartOptionTests {
  private static let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Samples/01-ocr-tab-glued-lists.txt")

  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write(String(decoding: try Data(contentsOf: Self.sample), as: UTF8.self), to: "sop.txt")
    return folder
  }

  @Test func finalChartIsRefusedWhileAPerformerIsUncertain() throws {
    let folder = try folder()
    let run = try CommandLineRun(["build", "sop.txt", "--emit", "svg", "--final", "--out", "hasil"], in: folder)
    #expect(run.exitCode == 2)
    #expect(run.messages.contains("neither written nor confirmed: 2 "))
    #expect(!folder.files("hasil").contains("sop.svg"))
    // What draws nothing is not refused.
    let data = try CommandLineRun(["build", "sop.txt", "--emit", "json", "--final", "--out", "data"], in: folder)
    #expect(data.exitCode == 0)
  }

  @Test func emblemAndIdentityPart() throws {
    let folder = try folder()
    try folder.write("<svg viewBox=\"0 0 10 10\"><path d=\"M0 0H9V9Z\"/></svg>", to: "lambang.svg")
    let arguments = ["build", "sop.txt", "--emit", "svg", "--logo", "lambang.svg", "--identity-page", "--out", "hasil"]
    #expect(try CommandLineRun(arguments, in: folder).exitCode == 0)
    for name in ["hasil/sop.svg", "hasil/sop-p0.svg"] {
      #expect(try folder.text(name).contains("<path d=\"M0 0H9V9Z\"/>"), "\(name)")
    }
    try folder.write("bukan gambar", to: "lambang.svg")
    let run = try CommandLineRun(arguments, in: folder)
    #expect(run.exitCode == 2)
    #expect(run.messages.contains("lambang.svg"))
  }

  @Test func paperStands() throws {
    let folder = try folder()
    let arguments = ["build", "sop.txt", "--emit", "svg,html,drawio", "--paper", "f4", "--identity-page", "--book"]
    let stands = arguments + ["--orientation", "portrait", "--out", "tegak"]
    #expect(try CommandLineRun(stands, in: folder).exitCode == 0)
    let names = folder.files("tegak").filter { $0.hasSuffix(".svg") }
    #expect(names.count >= 2)
    for name in names {
      #expect(try folder.text("tegak/" + name).contains("width=\"215mm\" height=\"330mm\""), "\(name)")
    }
    for name in ["sop.html", "book.html"] {
      #expect(try folder.text("tegak/" + name).contains("@page{size:215mm 330mm;margin:0}"), "\(name)")
    }
    #expect(try folder.text("tegak/sop.drawio").contains("pageWidth=\"846.46\" pageHeight=\"1299.21\""))
    let lies = arguments + ["--orientation", "landscape", "--out", "mendatar"]
    #expect(try CommandLineRun(lies, in: folder).exitCode == 0)
    #expect(try folder.text("mendatar/sop-p0.svg").contains("width=\"330mm\" height=\"215mm\""))
    #expect(try CommandLineRun(stands + ["--orientation", "miring"], in: folder).exitCode == 64)
  }

  @Test func continuousChartIsOnePicture() throws {
    let folder = try folder()
    let arguments = ["build", "sop.txt", "--emit", "svg", "--continuous", "--out", "-"]
    let run = try CommandLineRun(arguments, in: folder)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("data-pages=\"1\""))
  }
}
