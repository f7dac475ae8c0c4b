/// A step of finding out who is who: records with one key come together, and what they tell goes to later steps.
///
/// One process sorts the records between the steps itself; an engine brings them together as ``KeyedLine``s.
package enum ResolveStep: String, Sendable, CaseIterable {
  /// Mentions that say the same of somebody.
  case reading
  /// Readings that share a blocking key.
  case block
  /// Readings under one valid number.
  case number
  /// Numbers under one name.
  case name
  /// Readings with one word in their names.
  case word
  /// Two readings that may be one person: what groups are joined by.
  case edge
  /// A reading, of its group.
  case member
  /// What else is known of a reading's group.
  case evidence
  /// All that is known of readings that may be one person.
  case group
  /// Mentions of one reading, and which person it is.
  case assigned
  /// Mentions of one person.
  case person
  /// SOPs that bear one number, and items that name it.
  case link
  /// SOPs that bear one title, and items that name it.
  case title
  /// Titles with the same first or last letters.
  case half
  /// Titles that are near to one item.
  case item
  /// As ``title``, with items that are nearly the title.
  case nearTitle = "near-title"
  /// What one item may name.
  case found
  /// What is known of one document.
  case answer
  /// Where one document stands.
  case document

  /// Whether the key is a number of 32 bits.
  var isByNumber: Bool {
    switch self {
    case .edge, .member, .evidence, .group, .assigned, .person: true
    default: false
    }
  }

  /// Whether what stands behind the key is a number of 32 bits.
  var isOfNumbers: Bool { self == .edge || self == .document }
}

/// Takes a record for a step.
typealias StepSink = (ResolveStep, PackedRecord) throws -> Void
