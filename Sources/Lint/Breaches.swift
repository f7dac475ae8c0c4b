package import AST
package import Diagnostics

/// Collects what one rule finds in one SOP.
package struct Breaches {
  package private(set) var found: [Breach] = []

  package init() {}

  /// Adds a finding about a value.
  ///
  /// - Parameters:
  ///   - span: The place, where it is not that of the value.
  ///   - cause: Who brought it about, where it is not the rule's usual cause.
  ///   - severity: How bad it is here, where it is less than the rule's.
  ///   - related: Other values that it is about.
  ///   - fix: What would mend it.
  package mutating func add(
    _ path: Path, en: String, id: String, at span: Span? = nil, cause: Cause? = nil, severity: Severity? = nil,
    related: [(path: Path, message: Message)] = [], fix: [Fix.Edit]? = nil
  ) {
    found.append(
      Breach(
        path: path, message: Message(en: en, id: id), span: span, cause: cause, severity: severity, related: related,
        edits: fix))
  }

  /// Adds a finding that something is not there; where the reading may have lost it, the message says so.
  ///
  /// - Parameters: as of ``add(_:en:id:at:cause:severity:related:fix:)``.
  package mutating func addMissing(
    _ path: Path, en: String, id: String, at span: Span? = nil, cause: Cause? = nil
  ) {
    let isDoubtful = cause == .extraction
    add(
      path, en: isDoubtful ? en + ", unless lost in reading" : en,
      id: isDoubtful ? id + ", kecuali hilang saat dibaca" : id, at: span, cause: cause)
  }

  /// Whether nothing was found so far.
  package var isEmpty: Bool { found.isEmpty }
}

/// One thing that a rule found.
package struct Breach: Sendable {
  package let path: Path
  package let message: Message
  package let span: Span?
  package let cause: Cause?
  package let severity: Severity?
  package let related: [(path: Path, message: Message)]
  package let edits: [Fix.Edit]?
}
