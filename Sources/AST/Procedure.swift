/// *Bagian Flowchart*: the procedure table.
public struct Procedure: Hashable, Sendable {
  /// The heading above the table, where there is one.
  public var title: String?
  /// How the source draws *Mulai* and *Selesai*; `nil` where it does not tell.
  public var terminators: Terminators?
  /// The performer columns in order, or with one performer column its names by first appearance.
  public var actors: [Actor]
  public var steps: [Step]

  public init(title: String? = nil, terminators: Terminators? = nil, actors: [Actor] = [], steps: [Step] = []) {
    self.title = title
    self.terminators = terminators
    self.actors = actors
    self.steps = steps
  }

  /// How *Mulai* and *Selesai* are drawn.
  public enum Terminators: String, Hashable, Sendable, CaseIterable {
    /// The first and last activities are the capsules.
    case step
    /// Capsules of their own stand before the first and after the last activity.
    case extra
  }
}

/// A performer column.
public struct Actor: Hashable, Sendable {
  /// `a1`, `a2` … in order.
  public var id: String
  /// As written, typos mended.
  public var name: String
  /// The office spelled out, where it is known.
  public var position: String?

  public init(id: String, name: String, position: String? = nil) {
    self.id = id
    self.name = name
    self.position = position
  }
}
