import AST
import Diagnostics

/// What each span of content became; taken back to the source when all is read.
struct Ledger: Sendable {
  private(set) var claims: [Claim] = []

  init() { claims.reserveCapacity(128) }

  /// The span was read as the value at the path.
  mutating func value(_ span: Span, _ path: Path) {
    if !span.isEmpty { claims.append(Claim(span, .value, path)) }
  }

  mutating func values(_ spans: [Span], _ path: Path) {
    for span in spans { value(span, path) }
  }

  /// Gives back all that was read as a value at the path or below.
  mutating func release(_ path: Path) {
    claims.removeAll { $0.role == .value && $0.path.starts(with: path) }
  }

  /// The span is a label or a column's head.
  mutating func label(_ span: Span) {
    if !span.isEmpty { claims.append(Claim(span, .label)) }
  }

  /// The span is numbering, a bullet or punctuation.
  mutating func markup(_ span: Span) {
    if !span.isEmpty { claims.append(Claim(span, .markup)) }
  }
}
