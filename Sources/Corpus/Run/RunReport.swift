import AST
import SopcKit

/// One line of `--report`: what became of an input, as JSON.
package enum RunReport {
  package static func line(_ outcome: InputOutcome) -> [UInt8] {
    var json = JSONText()
    json.open("{")
    json.member("path", outcome.name)
    json.member("status", outcome.status.rawValue)
    json.member("code", outcome.error?.code)
    json.member("sops", outcome.sops)
    json.member("grade", outcome.grade?.rawValue)
    json.member("errors", outcome.findings.errors)
    json.member("warnings", outcome.findings.warnings)
    json.member("notes", outcome.findings.notes)
    json.key("outputs")
    json.open("[")
    for output in outcome.outputs { json.string(output.path) }
    json.close("]")
    json.member("ms", outcome.milliseconds)
    json.close("}")
    return json.line()
  }

  /// One line an input, in their order.
  package static func lines(_ outcomes: [InputOutcome]) -> [UInt8] { outcomes.flatMap(line) }
}
