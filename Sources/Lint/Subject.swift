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
  /// Whether the text is Markdown or JSON of sopc's own.
  package let isOwn: Bool
  /// The folded words of each step's activity.
  package let activityWords: [[[UInt8]]]
  /// Of these, those before a condition, a purpose or a relative clause begins.
  package let clauses: [ArraySlice<[UInt8]>]
  /// The folded words of each step's output.
  package let outputWords: [[[UInt8]]]
  /// Whether the text was read well enough that what it lacks is lacking in the original.
  package let isWellRead: Bool

  /// - Complexity: O(*claims* + *words*).
  package init(_ sop: CompiledSOP, text: [UInt8], profile: Profile, isOwn: Bool = false) {
    self.sop = sop
    self.profile = profile
    self.text = text
    self.isOwn = isOwn
    words = .standard
    let tables = InferenceTables.standard
    self.tables = tables
    var spans: [Path: Span] = [:]
    for claim in sop.provenance.claims where claim.role == .value {
      spans[claim.path] = spans[claim.path] ?? claim.span
    }
    self.spans = spans
    let steps = sop.document.procedure?.steps ?? []
    activityWords = steps.map { Lint.words($0.activity) }
    outputWords = steps.map { Lint.words($0.outputs?.text ?? "") }
    clauses = activityWords.map { all in
      let end = all.indices.first { index in
        switch tables.cues.cue(all[index][...]) {
        case .condition, .purpose, .relative: index > 0
        default: false
        }
      }
      return all[..<(end ?? all.endIndex)]
    }
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
  package var isScan: Bool { !isOwn && sop.source.format.utf8.elementsEqual("ocr-text".utf8) }

  /// The bytes that a value was read from; of a list's element those that name it.
  package func span(_ path: Path) -> Span? {
    spans[path] ?? spans[path / .activity] ?? spans[path / .name] ?? spans[path / .text]
  }

  /// The value as the text has it.
  package func written(_ path: Path) -> String? {
    span(path).flatMap { $0.end <= text.count ? String(decoding: text[$0.start..<$0.end], as: UTF8.self) : nil }
  }

  /// The line of a place.
  func excerpt(_ lines: LineTable, at location: Location) -> Excerpt { Excerpt(text, lines, at: location) }

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
  ///
  /// - Complexity: O(*claims*); rules ask where a value is missing.
  package func label(_ field: Labels.Field) -> Span? {
    sop.provenance.claims.first { claim in
      claim.role == .label && claim.span.end <= text.count
        && words.labels.match(fold(text(claim.span)))?.meaning.field == field
    }?.span
  }

  /// Whether a value was changed by a repair.
  package func isRepaired(_ path: Path) -> Bool { sop.provenance.repairs.contains { $0.path.starts(with: path) } }

  /// Whether the text shows who performs a step: where its shape was lost, so was what was written in it.
  func showsPerformers(of index: Int) -> Bool { steps[index].performers.contains(where: \.isRead) }

  /// Whether the text shows who performs the steps.
  package var hasMarks: Bool { steps.contains { $0.performers.contains { $0.basis.contains("mark") } } }
}
