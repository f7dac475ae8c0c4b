/// One row of the procedure table: who does what, with what, for how long, and what comes next.
public struct Step: Hashable, Sendable {
  /// Unique in the procedure.
  public var no: Int
  public var activity: String
  public var kind: Kind = .process
  /// Who does it: read, confirmed, or inferred at 0.5 or more; several only where they do it together.
  public var performers: [Performer] = []
  /// Other candidates, likeliest first.
  public var alternatives: [Performer] = []
  /// Roles that act but have no column.
  public var outsiders: [Outsider] = []
  /// *Kelengkapan*.
  public var inputs: ItemText?
  /// *Waktu*.
  public var duration: WorkTime?
  /// *Output*.
  public var outputs: ItemText?
  /// *Keterangan*.
  public var note: String?
  /// Cells of further columns, in column order.
  public var extra: [ExtraCell] = []
  /// Where the flow goes.
  public var next: [Edge] = []

  public init(no: Int, activity: String) {
    self.no = no
    self.activity = activity
  }

  /// What symbol the step has.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case start, process, decision, end
  }
}

/// A claim that an actor performs a step.
public struct Performer: Hashable, Sendable {
  /// ``Actor/id``.
  public var actor: String
  public var confidence: Probability
  /// Names of the evidence: `mark`, `confirmed`, `subject`, `handover:2` …; empty for an alternative.
  public var basis: [String]

  public init(actor: String, confidence: Probability, basis: [String] = []) {
    self.actor = actor
    self.confidence = confidence
    self.basis = basis
  }

  /// Whether the text or a person says it, so that nothing was inferred.
  public var isRead: Bool { basis.contains("mark") || basis.contains("cell") || basis.contains("confirmed") }
}

/// A role that acts in a step and has no column.
public struct Outsider: Hashable, Sendable {
  public var name: String
  public var confidence: Probability
  public var basis: [String]

  public init(name: String, confidence: Probability, basis: [String]) {
    self.name = name
    self.confidence = confidence
    self.basis = basis
  }
}

/// A text with the single things that it lists.
public struct ItemText: Hashable, Sendable {
  /// As written.
  public var text: String
  public var items: [String]

  public init(text: String, items: [String]) {
    self.text = text
    self.items = items
  }
}

/// A standard time.
public struct WorkTime: Hashable, Sendable {
  /// As written.
  public var text: String
  /// ISO 8601 duration in the unit that was written (`PT60M`); `nil` where the text gives no quantity.
  public var iso: String?
  /// Whole minutes, where the unit is clear.
  public var minutes: Int?

  public init(text: String, iso: String? = nil, minutes: Int? = nil) {
    self.text = text
    self.iso = iso
    self.minutes = minutes
  }
}

/// A cell of a further column.
public struct ExtraCell: Hashable, Sendable {
  /// The column's head.
  public var head: String
  public var text: String

  public init(head: String, text: String) {
    self.head = head
    self.text = text
  }
}

/// A way from one step to another.
public struct Edge: Hashable, Sendable {
  /// ``Step/no`` of the target.
  public var to: Int
  public var when: Branch?
  /// What the source calls the branch, where it is not just Ya or Tidak.
  public var label: String?
  public var confidence: Probability

  public init(to: Int, when: Branch? = nil, label: String? = nil, confidence: Probability = .certain) {
    self.to = to
    self.when = when
    self.label = label
    self.confidence = confidence
  }

  /// Which outcome of a decision.
  public enum Branch: String, Hashable, Sendable, CaseIterable {
    case yes, no
  }
}
