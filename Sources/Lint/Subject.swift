package import AST
package import Diagnostics
package import Vocabulary

/// An SOP as rules look at it: the values as mended, as written, and where they stand.
package struct Subject: Sendable {
  package let sop: CompiledSOP
  package let profile: Profile
  package let words: Vocabulary
  package let tables: InferenceTables
  /// The bytes that places count in.
  private let text: [UInt8]
  private let spans: [Path: Span]
  private let labels: [(field: Labels.Field, span: Span)]
  /// Whether the text was read well enough that what it lacks is lacking in the original.
  package let isWellRead: Bool

  /// - Complexity: O(*claims*).
  package init(_ sop: CompiledSOP, text: [UInt8], profile: Profile) {
    self.sop = sop
    self.profile = profile
    self.text = text
    words = .standard
    tables = .standard
    var spans: [Path: Span] = [:]
    var labels: [(Labels.Field, Span)] = []
    for claim in sop.provenance.claims {
      switch claim.role {
      case .value: spans[claim.path] = spans[claim.path] ?? claim.span
      case .label:
        guard claim.span.end <= text.count else { continue }
        if let label = Vocabulary.standard.labels.match(fold(text[claim.span.start..<claim.span.end])) {
          labels.append((label.meaning.field, claim.span))
        }
      case .markup, .unclaimed: continue
      }
    }
    self.spans = spans
    self.labels = labels
    isWellRead =
      sop.quality.claimed.hundredths >= 97 && !sop.quality.truncated
      && !sop.findings.contains { $0.cause == .extraction && $0.severity > .note }
      && sop.provenance.repairs.count <= 2
  }

  package var document: Document { sop.document }
  package var identity: Identity { sop.document.identity }
  package var steps: [Step] { sop.document.procedure?.steps ?? [] }
  package var actors: [Actor] { sop.document.procedure?.actors ?? [] }
  /// Whether the text came out of a scan.
  package var isScan: Bool { sop.source.format.utf8.elementsEqual("ocr-text".utf8) }

  /// The bytes that a value was read from; of a list's element those that name it.
  package func span(_ path: Path) -> Span? {
    spans[path] ?? spans[path / .activity] ?? spans[path / .name] ?? spans[path / .text]
  }

  /// The value as the text has it.
  package func written(_ path: Path) -> String? {
    span(path).flatMap { $0.end <= text.count ? String(decoding: text[$0.start..<$0.end], as: UTF8.self) : nil }
  }

  /// The bytes just before a place, at most so many.
  package func before(_ span: Span, _ count: Int) -> ArraySlice<UInt8> {
    let start = min(span.start, text.count)
    return text[max(0, start - count)..<start]
  }

  /// The text of a claim.
  package func text(_ span: Span) -> ArraySlice<UInt8> {
    text[min(span.start, text.count)..<min(span.end, text.count)]
  }

  /// Where the label of a field stands.
  package func label(_ field: Labels.Field) -> Span? { labels.first { $0.field == field }?.span }

  /// Who is to blame for a field that is not there: the author where its label stands without a value or the form was read
  /// whole, else the scan.
  package func absence(of field: Labels.Field) -> Cause {
    guard isWellRead else { return .extraction }
    if label(field) != nil { return .author }
    return sop.quality.parts >= 9 ? .author : .extraction
  }

  /// Whether a value was changed by a repair.
  package func isRepaired(_ path: Path) -> Bool { sop.provenance.repairs.contains { $0.path.starts(with: path) } }

  /// Whether the text shows who performs the steps.
  package var hasMarks: Bool { steps.contains { $0.performers.contains { $0.basis.contains("mark") } } }
}
