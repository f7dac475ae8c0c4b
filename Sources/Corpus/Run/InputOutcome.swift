package import AST
import Diagnostics

/// What became of one input.
package struct InputOutcome: Sendable {
  /// As canonical JSON calls it.
  package let name: String
  /// As messages call it.
  package let shown: String
  package let isNamed: Bool
  package var status: Status
  /// The code of what went wrong.
  package var error: FileError?
  /// Of the input's bytes, in hexadecimal.
  package var sha256: String?
  package var outputs: [OutputRecord] = []
  /// The worst grade of its SOPs.
  package var grade: Quality.Grade?
  /// SOPs in the input.
  package var sops = 0
  package var findings = FindingCounts()
  /// The findings themselves, where the run wants them.
  package var reported: [Finding] = []
  /// What the run's judge wants to know of it when all inputs are done.
  package var noted: [any Sendable] = []
  /// What goes to standard output: findings as text, or the one format of `--out -`.
  package var result: [UInt8] = []
  /// The SOPs themselves, where the run wants them.
  package var kept: [CompiledSOP] = []
  /// The path of what could not be written, from `--out`.
  package var failedOutput: String?
  /// How long it took.
  package var milliseconds = 0

  package init(_ input: InputFile) {
    name = input.name
    shown = input.shown
    isNamed = input.isNamed
    status = .ok
  }

  /// Of what could not be read at all.
  package init(unreadable name: String, _ error: FileError) {
    self.name = name
    shown = name
    isNamed = true
    status = .unreadable
    self.error = error
  }

  package enum Status: String, Sendable {
    case ok
    case withFindings = "ok_with_findings"
    case unchanged = "skipped_unchanged"
    case notAnSOP = "not_an_sop"
    case unreadable
    case failed
  }

  /// The status without what depends on earlier runs.
  package var manifestStatus: Status { status == .unchanged ? (findings.isEmpty ? .ok : .withFindings) : status }

  /// Whether a file could not be read or written.
  package var isFailure: Bool { status == .unreadable || status == .failed }
}

/// A file that was written.
package struct OutputRecord: Hashable, Sendable {
  /// From `--out`.
  package let path: String
  package let sha256: String
  package let written: Written
}
