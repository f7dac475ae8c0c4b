import AST
import FoundationEssentials

/// One line of `--report`: what became of an input.
struct RunReport: Codable {
  var path: String
  var status: String
  var code: String?
  var sops: Int
  var grade: String?
  var errors: Int
  var warnings: Int
  var notes: Int
  var outputs: [String]
  var ms: Int

  init(_ outcome: InputOutcome) {
    path = outcome.name
    status = outcome.status.rawValue
    code = outcome.error?.code
    sops = outcome.sops
    grade = outcome.grade?.rawValue
    errors = outcome.findings.errors
    warnings = outcome.findings.warnings
    notes = outcome.findings.notes
    outputs = outcome.outputs.map(\.path)
    ms = outcome.milliseconds
  }

  /// JSON Lines, one line an input, in their order.
  static func lines(_ outcomes: [InputOutcome]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes: [UInt8] = []
    for outcome in outcomes { bytes += [UInt8](try encoder.encode(RunReport(outcome))) + [0x0A] }
    return bytes
  }
}
