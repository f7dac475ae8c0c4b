import AST
import Diagnostics

extension MarkdownWriter {
  /// What a person should know about the reading, behind a rule.
  mutating func notes(_ sop: CompiledSOP) {
    line()
    line("---")
    heading(2, fixed: MarkdownForm.notes)
    MarkdownForm.legend.forEach { line($0) }
    let document = sop.document
    note(.findings, sop.findings) { $0.finding($1) }
    if let procedure = document.procedure {
      flow(procedure)
      note(.actors, procedure.actors) { writer, actor in
        writer.cell(actor.id)
        writer.cell(actor.name)
        writer.cell(actor.position)
      }
    }
    note(.repairs, sop.provenance.repairs) { $0.repair($1, in: document) }
    note(.unclaimed, sop.provenance.unclaimed) { writer, unclaimed in
      writer.cell { $0.location(unclaimed.location) }
      writer.cell(unclaimed.text)
    }
    reading(sop)
  }

  private mutating func note<Row>(
    _ note: MarkdownForm.Note, _ rows: [Row], _ write: (inout MarkdownWriter, Row) -> Void
  ) {
    guard !rows.isEmpty else { return }
    heading(3, fixed: note.rawValue)
    tableHead(note.heads)
    for row in rows {
      beginRow()
      write(&self, row)
      endRow()
    }
  }

  private mutating func finding(_ finding: Finding) {
    cell(finding.rule.description)
    cell { $0.raw(MarkdownForm.word(of: finding.severity)) }
    cell { $0.raw(MarkdownForm.word(of: finding.cause)) }
    cell(finding.message.indonesian)
    cell(finding.path)
    cell { $0.location(finding.location) }
  }

  private mutating func repair(_ repair: Repair, in document: Document) {
    cell { $0.text(repair.path.pointer(in: document)) }
    cell(repair.from)
    cell(repair.to)
    cell(repair.rule)
    cell { $0.probability(repair.confidence) }
    cell { writer in writer.entries(repair.evidence) { $0.text($1.indonesian, .line) } }
    cell { $0.location(repair.location) }
  }

  /// `3:5 (120+14)`: line, column, first byte, number of bytes.
  private mutating func location(_ location: Location?) {
    guard let location else { return }
    number(location.line)
    raw(":")
    number(location.column)
    raw(" (")
    number(location.offset)
    raw("+")
    number(location.length)
    raw(")")
  }

  private mutating func reading(_ sop: CompiledSOP) {
    heading(3, fixed: MarkdownForm.Note.reading.rawValue)
    for (index, field) in MarkdownForm.Reading.allCases.enumerated() {
      if field == .terminators && sop.document.procedure?.terminators == nil { continue }
      beginRow()
      cell { $0.raw(field.rawValue) }
      cell { $0.reading(field, sop) }
      endRow()
      if index == 0 { tableRule(2) }
    }
  }

  private mutating func reading(_ field: MarkdownForm.Reading, _ sop: CompiledSOP) {
    switch field {
    case .path: text(sop.source.path)
    case .sha256: text(sop.source.sha256)
    case .format: text(sop.source.format)
    case .encoding: text(sop.source.encoding)
    case .part:
      number(sop.source.part)
      raw(" \(MarkdownForm.of) ")
      number(sop.source.parts)
    case .grade: raw(sop.quality.grade.rawValue)
    case .claimed: probability(sop.quality.claimed)
    case .least: probability(sop.quality.leastConfidence)
    case .mean: probability(sop.quality.meanConfidence)
    case .parts: number(sop.quality.parts)
    case .truncated: raw(sop.quality.truncated ? MarkdownForm.yes : MarkdownForm.no)
    case .terminators: raw(MarkdownForm.terminators.first { $0.0 == sop.document.procedure?.terminators }?.1 ?? "")
    }
  }
}
