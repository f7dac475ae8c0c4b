package import AST

/// Writes an SOP as canonical Markdown: what an official reads, prints and edits, and what sopc reads back.
///
/// The visible text holds every value of the document; the notes at the end say how it was read. Only what no visible
/// text tells (items cut from a text, a duration in ISO 8601, the parts of a citation) stands in a comment behind them.
///
/// - Complexity: O(*n*) in bytes of the SOP's texts.
package struct MarkdownEmitter: Sendable {
  package init() {}

  package func emit(_ sop: CompiledSOP, to sink: inout ByteSink) {
    var writer = MarkdownWriter(&sink)
    writer.line(MarkdownForm.marker)
    writer.identity(sop.document.identity)
    writer.lists(sop.document)
    if let procedure = sop.document.procedure { writer.procedure(procedure) }
    if let signature = sop.document.signature {
      writer.heading(2, fixed: MarkdownForm.signature)
      writer.signatureBlock(signature)
    }
    writer.notes(sop)
    writer.record(of: sop)
    sink = writer.finish()
  }
}

extension MarkdownWriter {
  /// The six lists of the form, then the further sections.
  mutating func lists(_ document: Document) {
    for section in MarkdownForm.Section.allCases {
      heading(2, fixed: section.rawValue)
      switch section {
      case .legalBasis: list(document.legalBasis) { $0.text($1.text) }
      case .qualifications: list(document.qualifications) { $0.text($1) }
      case .related: list(document.related) { $0.related($1) }
      case .equipment: list(document.equipment) { $0.text($1) }
      case .warnings: list(document.warnings) { $0.text($1) }
      case .records: list(document.records) { $0.text($1) }
      }
    }
    for section in document.sections {
      heading(2, section.heading)
      list(section.items) { $0.text($1) }
    }
  }

  /// The text, and the number of the SOP that it names in bold.
  private mutating func related(_ related: RelatedSOP) {
    text(related.text)
    guard let target = related.target else { return }
    raw(" \(MarkdownForm.arrow) ")
    bold { $0.text(target) }
  }
}
