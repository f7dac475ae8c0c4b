/// The labels of the identity part: which field or section of an SOP a piece of text announces.
///
/// - SeeAlso: `Tables/labels.tsv`; PermenPAN-RB 35/2012, annex, for the canonical ones.
package final class Labels: Sendable {
  private let phrases: Phrases<Label>
  private let lexicon: Lexicon
  private let distances: EditDistance

  /// What a label announces.
  package enum Field: Hashable, Sendable {
    case number, created, revised, effective, approved, approver, title, revision, page, unit
    case legalBasis, qualifications, related, equipment, warnings, records
    /// A further section, by its usual heading (`Tujuan`).
    case section(String)
    /// Somebody who signs beside the approver, by the usual label (`Diperiksa oleh`).
    case signatory(String)
  }

  /// One spelling of a label.
  package struct Label: Hashable, Sendable {
    package let field: Field
    /// The label as usually printed.
    package let text: String
    /// Whether another label of the same field outranks this one (`Disetujui oleh` beside `Disahkan oleh`).
    package let isAlternative: Bool
    /// Whether this is a word of everyday language, a label only where it stands alone.
    package let isWeak: Bool
  }

  /// No labels.
  package init() { (phrases, lexicon, distances) = (Phrases(), Lexicon(), EditDistance(confusions: Confusions())) }

  package init(_ table: Table, lexicon: Lexicon, distances: EditDistance) throws(TableError) {
    let (field, label, standing) = (
      try table.column("field"), try table.column("label"), try table.column("standing")
    )
    (self.lexicon, self.distances) = (lexicon, distances)
    var phrases = Phrases<Label>(minimumCapacity: table.count)
    // Most rows have the field of the row before.
    var last: (key: ArraySlice<UInt8>, field: Field)?
    for row in 0..<table.count {
      let row = table[row]
      let key = row[field]
      guard let meant = last.flatMap({ $0.key == key ? $0.field : nil }) ?? Field(row.text(field)) else {
        throw row.bad(field)
      }
      last = (key, meant)
      let marks = row[standing].isEmpty ? [] : row[standing].split(separator: .blank)
      let entry = Label(
        field: meant, text: row.text(label),
        isAlternative: marks.contains { $0.elementsEqual("alternative".utf8) },
        isWeak: marks.contains { $0.elementsEqual("weak".utf8) })
      phrases.add(row[label], entry)
    }
    self.phrases = phrases
  }

  /// The label with this folded key.
  package func exact(_ key: [UInt8]) -> Label? { phrases.exact(key.span) }

  /// The label with this folded key.
  package func exact(_ key: ArraySlice<UInt8>) -> Label? { phrases.exact(key.span) }

  /// The label with this folded key, or the only one near it; a word of the lexicon is never taken for another.
  ///
  /// - Parameter hasUnknownWord: Whether some word of the text is in no list; else nothing further than two edits is looked for.
  package func match(
    _ key: [UInt8], hasUnknownWord: @autoclosure () -> Bool = true
  ) -> Phrases<Label>.Match? {
    match(key[...], hasUnknownWord: hasUnknownWord())
  }

  /// The label with this folded key, or the only one near it; see ``match(_:hasUnknownWord:)-([UInt8],_)``.
  package func match(
    _ key: ArraySlice<UInt8>, hasUnknownWord: @autoclosure () -> Bool = true
  ) -> Phrases<Label>.Match? {
    if let label = phrases.exact(key.span) { return .init(meaning: label, edits: 0) }
    guard key.count >= 5 else { return nil }
    let same: (Label, Label) -> Bool = { $0.field == $1.field }
    guard
      let near = phrases.near(key.span, same: same)
        ?? (hasUnknownWord() ? phrases.misread(key.span, by: distances, same: same) : nil),
      !lexicon.has(key)
    else { return nil }
    return near
  }

  /// Whether some label may begin with a folded word: `false` is certain, and cheap.
  package func mayBegin(with word: ArraySlice<UInt8>) -> Bool { phrases.mayBegin(with: word) }

  /// Whether a label may have a folded key that begins as this one does: `false` is certain, and cheap.
  package func mayBegin(key: ArraySlice<UInt8>) -> Bool { phrases.mayBegin(with: key) }

  /// Whether a label may have a folded key that begins as this one does: `false` is certain, and cheap.
  package func mayBegin(key: Span<UInt8>) -> Bool { phrases.mayBegin(with: key) }

  /// The longest label that the folded `words` begin with, and its number of words.
  package func longest(atStartOf words: ArraySlice<[UInt8]>) -> (meaning: Label, words: Int)? {
    phrases.longest(atStartOf: words)
  }
}

extension Labels.Field {
  /// The field that a key of the table names.
  init?(_ key: String) {
    switch key {
    case "number": self = .number
    case "created": self = .created
    case "revised": self = .revised
    case "effective": self = .effective
    case "approved": self = .approved
    case "approver": self = .approver
    case "title": self = .title
    case "revision": self = .revision
    case "page": self = .page
    case "unit": self = .unit
    case "legalBasis": self = .legalBasis
    case "qualifications": self = .qualifications
    case "related": self = .related
    case "equipment": self = .equipment
    case "warnings": self = .warnings
    case "records": self = .records
    default:
      let parts = key.split(separator: ":", maxSplits: 1)
      switch (parts.first, parts.count) {
      case ("section", 2): self = .section(String(parts[1]))
      case ("signatory", 2): self = .signatory(String(parts[1]))
      default: return nil
      }
    }
  }
}
