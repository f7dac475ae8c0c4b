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
    var values = ValuePlaces(reading, first)
    let findings = reading.diagnostics.map { diagnostic in
      let span = diagnostic.span ?? diagnostic.path.flatMap { values.span(ofValueAt: $0) }
      return Finding(
        rule: diagnostic.rule, severity: diagnostic.severity, cause: diagnostic.cause, message: diagnostic.message,
        path: diagnostic.path, location: span.map { location($0) })
    }
    return CompiledSOP(
      source: info, document: reading.document, provenance: provenance, quality: quality,
      findings: ordered(findings).capped())
  }

  /// By place in the input; what has none comes last, in the order found.
  private func ordered(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { a, b in
      let (left, right) = (a.element.location?.offset ?? .max, b.element.location?.offset ?? .max)
      return (left, a.element.rule, a.offset) < (right, b.element.rule, b.offset)
    }.map(\.element)
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
