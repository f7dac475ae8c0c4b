import Corpus
import Foundation

/// `rsvg-convert`, which prints SVG pages as PDF: the only program that sopc ever starts.
///
/// It is started without a shell, in a folder of its own that is removed afterwards, with a time limit, and with fixed dates,
/// so that the same pages give the same bytes.
struct PDFPrinter: Sendable {
  private let program: URL

  /// The program on the search path, or `nil` where it is not installed.
  static func find() -> PDFPrinter? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    for folder in path.utf8.split(separator: UInt8(ascii: ":")) where folder.first == UInt8(ascii: "/") {
      let place = joined(String(decoding: folder, as: UTF8.self), "rsvg-convert")
      if case .regular? = try? targetKind(at: place).kind, FileManager.default.isExecutableFile(atPath: place) {
        return PDFPrinter(program: URL(filePath: place))
      }
    }
    return nil
  }

  /// One PDF with a page for each SVG.
  ///
  /// - Throws: Where the program fails, takes longer than half a minute and a second a page, or its files cannot be written.
  func print(_ pages: [[UInt8]]) throws(FileError) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sopc-print-\(UUID().uuidString)")
    try makeFolder(folder.path)
    defer { _ = try? FileManager.default.removeItem(at: folder) }
    let names = pages.indices.map { "\($0 + 1).svg" }
    for (name, page) in zip(names, pages) { _ = try writeFile(page, to: joined(folder.path, name)) }
    try run(["--format=pdf", "--output=out.pdf"] + names, in: folder, seconds: 30 + pages.count)
    let bytes = try readPDF(joined(folder.path, "out.pdf"))
    guard bytes.starts(with: "%PDF-".utf8) else { throw .printerFailed }
    return bytes
  }

  private func readPDF(_ place: String) throws(FileError) -> [UInt8] {
    guard let data = try? Data(contentsOf: URL(filePath: place)) else { throw .printerFailed }
    return [UInt8](data)
  }

  private func run(_ arguments: [String], in folder: URL, seconds: Int) throws(FileError) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["SOURCE_DATE_EPOCH": "0", "LC_ALL": "C"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw .printerFailed }
    let end = ContinuousClock.now + .seconds(seconds)
    while process.isRunning {
      if ContinuousClock.now > end || Interruption.exitCode != nil {
        process.terminate()
        throw .printerTooSlow(seconds: seconds)
      }
      Thread.sleep(forTimeInterval: 0.002)
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else { throw .printerFailed }
  }
}
