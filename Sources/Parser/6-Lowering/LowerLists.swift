import AST
import Diagnostics
import Vocabulary

extension Lowering {
  /// The six lists of the form and the further sections.
  mutating func lowerLists() {
    giveLawsTheirList()
    for section in form.sections {
      let items = content.items(of: withoutColons(section.pieces))
      for item in items { lower(item, section.field) }
    }
  }

  /// Where the label *Dasar Hukum* is lost, the regulations stand under the label beside it: content tells them apart.
  private mutating func giveLawsTheirList() {
    guard !form.sections.contains(where: { $0.field == .legalBasis && !$0.pieces.isEmpty }),
      let index = form.sections.firstIndex(where: { $0.field == .qualifications })
    else { return }
    let items = content.items(of: form.sections[index].pieces)
    let lead = items.prefix { $0.pieces.first.map { content.looksLikeCitation($0) } ?? false }
    guard !lead.isEmpty else { return }
    let last = lead.last?.pieces.last?.end ?? 0
    var laws = SectionText(field: .legalBasis)
    var others: [SectionText.Piece] = []
    for piece in form.sections[index].pieces {
      if piece.span.end <= last { laws.pieces.append(piece) } else { others.append(piece) }
    }
    guard !laws.pieces.isEmpty else { return }
    form.sections[index].pieces = others
    form.sections.append(laws)
    diagnostics.append(
      Diagnostic(
        RuleID("SOP102"), .warning, cause: .unknown,
        Message(
          en: "The label *Dasar Hukum* is missing; the regulations under *Kualifikasi Pelaksana* were taken for it",
          id: "Label *Dasar Hukum* tidak ada; peraturan di bawah *Kualifikasi Pelaksana* dibaca sebagai dasar hukum"),
        path: "/legalBasis", span: laws.pieces.first?.span))
  }

  private mutating func withoutColons(_ pieces: [SectionText.Piece]) -> [SectionText.Piece] {
    pieces.compactMap { piece in
      guard let span = withoutColons([piece.span]).first else { return nil }
      return SectionText.Piece(span: span, gap: piece.gap, room: piece.room)
    }
  }

  private mutating func lower(_ item: ListItem, _ field: FormField) {
    if let mark = item.mark { ledger.markup(mark) }
    let text = item.pieces.map { content.text($0) }.joined(separator: " ")
    switch field {
    case .legalBasis:
      if item.pieces.allSatisfy({ content.isDash($0) }) { return ledger.values(item.pieces, .root / .legalBasis) }
      ledger.values(item.pieces, .root / .legalBasis / document.legalBasis.count / .text)
      document.legalBasis.append(content.readCitation(item.pieces))
    case .related:
      if item.pieces.allSatisfy({ content.isDash($0) }) { return ledger.values(item.pieces, .root / .related) }
      ledger.values(item.pieces, .root / .related / document.related.count / .text)
      document.related.append(RelatedSOP(text: text))
    case .qualifications: add(item, text, \.qualifications, .qualifications)
    case .equipment: add(item, text, \.equipment, .equipment)
    case .warnings: add(item, text, \.warnings, .warnings)
    case .records: add(item, text, \.records, .records)
    case .section(let heading): addFurther(item, text, heading)
    default: break
    }
  }

  private mutating func add(
    _ item: ListItem, _ text: String, _ list: WritableKeyPath<Document, [String]>, _ key: Path.Key
  ) {
    if item.pieces.allSatisfy({ content.isDash($0) }) { return ledger.values(item.pieces, .root / key) }
    ledger.values(item.pieces, .root / key / document[keyPath: list].count)
    document[keyPath: list].append(text)
  }

  private mutating func addFurther(_ item: ListItem, _ text: String, _ heading: String) {
    let index: Int
    if let last = document.sections.indices.last, document.sections[last].heading == heading {
      index = last
    } else {
      index = document.sections.count
      document.sections.append(ExtraSection(heading: heading, items: []))
    }
    ledger.values(item.pieces, .root / .sections / index / .items / document.sections[index].items.count)
    document.sections[index].items.append(text)
  }
}
