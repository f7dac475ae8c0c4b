package import Diagnostics

/// How many findings there are.
package struct FindingCounts: Hashable, Sendable {
  package internal(set) var errors = 0
  package internal(set) var warnings = 0
  package internal(set) var notes = 0
  /// The worst that the author of the SOP brought about.
  package internal(set) var worstAuthored: Severity?

  package init(errors: Int = 0, warnings: Int = 0, notes: Int = 0, worstAuthored: Severity? = nil) {
    self.errors = errors
    self.warnings = warnings
    self.notes = notes
    self.worstAuthored = worstAuthored
  }

  package var isEmpty: Bool { errors + warnings + notes == 0 }

  package mutating func add(_ severity: Severity, _ cause: Cause) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .note: notes += 1
    }
    if cause == .author { worstAuthored = max(worstAuthored ?? severity, severity) }
  }

  package mutating func add(_ other: FindingCounts) {
    errors += other.errors
    warnings += other.warnings
    notes += other.notes
    if let worst = other.worstAuthored { worstAuthored = max(worstAuthored ?? worst, worst) }
  }

  /// `2 errors, 1 warning, 3 notes`.
  package var summary: Message {
    Message(
      en: "\(count(errors, "error")), \(count(warnings, "warning")), \(count(notes, "note"))",
      id: "\(errors) kesalahan, \(warnings) peringatan, \(notes) catatan")
  }
}

/// A number with its English noun.
package func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
