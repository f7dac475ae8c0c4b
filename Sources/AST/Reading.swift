public import Diagnostics

/// What the parser hands on for one SOP: the tree as read, where each value stood, and what stood in the performers' cells.
public struct Reading: Hashable, Sendable {
  public var document: Document
  public var provenance: Provenance
  public var diagnostics: [Diagnostic]
  /// What stood in the performers' cells, in row order.
  public var marks: [CellMark]

  public init(
    document: Document = Document(), provenance: Provenance = Provenance(), diagnostics: [Diagnostic] = [],
    marks: [CellMark] = []
  ) {
    self.document = document
    self.provenance = provenance
    self.diagnostics = diagnostics
    self.marks = marks
  }
}

/// Something that stood in a performer's cell of a step.
///
/// The parser has already made performers of what says who acts (``Meaning/performer``, ``Meaning/start``,
/// ``Meaning/end``); branch labels are left to the inference, which claims their spans for the edges that it finds.
public struct CellMark: Hashable, Sendable {
  /// Index into ``Procedure/steps``.
  public var step: Int
  /// Index into ``Procedure/actors``; `nil` where the column is not known.
  public var actor: Int?
  public var meaning: Meaning
  /// As written.
  public var text: String
  public var span: Span

  public init(step: Int, actor: Int?, meaning: Meaning, text: String, span: Span) {
    self.step = step
    self.actor = actor
    self.meaning = meaning
    self.text = text
    self.span = span
  }

  public enum Meaning: String, Hashable, Sendable, CaseIterable {
    /// A symbol or tick: the actor of the column performs the step.
    case performer
    /// *Mulai*.
    case start
    /// *Selesai*.
    case end
    /// The label of a branch.
    case yes, no
    /// Something that cannot be read: the actor of the column may perform the step.
    case unread
  }
}
