import AST
import Diagnostics

/// What became of one input.
struct InputOutcome: Sendable {
  /// As canonical JSON calls it.
  let name: String
  /// As messages call it.
  let shown: String
  let isNamed: Bool
  var status: Status
  /// The code of what went wrong.
  var error: FileError?
  /// Of the input's bytes, in hexadecimal.
  var sha256: String?
  var outputs: [OutputRecord] = []
  /// The worst grade of its SOPs.
  var grade: Quality.Grade?
  /// SOPs in the input.
  var sops = 0
  var findings = FindingCounts()
  /// The findings themselves, where the run wants them.
  var reported: [Finding] = []
  /// What goes to standard output: findings as text, or the one format of `--out -`.
  var result: [UInt8] = []
  /// The SOPs themselves, where the run wants them.
  var kept: [CompiledSOP] = []
  /// The path of what could not be written, from `--out`.
  var failedOutput: String?
  /// How long it took.
  var milliseconds = 0

  init(_ input: InputFile) {
    name = input.name
    shown = input.shown
    isNamed = input.isNamed
    status = .ok
  }

  /// Of what could not be read at all.
  init(unreadable name: String, _ error: FileError) {
    self.name = name
    shown = name
    isNamed = true
    status = .unreadable
    self.error = error
  }

  enum Status: String, Sendable {
    case ok
    case withFindings = "ok_with_findings"
    case unchanged = "skipped_unchanged"
    case notAnSOP = "not_an_sop"
    case unreadable
    case failed
  }

  /// The status without what depends on earlier runs.
  var manifestStatus: Status { status == .unchanged ? (findings.isEmpty ? .ok : .withFindings) : status }

  /// Whether a file could not be read or written.
  var isFailure: Bool { status == .unreadable || status == .failed }
}

/// A file that was written.
struct OutputRecord: Hashable, Sendable {
  /// From `--out`.
  let path: String
  let sha256: String
  let written: Written
}
