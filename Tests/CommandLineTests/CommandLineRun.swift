import Foundation
import Testing

/// What a run of the built `sopc` gave.
struct CommandLineRun {
  /// The exit code; 128 and the signal's number where a signal ended it.
  let exitCode: Int32
  let output: String
  let messages: String

  /// Runs `sopc` in a folder, in the C locale but for what the environment says.
  init(
    _ arguments: [String], in folder: Folder, input: String = "", environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = try Self.program()
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = Self.environment.merging(environment) { $1 }
    let streams = try Folder()
    try streams.write(input, to: "in")
    try streams.write("", to: "out")
    try streams.write("", to: "err")
    process.standardInput = try FileHandle(forReadingFrom: streams.url.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: streams.url.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    exitCode = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    output = try streams.text("out")
    messages = try streams.text("err")
  }

  /// Plain, but for where a program built for coverage writes its counts.
  static var environment: [String: String] {
    let counts = ProcessInfo.processInfo.environment["LLVM_PROFILE_FILE"]
    return ["PATH": "/usr/bin:/bin", "LC_ALL": "C", "LLVM_PROFILE_FILE": counts ?? "/dev/null"]
  }

  /// The program beside the test bundle; a test fails where it was not built.
  static func program() throws -> URL {
    let runner = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let program = runner.deletingLastPathComponent().appending(path: "sopc")
    try #require(FileManager.default.isExecutableFile(atPath: program.path), "sopc was not built beside \(runner.path)")
    return program
  }
}

/// A folder of its own for a test, removed when it is done.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "sopc-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(at: url) } catch { Issue.record("\(url.path) was not removed: \(error)") }
  }

  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let place = url.appending(path: path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
  }

  /// The files below a folder, in order, from that folder, without what a run keeps for the next, its register and its index.
  func files(_ path: String) -> [String] {
    everyFile(path).filter {
      !$0.contains(".sopc-cache/") && !$0.hasSuffix("register.csv") && !$0.hasSuffix("index.html")
    }
  }

  /// The files below a folder, in order, from that folder.
  func everyFile(_ path: String) -> [String] {
    let root = url.appending(path: path)
    let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return found.filter { kind($0, below: root) == .typeRegular }.sorted()
  }

  private func kind(_ name: String, below root: URL) -> FileAttributeType? {
    try? FileManager.default.attributesOfItem(atPath: root.appending(path: name).path)[.type] as? FileAttributeType
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appending(path: path)) }

  func permit(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.appending(path: path).path)
  }

  /// Runs a line of bash in the folder, `sopc` being `$SOPC`, and gives its exit code.
  func shell(_ line: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = url
    process.environment = CommandLineRun.environment.merging(["SOPC": try CommandLineRun.program().path]) { $1 }
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appending(path: path).path, withDestinationPath: target)
  }
}

/// A small SOP of two steps.
let smallSOP = """
  PEMERINTAH KABUPATEN CONTOH
  Nomor SOP\t065/01/SOP/2024
  Nama SOP\tPengelolaan Surat Masuk
  No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet
  \t\tStaf\tCamat\tKelengkapan\tWaktu\tOutput
  1\tMencatat surat masuk\t●\t\tSurat\t10 Menit\tBuku agenda
  2\tMembaca surat dan memberi disposisi\t\t●\tBuku agenda\t1 Jam\tDisposisi

  """

/// An SOP with its own number and approver.
func document(_ number: Int, name: String = "Sutrisno Wibowo", nip: String = "197503122001121003") -> String {
  """
  PEMERINTAH KABUPATEN CONTOH
  KECAMATAN MAWAR
  Nomor SOP\t065/\(number)/SOP/2024
  Disahkan oleh\tCamat Mawar
  \t\(name)
  \tNIP. \(nip)
  Nama SOP\tPengelolaan Surat Masuk \(number)
  No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet
  \t\tStaf\tCamat\tKelengkapan\tWaktu\tOutput
  1\tMencatat surat masuk\t●\t\tSurat\t10 Menit\tBuku agenda
  2\tMembaca surat dan memberi disposisi\t\t●\tBuku agenda\t1 Jam\tDisposisi

  """
}

/// The bytes of one of the samples.
func sample(_ name: String) throws -> [UInt8] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return [UInt8](try Data(contentsOf: root.appending(path: "Samples/\(name)")))
}
