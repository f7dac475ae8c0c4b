import AST
import Corpus
import Diagnostics
import SopcKit

/// The findings about one input, for reports.
struct FileFindings: Sendable {
  /// Relative, as messages call it.
  let path: String
  var findings: [Finding]
  /// Why the file could not be read.
  var failure: Message?

  init(path: String, findings: [Finding], failure: Message? = nil) {
    self.path = path
    self.findings = findings
    self.failure = failure
  }

  /// What tells a finding from all others of the run, and stays when lines are inserted; one for each finding.
  ///
  /// - Complexity: A hash for each finding, so that only reports that need them ask.
  private var fingerprints: [String] {
    var seen: [[UInt8]: Int] = [:]
    return findings.map { finding in
      let key = Array("\(path)\u{0}\(finding.rule)\u{0}\(finding.path ?? "")\u{0}\(finding.message.english)".utf8)
      let copy = seen[key, default: 0]
      seen[key] = copy + 1
      return SHA256.hex(key + Array("\u{0}\(copy)".utf8))
    }
  }
}

/// How findings are written.
enum FindingFormat: String, CaseIterable, Sendable {
  /// For people: the message and the line it is about.
  case text
  /// For programs of one's own.
  case json
  /// For code scanning: SARIF 2.1.0.
  case sarif
  /// Commands to GitHub Actions, which show as annotations.
  case github
  /// The code quality report of GitLab.
  case gitlab
  /// A test suite for each file.
  case junit
  /// JSON Lines of reviewdog.
  case rdjsonl

  /// The report on all files; `text` is written as the run goes.
  func bytes(_ files: [FileFindings], _ language: Language) -> [UInt8] {
    switch self {
    case .text: []
    case .json: JSONReport.bytes(files, language)
    case .sarif: SARIFReport.bytes(files, language)
    case .github: GitHubReport.bytes(files, language)
    case .gitlab: GitLabReport.bytes(files, language)
    case .junit: JUnitReport.bytes(files, language)
    case .rdjsonl: ReviewdogReport.bytes(files, language)
    }
  }
}

extension FileFindings {
  /// Each finding with its fingerprint.
  var numbered: [(finding: Finding, fingerprint: String)] { Array(zip(findings, fingerprints)) }
}
