public import Diagnostics

/// Where the values of a document were read, what was changed on the way, and what was left over.
public struct Provenance: Hashable, Sendable {
  /// What each run of input bytes became; sorted by place, none overlapping.
  public var claims: [Claim] = []
  /// Every change of a value, in document order.
  public var repairs: [Repair] = []
  /// Texts that no value was read from.
  public var unclaimed: [Unclaimed] = []

  public init() {}

  /// The spans that a value was read from.
  public func spans(of path: Path) -> [Span] {
    claims.filter { $0.path == path && $0.role == .value }.map(\.span)
  }

  /// Records a change; what drives the change and its remark is one call, so that they cannot drift.
  public mutating func repair(
    _ path: Path, from: String, to: String, rule: String, confidence: Probability, evidence: [Message]
  ) {
    repairs.append(
      Repair(path: path, from: from, to: to, rule: rule, confidence: confidence, evidence: evidence, location: nil))
  }
}

/// What a run of input bytes is.
public struct Claim: Hashable, Sendable {
  public var span: Span
  public var role: Role
  /// Of the value; `.root` for the other roles.
  public var path: Path

  public init(_ span: Span, _ role: Role, _ path: Path = .root) {
    self.span = span
    self.role = role
    self.path = path
  }

  /// The four kinds of bytes.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case value, label, markup, unclaimed
  }
}

/// A value that was changed: what it read before, why, and how sure.
public struct Repair: Hashable, Sendable {
  public var path: Path
  public var from: String
  public var to: String
  /// Name of the rule, such as `nip-digits`.
  public var rule: String
  public var confidence: Probability
  /// Why, a sentence each.
  public var evidence: [Message]
  public var location: Location?

  public init(
    path: Path, from: String, to: String, rule: String, confidence: Probability, evidence: [Message],
    location: Location?
  ) {
    self.path = path
    self.from = from
    self.to = to
    self.rule = rule
    self.confidence = confidence
    self.evidence = evidence
    self.location = location
  }
}

/// A text that no value was read from.
public struct Unclaimed: Hashable, Sendable {
  public var text: String
  public var location: Location

  public init(text: String, location: Location) {
    self.text = text
    self.location = location
  }
}
