import AST
import Diagnostics
import Vocabulary

/// The folded texts of a list, each with the place where it stands first.
struct ListedTexts {
  private(set) var count = 0
  private(set) var places: [[UInt8]: Int] = [:]

  mutating func add(_ texts: [String]) {
    for text in texts {
      let key = fold(text.utf8)
      if places[key] == nil { places[key] = count }
      count += 1
    }
  }
}

extension Lowering {
  /// The six lists of the form and the further sections.
  mutating func lowerLists() {
    giveLawsTheirList()
    for section in form.sections {
      let pieces = withoutColons(section.pieces)
      let found = content.items(of: pieces)
      let items =
        section.field == .legalBasis ? content.withTornLawsApart(found, in: pieces) : partedItems(found, section.field)
      if repeats(items, section.field) { continue }
      for item in items { lower(item, section.field, label: section.label) }
    }
  }

  /// The items of a list of things or SOPs that is one text without marks, parted at semicolons: `SOP Surat Masuk; SOP Cuti`.
  private mutating func partedItems(_ items: [ListItem], _ field: FormField) -> [ListItem] {
    guard [.related, .equipment, .records, .qualifications].contains(field), items.count == 1, items[0].mark == nil,
      items[0].pieces.count == 1
    else { return items }
    let whole = items[0].pieces[0]
    var parts: [Span] = []
    var ends: [Int] = []
    var start = whole.start
    for index in whole.start..<whole.end where content.bytes[index] == 0x3B {
      parts.append(content.trimmed(Span(start, index)))
      ends.append(index)
      start = index + 1
    }
    let rest = content.trimmed(Span(start, whole.end))
    if !rest.isEmpty { parts.append(rest) }
    // A sentence may have a semicolon too: things are named in a few words.
    let areNamed = parts.allSatisfy { part in
      (2...80).contains(part.length) && content.words(in: part, most: 13).count <= 12
    }
    guard parts.count >= 2, areNamed else { return items }
    for end in ends { ledger.markup(Span(end, end + 1)) }
    return parts.map { ListItem(pieces: [$0]) }
  }

  /// Whether all items of a list stand in the same list already, as where an SOP was scanned twice; then they are claimed for it.
  private mutating func repeats(_ items: [ListItem], _ field: FormField) -> Bool {
    guard !items.isEmpty, let (texts, path) = Self.lowered(field, of: document, from: listed[field]?.count ?? 0)
    else { return false }
    if !texts.isEmpty { listed[field, default: ListedTexts()].add(texts) }
    guard let known = listed[field] else { return false }
    let content = content
    var places: [Int] = []
    for item in items {
      let key = fold(item.pieces.map { content.text($0) }.joined(separator: " ").utf8)
      guard let place = known.places[key] else { return false }
      places.append(place)
    }
    for (item, place) in zip(items, places) {
      if let mark = item.mark { ledger.markup(mark) }
      ledger.values(item.pieces, path(place))
    }
    return true
  }

  /// The texts of a list from an item on, as far as it is lowered, and the path of each.
  private static func lowered(
    _ field: FormField, of document: Document, from first: Int
  ) -> (texts: [String], path: (Int) -> Path)? {
    switch field {
    case .legalBasis: (document.legalBasis.dropFirst(first).map(\.text), { .root / .legalBasis / $0 / .text })
    case .related: (document.related.dropFirst(first).map(\.text), { .root / .related / $0 / .text })
    case .qualifications: (Array(document.qualifications.dropFirst(first)), { .root / .qualifications / $0 })
    case .equipment: (Array(document.equipment.dropFirst(first)), { .root / .equipment / $0 })
    case .warnings: (Array(document.warnings.dropFirst(first)), { .root / .warnings / $0 })
    case .records: (Array(document.records.dropFirst(first)), { .root / .records / $0 })
    default: nil
    }
  }

