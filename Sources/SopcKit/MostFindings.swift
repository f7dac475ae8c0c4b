import AST
import Diagnostics

/// Most findings that are told of one SOP.
private let mostFindings = 1_000

/// The indices of as many findings as are told, in order: the severest, where there are too many.
func severest(_ severities: [Severity]) -> [Int] {
  guard severities.count > mostFindings else { return Array(severities.indices) }
  var room = mostFindings
  var kept: [Int] = []
  for severity in [Severity.error, .warning, .note] {
    let found = severities.indices.lazy.filter { severities[$0] == severity }.prefix(room)
    kept += found
    room = mostFindings - kept.count
  }
  return kept.sorted()
}

/// Tells how many findings were left out.
func furtherFindings(_ count: Int) -> Finding {
  Finding(
    rule: RuleID("SOP019"), severity: .warning, cause: .unknown,
    message: Message(
      en: "\(count) further findings are not told; the document has more than \(mostFindings)",
      id: "\(count) temuan lain tidak ditampilkan; dokumen memuat lebih dari \(mostFindings)"))
}
