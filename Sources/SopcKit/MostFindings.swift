import AST
import Diagnostics

/// Most findings that are told of one SOP.
let mostFindings = 1_000

extension [Finding] {
  /// The findings, of which the severest are left where there are too many; what was left out is told by one more.
  func capped() -> [Finding] {
    guard count > mostFindings else { return self }
    var room = mostFindings
    var kept: [Bool] = Array<Bool>(repeating: false, count: count)
    for severity in [Severity.error, .warning, .note] {
      for index in indices where room > 0 && self[index].severity == severity {
        kept[index] = true
        room -= 1
      }
    }
    let left = count - mostFindings
    let more = Finding(
      rule: RuleID("SOP019"), severity: .warning, cause: .unknown,
      message: Message(
        en: "\(left) further findings are not told; the document has more than \(mostFindings)",
        id: "\(left) temuan lain tidak ditampilkan; dokumen memuat lebih dari \(mostFindings)"))
    return indices.filter { kept[$0] }.map { self[$0] } + [more]
  }
}
