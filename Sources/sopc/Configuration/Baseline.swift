import AST
import Corpus
import Diagnostics

/// Findings that a team knows of and does not want to hear of again: a line each of file, value and rule.
///
/// Keyed by the place in the document, not by the line, so that inserted lines change nothing.
struct Baseline: Sendable {
  private static let head = "# sopc baseline 1: file, value, rule\n"
  private var left: [[UInt8]: Int] = [:]
  private var entries: [[UInt8]] = []
  /// Files are named from the folder of the baseline on.
  private let paths: RelativePaths
  private let folder: String

  /// An empty one.
  ///
  /// - Parameter file: Where it is kept.
  init(at file: String = "") {
    folder = parent(of: file)
    paths = RelativePaths(from: folder)
  }

  init(_ bytes: [UInt8], at file: String) {
    self.init(at: file)
    entries = bytes.split(separator: 0x0A).filter { $0.first != 0x23 }.map { Array($0.filter { $0 != 0x0D }) }
    for entry in entries { left[entry, default: 0] += 1 }
  }

  /// The findings that it does not hold; each entry lets one finding pass.
  mutating func withoutKnown(_ findings: [Finding], in path: String) -> [Finding] {
    findings.filter { finding in
      let key = key(finding, path)
      guard let count = left[key], count > 0 else { return true }
      left[key] = count - 1
      return false
    }
  }

  /// The file's bytes for these findings.
  func bytes(_ files: [FileFindings]) -> [UInt8] {
    let lines = files.flatMap { file in file.findings.map { key($0, file.path) } }
    return Self.bytes(lines)
  }

  /// The file's bytes without the entries that no finding has any more.
  ///
  /// - Parameters:
  ///   - files: All findings, those that the baseline lets pass among them.
  ///   - keeps: Whether entries of a file that was not checked stay.
  /// - Returns: The bytes, and how many entries were taken out.
  func pruned(_ files: [FileFindings], keeps: (String) -> Bool) -> (bytes: [UInt8], removed: Int) {
    var found: [[UInt8]: Int] = [:]
    for file in files { for finding in file.findings { found[key(finding, file.path), default: 0] += 1 } }
    let checked = Set(files.filter { $0.failure == nil }.map { Array(paths.name($0.path).utf8) })
    let kept = entries.filter { entry in
      let file = Array(entry.prefix { $0 != 0x09 })
      guard checked.contains(file) else { return keeps(joined(folder, String(decoding: file, as: UTF8.self))) }
      guard let count = found[entry], count > 0 else { return false }
      found[entry] = count - 1
      return true
    }
    return (Self.bytes(kept), entries.count - kept.count)
  }

  private static func bytes(_ lines: [[UInt8]]) -> [UInt8] {
    Array(head.utf8) + lines.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 + [0x0A] }
  }

  private func key(_ finding: Finding, _ path: String) -> [UInt8] {
    Array("\(paths.name(path))\t\(finding.path ?? "")\t\(finding.rule)".utf8.map { $0 == 0x0A ? 0x20 : $0 })
  }
}
