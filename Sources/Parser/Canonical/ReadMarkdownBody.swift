import AST
import Diagnostics

extension MarkdownReader {
  /// Reads the SOP of the region.
  mutating func sop() -> CanonicalSOP {
    for block in MarkdownBlocks(bytes, region).blocks { take(block) }
    assembleProcedure()
    giveDerivedValues()
    var sop = CompiledSOP(source: SourceInfo(path: "", format: "markdown"), document: document)
    readNotes(into: &sop)
    sop.provenance.unclaimed += unclaimed
    return CanonicalSOP(sop: sop, claims: cover(), diagnostics: diagnostics)
  }

  private mutating func take(_ block: MarkdownBlock) {
    if !block.isClosed { report(.unclosed, at: block.whole) }
    switch block.kind {
    case .marker:
      markup(block.whole)
      if !reads(block.text, MarkdownForm.marker) { report(.unknownVersion, at: block.text) }
    case .rule, .divider: markup(block.whole)
    case .record: readRecord(block)
    case .heading(let level): heading(block, level)
    case .row: row(block)
    case .item: item(block)
    case .paragraph: paragraph(block)
    case .fence: fence(block)
    }
  }

  private mutating func heading(_ block: MarkdownBlock, _ level: Int) {
    if level == 1 || level > 3 {
      reads(block.text, MarkdownForm.title) ? label(block.text) : leave(block.text)
    } else if level == 3 {
      guard let note = MarkdownForm.Note.allCases.first(where: { reads(block.text, $0.rawValue) }) else {
        return leave(block.text)
      }
      label(block.text)
      place = .note(note)
    } else if let section = MarkdownForm.Section.allCases.first(where: { reads(block.text, $0.rawValue) }) {
      label(block.text)
      place = .list(section)
    } else if let fixed = fixedPlace(block.text) {
      label(block.text)
      place = fixed
      if fixed == .procedure { tables.hasProcedure = true }
    } else {
      let path = Path.root / .sections / document.sections.count
      let heading = value(block.text, path / .heading) ?? ""
      place = .section(document.sections.count)
      document.sections.append(ExtraSection(heading: heading, items: []))
    }
  }

  private func fixedPlace(_ heading: Span) -> Place? {
    let places: [(String, Place)] = [
      (MarkdownForm.procedure, .procedure), (MarkdownForm.flowchart, .flowchart), (MarkdownForm.signature, .signature),
      (MarkdownForm.notes, .notes),
    ]
    return places.first { reads(heading, $0.0) }?.1
  }

  private mutating func row(_ block: MarkdownBlock) {
    switch place {
    case .head: identityRow(block)
    case .procedure, .flowchart: tables.steps.append(block)
    case .note(let note): tables.notes[note, default: []].append(block)
    case .list, .section, .signature, .notes: block.parts.forEach { leave($0) }
    }
  }

  private mutating func item(_ block: MarkdownBlock) {
    markup(Span(block.whole.start, block.text.start))
    switch place {
    case .list(let section): listItem(block.text, section)
    case .section(let index): sectionItem(block.text, index)
    default: MarkdownForm.legend.contains { reads(block.whole, $0) } ? label(block.text) : leave(block.text)
    }
  }

  private mutating func paragraph(_ block: MarkdownBlock) {
    switch place {
    case .head: letterhead(block.text)
    case .list(let section): listParagraph(block.text, section)
    case .section(let index):
      if reads(block.text, MarkdownForm.noItems) {
        claim(block.text, .root / .sections / index / .items)
      } else {
        sectionItem(block.text, index)
      }
    case .procedure where tables.title == nil && tables.steps.isEmpty: tables.title = block.text
    case .signature where document.signature == nil: document.signature = person(block.text, .signature)
    case .procedure, .flowchart, .signature, .notes, .note: leave(block.text)
    }
  }

  /// The flowchart repeats the tables; where it was edited that is told.
  private mutating func fence(_ block: MarkdownBlock) {
    guard place == .flowchart || place == .procedure else { return leave(block.whole) }
    markup(block.text)
    for line in block.parts { claim(line, .procedure) }
    let drawn = MarkdownForm.fingerprint(block.parts.map { String(decoding: slice($0), as: UTF8.self) })
    record.flowchart = (drawn, block.whole)
  }

  // MARK: Lists

  private mutating func listParagraph(_ text: Span, _ section: MarkdownForm.Section) {
    guard reads(text, MarkdownForm.noItems) else { return listItem(text, section) }
    claim(text, .root / section.key)
  }

  private mutating func listItem(_ span: Span, _ section: MarkdownForm.Section) {
    let list = Path.root / section.key
    switch section {
    case .legalBasis:
      let text = value(span, list / document.legalBasis.count / .text) ?? ""
      document.legalBasis.append(Citation(text: text))
    case .related: related(span, list / document.related.count)
    case .qualifications: document.qualifications.append(value(span, list / document.qualifications.count) ?? "")
    case .equipment: document.equipment.append(value(span, list / document.equipment.count) ?? "")
    case .warnings: document.warnings.append(value(span, list / document.warnings.count) ?? "")
    case .records: document.records.append(value(span, list / document.records.count) ?? "")
    }
  }

  private mutating func sectionItem(_ span: Span, _ index: Int) {
    let path = Path.root / .sections / index / .items / document.sections[index].items.count
    document.sections[index].items.append(value(span, path) ?? "")
  }

  /// `SOP Surat Keluar → **800/12**`
  private mutating func related(_ span: Span, _ path: Path) {
    let mark = " \(MarkdownForm.arrow) **"
    guard let arrow = find(mark, in: span, last: true), span.end - arrow.end >= 2,
      reads(Span(span.end - 2, span.end), "**")
    else { return document.related.append(RelatedSOP(text: value(span, path / .text) ?? "")) }
    markup(Span(arrow.start + 1, arrow.end))
    let text = value(Span(span.start, arrow.start), path / .text) ?? ""
    let target = value(Span(arrow.end, span.end - 2), path / .target) ?? ""
    document.related.append(RelatedSOP(text: text, target: target))
  }
}

extension MarkdownForm.Section {
  var key: Path.Key {
    switch self {
    case .legalBasis: .legalBasis
    case .qualifications: .qualifications
    case .related: .related
    case .equipment: .equipment
    case .warnings: .warnings
    case .records: .records
    }
  }
}
