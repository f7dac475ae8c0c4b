import AST
import Diagnostics
import Parser

/// Takes spans of the decoded text to places in the input as read.
struct Places {
  private let source: SourceText
  private let lines: LineTable

  init(_ source: SourceText) {
    self.source = source
    lines = LineTable(source.bytes)
  }

  func location(_ span: Span) -> Location {
    var location = lines.location(of: span)
    if !source.isExact {
      let (start, end) = (source.inputOffset(span.start), source.inputOffset(span.end))
      location.offset = start
      location.length = end - start
    }
    return location
  }

  /// The SOP as the emitters want it: places resolved, repairs in document order, quality graded.
  func settled(_ reading: Reading, _ info: SourceInfo) -> CompiledSOP {
    var provenance = reading.provenance
    let quality = grade(reading)
    let isAsked = !provenance.repairs.isEmpty || reading.diagnostics.contains { $0.span == nil && $0.path != nil }
    var first = SpansByPath(most: isAsked ? provenance.claims.count : 0)
    for claim in provenance.claims where isAsked && claim.role == .value { first.add(claim.span, at: claim.path) }
    for index in provenance.repairs.indices {
      let path = provenance.repairs[index].path
      let span = first[path] ?? first[path / .text]
      provenance.repairs[index].location = span.map { location($0) }
    }
    provenance.repairs.sort { $0.path < $1.path }
    for index in provenance.unclaimed.indices {
      provenance.unclaimed[index].location = location(provenance.unclaimed[index].location.span)
    }
    if !source.isExact {
      for index in provenance.claims.indices {
        provenance.claims[index].span = location(provenance.claims[index].span).span
      }
    }
    let values = ValuePlaces(reading, first)
    return CompiledSOP(
      source: info, document: reading.document, provenance: provenance, quality: quality,
      findings: findings(reading.diagnostics, values))
  }

  /// What is told of the diagnostics, by place in the input; what has none comes last, in the order found.
  private func findings(_ diagnostics: [Diagnostic], _ values: ValuePlaces) -> [Finding] {
    var values = values
    let spans = diagnostics.map { $0.span ?? $0.path.flatMap { values.span(ofValueAt: $0) } }
    let order = diagnostics.indices.sorted { a, b in
      let (left, right) = (spans[a]?.start ?? .max, spans[b]?.start ?? .max)
      return (left, diagnostics[a].rule, a) < (right, diagnostics[b].rule, b)
    }
    let told = severest(order.map { diagnostics[$0].severity }).map { order[$0] }
    let findings = told.map { index in
      let diagnostic = diagnostics[index]
      return Finding(
        rule: diagnostic.rule, severity: diagnostic.severity, cause: diagnostic.cause, message: diagnostic.message,
        path: diagnostic.path, location: spans[index].map { location($0) })
    }
    return told.count < order.count ? findings + [furtherFindings(order.count - told.count)] : findings
  }
}

extension Finding {
  /// A diagnostic with its place in the text of the lines.
  init(_ diagnostic: Diagnostic, _ lines: LineTable) {
    self.init(
      rule: diagnostic.rule, severity: diagnostic.severity, cause: diagnostic.cause, message: diagnostic.message,
      path: diagnostic.path, location: diagnostic.span.map { lines.location(of: $0) })
  }
}
