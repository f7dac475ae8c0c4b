import AST
import ArgumentParser
import Diagnostics
import Lint

/// A form of the findings and the file that they go to.
struct ReportTarget: Sendable, ExpressibleByArgument {
  let format: FindingFormat
  /// `nil` for standard output.
  let file: String?

  init(format: FindingFormat, file: String?) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let first = parts.first, let format = FindingFormat(rawValue: first) else { return nil }
    self.init(format: format, file: parts.count > 1 ? parts[1] : nil)
  }
}

/// How many findings each rule has.
enum Statistics {
  static func lines(_ files: [FileFindings]) -> [UInt8] {
    var counts: [RuleID: Int] = [:]
    for finding in files.flatMap(\.findings) { counts[finding.rule, default: 0] += 1 }
    let lines = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { rule, count in
      "\(count)\t\(rule)\t\(Rule.named(rule)?.slug ?? "")\n"
    }
    return Array(lines.joined().utf8)
  }
}
