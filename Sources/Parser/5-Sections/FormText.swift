import Diagnostics
import Vocabulary

/// The text of one SOP, divided by the labels of the form; spans are of content.
struct FormText: Sendable {
  /// Fields of the identity block, in order of appearance.
  private(set) var fields: [FieldText] = []
  private var labelledFields = FieldSet()
  private var filledFields = FieldSet()
  var sections: [SectionText] = []
  /// Text beside and above the identity block: letterhead, cover, subunit.
  var letterhead: [Span] = []
  /// The heading above the procedure table.
  var titleLines: [Span] = []
  /// Lines behind the procedure table.
  var closing: [Span] = []
  /// Label words and the punctuation behind them.
  var labels: [Span] = []
  /// Labels that are no words of everyday language, each field once.
  var strongFields = FieldSet()
  /// Rows of the procedure tables.
  var tables: [TableRows] = []
}

extension FormText {
  /// Whether the text is an SOP at all: it has a procedure table, or three labels of the form.
  var isSOP: Bool { !tables.isEmpty || strongFields.count >= 3 }

  /// Whether a label of the field came.
  func has(_ field: FormField) -> Bool { labelledFields.contains(field) }

  /// Whether a label of the field came, and a piece of its value.
  func hasValue(of field: FormField) -> Bool { filledFields.contains(field) }

  mutating func add(_ text: FieldText) {
    fields.append(text)
    labelledFields.insert(text.field)
    if !text.values.isEmpty { filledFields.insert(text.field) }
  }

  /// Adds a further piece to the value of the field at an index of `fields`.
  mutating func addValue(_ piece: Span, to index: Int) {
    fields[index].values.append(piece)
    filledFields.insert(fields[index].field)
  }
}

/// Some fields of the form, each once.
struct FieldSet: Sendable {
  /// Those of the identity block and the lists: a dozen, which are sooner compared than hashed.
  private var fields: [FormField] = []
  /// Those that a text names itself, of which there may be thousands.
  private var named: Set<FormField> = []
  var count: Int { fields.count + named.count }
  var isEmpty: Bool { fields.isEmpty && named.isEmpty }

  func contains(_ field: FormField) -> Bool {
    isNamed(field) ? named.contains(field) : fields.contains(field)
  }

  mutating func insert(_ field: FormField) {
    if isNamed(field) {
      named.insert(field)
    } else if !fields.contains(field) {
      fields.append(field)
    }
  }

  private func isNamed(_ field: FormField) -> Bool {
    switch field {
    case .section, .signatory: true
    default: false
    }
  }
}

/// A field and the pieces of its value.
struct FieldText: Sendable {
  var field: FormField
  var alternative: Bool
  var values: [Span]
  /// The label as it stands.
  var label: Span?
}

/// A section and its pieces: cells, or lines.
struct SectionText: Sendable {
  var field: FormField
  var pieces: [Piece] = []
  /// Whether no label names it: its texts tell what they are.
  var isUnlabelled = false
  /// The label as it stands.
  var label: Span?

  init(field: FormField, isUnlabelled: Bool = false, label: Span? = nil) {
    self.field = field
    self.isUnlabelled = isUnlabelled
    self.label = label
  }

  struct Piece: Sendable {
    var span: Span
    /// Blank lines before it.
    var gap = 0
    /// How many places the column has in which it stands, where that is known.
    var room: Int?
    var gapBefore: Bool { gap > 0 }
  }

  mutating func add(_ span: Span, gap: Int = 0, room: Int? = nil) {
    if !span.isEmpty { pieces.append(Piece(span: span, gap: gap, room: room)) }
  }
}
