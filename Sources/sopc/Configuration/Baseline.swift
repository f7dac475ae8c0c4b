import AST
import Diagnostics

/// Findings that a team knows of and does not want to hear of again: a line each of file, value and rule.
///
/// Keyed by the place in the document, not by the line, so that inserted lines change nothing.
struct Baseline: Sendable {
  private var left: [[UInt8]: Int] = [:]

  init() {}

  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) where line.first != 0x23 { left[Array(line), default: 0] += 1 }
  }

  /// The findings that it does not hold; each entry lets one finding pass.
  mutating func withoutKnown(_ findings: [Finding], in path: String) -> [Finding] {
    findings.filter { finding in
      let key = Self.key(finding, path)
      guard let count = left[key], count > 0 else { return true }
      left[key] = count - 1
      return false
    }
  }

  /// The file's bytes for these findings.
  static func bytes(_ files: [FileFindings]) -> [UInt8] {
    let lines = files.flatMap { file in file.findings.map { key($0, file.path) } }
    let sorted = lines.sorted { $0.lexicographicallyPrecedes($1) }
    return Array("# sopc baseline 1: file, value, rule\n".utf8) + sorted.flatMap { $0 + [0x0A] }
  }

  private static func key(_ finding: Finding, _ path: String) -> [UInt8] {
    Array("\(path)\t\(finding.path ?? "")\t\(finding.rule)".utf8.map { $0 == 0x0A ? 0x20 : $0 })
  }
}
