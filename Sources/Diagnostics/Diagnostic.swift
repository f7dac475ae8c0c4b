/// How much a finding matters.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  case note, warning, error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// Who brought a finding about.
public enum Cause: String, Hashable, Sendable, CaseIterable {
  /// The author of the SOP wrote it so.
  case author
  /// Scanning, OCR or conversion lost or changed it.
  case extraction
  /// The text does not tell.
  case unknown
}

/// The stable name of a kind of finding, such as `SOP101`; never used twice.
public struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }

  public static func < (a: RuleID, b: RuleID) -> Bool { a.description < b.description }
}

/// One sentence in both languages.
public struct Message: Hashable, Sendable {
  public var english: String
  public var indonesian: String

  public init(en: String, id: String) {
    english = en
    indonesian = id
  }
}

/// Something that a person should know about an input: what, where, how bad, and who brought it about.
public struct Diagnostic: Hashable, Sendable {
  public var rule: RuleID
  public var severity: Severity
  public var cause: Cause
  public var message: Message
  /// JSON Pointer of the value that is concerned.
  public var path: String?
  /// The bytes that are concerned.
  public var span: Span?

  public init(
    _ rule: RuleID, _ severity: Severity, cause: Cause, _ message: Message, path: String? = nil, span: Span? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.cause = cause
    self.message = message
    self.path = path
    self.span = span
  }
}
