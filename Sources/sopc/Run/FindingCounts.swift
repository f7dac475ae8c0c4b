import Diagnostics

/// How many findings there are.
struct FindingCounts: Hashable, Sendable {
  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var notes = 0
  /// The worst that the author of the SOP brought about.
  private(set) var worstAuthored: Severity?

  var isEmpty: Bool { errors + warnings + notes == 0 }

  mutating func add(_ severity: Severity, _ cause: Cause) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .note: notes += 1
    }
    if cause == .author { worstAuthored = max(worstAuthored ?? severity, severity) }
  }

  mutating func add(_ other: FindingCounts) {
    errors += other.errors
    warnings += other.warnings
    notes += other.notes
    if let worst = other.worstAuthored { worstAuthored = max(worstAuthored ?? worst, worst) }
  }

  /// `2 errors, 1 warning, 3 notes`.
  var summary: Message {
    Message(
      en: "\(count(errors, "error")), \(count(warnings, "warning")), \(count(notes, "note"))",
      id: "\(errors) kesalahan, \(warnings) peringatan, \(notes) catatan")
  }
}

/// A number with its English noun.
func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