  /// Where the label *Dasar Hukum* is lost, the regulations stand by themselves or under the label beside it: content tells
  /// them apart.
  private mutating func giveLawsTheirList() {
    if let laws = form.sections.first(where: \.isUnlabelled) { return reportLostLabel(laws.pieces.first?.span) }
    guard !form.sections.contains(where: { $0.field == .legalBasis && !$0.pieces.isEmpty }) else { return }
    for index in form.sections.indices
    where form.sections[index].field.isList && form.sections[index].field != .legalBasis {
      let pieces = form.sections[index].pieces
      guard pieces.contains(where: { citesLaw($0.span) }) else { continue }
      var laws = SectionText(field: .legalBasis)
      var others: [SectionText.Piece] = []
      // A piece that begins no item goes on with the one above.
      var isLaw = false
      for piece in pieces {
        if citesLaw(piece.span) {
          isLaw = true
        } else if content.startsWithItemNumber(piece.span) || pieces.count == 2 {
          isLaw = false
        }
        if isLaw { laws.pieces.append(piece) } else { others.append(piece) }
      }
      form.sections[index].pieces = others
      form.sections.append(laws)
      return reportLostLabel(laws.pieces.first?.span)
    }
  }

  private func citesLaw(_ span: Span) -> Bool {
    guard let first = content.items(of: [SectionText.Piece(span: span)]).first?.pieces.first else { return false }
    return content.looksLikeCitation(first)
  }

  private mutating func reportLostLabel(_ span: Span?) {
    diagnostics.append(
      Diagnostic(
        RuleID("SOP102"), .warning, cause: .unknown,
        Message(
          en: "The label *Dasar Hukum* is missing; the list of regulations was taken for it",
          id: "Label *Dasar Hukum* tidak ada; daftar peraturan ini dibaca sebagai dasar hukum"),
        path: "/legalBasis", span: span))
  }

  private mutating func withoutColons(_ pieces: [SectionText.Piece]) -> [SectionText.Piece] {
    pieces.compactMap { piece in
      guard let span = withoutColons([piece.span]).first else { return nil }
      return SectionText.Piece(span: span, gap: piece.gap, room: piece.room)
    }
  }

  private mutating func lower(_ item: ListItem, _ field: FormField, label: Span?) {
    if let mark = item.mark { ledger.markup(mark) }
    let text = item.pieces.map { content.text($0) }.joined(separator: " ")
    switch field {
    case .legalBasis:
      if item.pieces.allSatisfy({ content.isDash($0) }) { return ledger.values(item.pieces, .root / .legalBasis) }
      ledger.values(item.pieces, .root / .legalBasis / document.legalBasis.count / .text)
      let place = document.legalBasis.count
      let citation = content.readCitation(item.pieces) { key, from, to in
        provenance.repair(
          .root / .legalBasis / place / key, from: from, to: to, rule: key == .type ? "ocr-kind" : "ocr-digit",
          confidence: Probability(hundredths: 95),
          evidence: [
            key == .type
              ? Message(
                en: "no other kind of regulation is near", id: "tidak ada jenis peraturan lain yang mirip")
              : Message(
                en: "letters stand among digits, and each can only be one",
                id: "ada huruf di antara angka, dan masing-masing hanya mungkin satu angka")
          ])
      }
      document.legalBasis.append(citation)
    case .related:
      if item.pieces.allSatisfy({ content.isDash($0) }) { return ledger.values(item.pieces, .root / .related) }
      ledger.values(item.pieces, .root / .related / document.related.count / .text)
      document.related.append(RelatedSOP(text: text))
    case .qualifications: add(item, text, \.qualifications, .qualifications)
    case .equipment: add(item, text, \.equipment, .equipment)
    case .warnings: add(item, text, \.warnings, .warnings)
    case .records: add(item, text, \.records, .records)
    case .section(let heading): addFurther(item, text, heading, label)
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

  private mutating func addFurther(_ item: ListItem, _ text: String, _ heading: String, _ label: Span?) {
    let index: Int
    if let last = document.sections.indices.last, document.sections[last].heading == heading {
      index = last
    } else {
      index = document.sections.count
      document.sections.append(ExtraSection(heading: heading, items: []))
      if let label { reportSpelling(of: label, as: heading, .root / .sections / index / .heading) }
    }
    ledger.values(item.pieces, .root / .sections / index / .items / document.sections[index].items.count)
    document.sections[index].items.append(text)
  }
}
