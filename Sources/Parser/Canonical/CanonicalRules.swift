import Diagnostics

/// The findings that only canonical JSON as an input can have.
enum CanonicalRule {
  /// The text is no JSON at this place.
  static let syntax = RuleID("SOP080")
  /// Values nest more than 64 levels deep.
  static let depth = RuleID("SOP081")
  /// A string holds bytes that are no UTF-8, half of a surrogate pair, or raw control characters.
  static let text = RuleID("SOP082")
  /// An object has a key twice.
  static let duplicate = RuleID("SOP083")
  /// An object has a key that canonical JSON does not know.
  static let unknownKey = RuleID("SOP084")
  /// A value has the wrong type, or is missing.
  static let type = RuleID("SOP085")
  /// A value has the right type and does not fit.
  static let value = RuleID("SOP086")
  /// The text holds no SOP.
  static let noSOP = RuleID("SOP087")

  /// How many findings one input may have; what is beyond is not told.
  static let most = 1_000
  /// How many faults of syntax one SOP may have; one fault often brings about others.
  static let mostFaults = 20
  /// How deep values may nest.
  static let deepest = 64
}
