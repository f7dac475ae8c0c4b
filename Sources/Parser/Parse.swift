package import AST
package import Diagnostics

/// What the parser made of an input: the text as decoded, and each SOP in it.
package struct Parsed: Sendable {
  package var source: SourceText
  /// `ocr-text`, `html`, `markdown`.
  package var format: String
  /// At least one, also where the text is no SOP.
  package var readings: [Reading]
  /// Where the bytes of each SOP begin.
  package var territories: [Territory]
  /// Source bytes that are tags and other markup.
  package var markup: [Span]
  /// Source bytes that are labels, whichever SOP they are of.
  package var labels: [Span]
  /// Source bytes that are what others are.
  package var copies: [TextCopy]
}

/// Reads an input: decode, lex, divide into SOPs, divide into sections, lower to the tree.
///
/// Never fails: bad input gives an emptier document and diagnostics. The claims of the readings are not settled yet;
/// ``account(for:_:)`` does that when all passes are done.
///
/// - Complexity: O(*n*) in bytes but for sorting and near matches of short texts.
package func parse(_ input: [UInt8]) -> Parsed {
  let source = decode(input)
  var lexed = lex(source)
  lexed.turnLabels()
  lexed.tables = lexed.findTables(in: lexed.rows.indices)
  let parts = lexed.divideSOPs()
  var readings: [Reading] = []
  var territories: [Territory] = []
  for (index, part) in parts.enumerated() {
    let (form, genre) = lexed.divide(part)
    var lowering = Lowering(lexed: lexed, form: form)
    lowering.run()
    lowering.reportCut(isLast: index + 1 == parts.count)
    var reading = lowering.reading()
    if index == 0 { reading.diagnostics += source.invalid.map(invalidBytes) + lexed.diagnostics }
    if let genre { reading.diagnostics.append(otherGenre(genre)) }
    if reading.document.isEmpty { reading.diagnostics.append(notAnSOP()) }
    readings.append(reading)
    territories.append(Territory(start: index == 0 ? 0 : lexed.sourceStart(of: part)))
  }
  return Parsed(
    source: source, format: format(of: source.bytes, lexed), readings: readings, territories: territories,
    markup: lexed.markup, labels: lexed.labels, copies: lexed.copies)
}

extension Lowering {
  /// The result, with all spans taken back to the source.
  func reading() -> Reading {
    var provenance = provenance
    let content = content
    provenance.claims.reserveCapacity(provenance.claims.count + ledger.claims.count)
    var run = 0
    for claim in ledger.claims {
      if let span = content.sourceSpan(claim.span, near: &run) {
        provenance.claims.append(Claim(span, claim.role, claim.path))
        continue
      }
      for span in content.sourceSpans(claim.span) {
        provenance.claims.append(Claim(span, claim.role, claim.path))
      }
    }
    let diagnostics = diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if let span = diagnostic.span {
        let source = content.sourceSpans(span)
        diagnostic.span = source.first.flatMap { first in source.last.map { first.union($0) } }
      }
      return diagnostic
    }
    return Reading(document: document, provenance: provenance, diagnostics: diagnostics, marks: marks)
  }
}

extension Lexed {
  /// The first source byte of a range of rows.
  func sourceStart(of part: Range<Int>) -> Int {
    for row in rows[part] {
      for cell in row.filled {
        if let span = content.sourceSpans(cell.span).first { return span.start }
      }
    }
    return 0
  }
}

private func format(of bytes: [UInt8], _ lexed: Lexed) -> String {
  if lexed.rows.contains(where: { $0.form == .html }) { return "html" }
  if lexed.rows.contains(where: { $0.form == .pipes }) || lexed.content.bytes.starts(with: "# ".utf8) {
    return "markdown"
  }
  return "ocr-text"
}

private func invalidBytes(_ span: Span) -> Diagnostic {
  Diagnostic(
    RuleID("SOP001"), .warning, cause: .extraction,
    Message(
      en: "\(span.length) byte(s) at offset \(span.start) are no UTF-8; they stand as U+FFFD. Save the file as UTF-8",
      id:
        "\(span.length) bita pada posisi \(span.start) bukan UTF-8; ditulis sebagai U+FFFD. Simpan berkas sebagai UTF-8"
    ),
    span: span)
}

private func notAnSOP() -> Diagnostic {
  Diagnostic(
    RuleID("SOP002"), .warning, cause: .unknown,
    Message(
      en: "No part of an SOP was found: no identity block, no lists, no procedure table",
      id: "Tidak ditemukan bagian SOP: identitas, daftar, maupun tabel prosedur"))
}
