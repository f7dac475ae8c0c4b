import AST
import Diagnostics

/// Turns the blocks of one SOP's Markdown into values of the tree, and says where they do not fit.
struct MarkdownReader {
  let bytes: [UInt8]
  let region: Span
  let lines: LineTable
  var diagnostics: [Diagnostic] = []
  /// What was read of the bytes, in the order of reading.
  var claims: [Claim] = []
  var document = Document()
  var record = MarkdownRecord()
  var tables = NoteTables()
  var unclaimed: [Unclaimed] = []
  var place = Place.head
  /// The lines of the identity table that were read.
  var fields: Set<MarkdownForm.Field> = []

  /// The part of the form that the blocks belong to.
  enum Place: Equatable {
    case head
    case list(MarkdownForm.Section)
    case section(Int)
    case procedure, flowchart, signature
    case notes
    case note(MarkdownForm.Note)
  }

  /// The rows of the tables that are put together when all is read: heads first.
  struct NoteTables {
    var title: Span?
    var steps: [MarkdownBlock] = []
    var notes: [MarkdownForm.Note: [MarkdownBlock]] = [:]
    var hasProcedure = false
  }

  init(_ bytes: [UInt8], _ region: Span, _ lines: LineTable) {
    self.bytes = bytes
    self.region = region
    self.lines = lines
  }

  // MARK: Bytes

  func slice(_ span: Span) -> ArraySlice<UInt8> { bytes[span.start..<span.end] }
  func reads(_ span: Span, _ words: String) -> Bool { slice(span).elementsEqual(words.utf8) }
  func starts(_ span: Span, with words: String) -> Bool { slice(span).starts(with: words.utf8) }

  /// The text that a span shows; bytes that are no UTF-8 are told.
  mutating func text(_ span: Span) -> String {
    let shown = bytes.shownText(span)
    let text = String(decoding: shown, as: UTF8.self)
    if !text.utf8.elementsEqual(shown) { report(.malformedText, at: span) }
    return text
  }

  /// The text of a value; `nil` where nothing stands there.
  mutating func value(_ span: Span, _ path: Path) -> String? {
    guard !span.isEmpty else { return nil }
    claim(span, path)
    return text(span)
  }

  /// The text of a value that may stand in bold as a whole.
  mutating func shown(_ span: Span, _ path: Path) -> String? {
    guard span.length >= 4, starts(span, with: "**"), reads(Span(span.end - 2, span.end), "**") else {
      return value(span, path)
    }
    return value(Span(span.start + 2, span.end - 2), path) ?? ""
  }

  /// The parts of a span between line breaks, each without blanks at its ends; empty ones are left out.
  mutating func breakLines(_ span: Span) -> [Span] {
    var parts: [Span] = []
    var start = span.start
    var index = span.start
    func close(_ end: Int) {
      let part = bytes.withoutBlanks(Span(start, end))
      if !part.isEmpty { parts.append(part) }
    }
    while index < span.end {
      if let end = bytes.breakEnd(at: index, before: span.end) {
        close(index)
        claims.append(Claim(Span(index, end), .markup))
        (start, index) = (end, end)
      } else if bytes[index] == 0x0A || bytes[index] == 0x0D {
        close(index)
        (start, index) = (index + 1, index + 1)
      } else {
        index += 1
      }
    }
    close(span.end)
    return parts
  }

  /// The parts of a span between bytes that no backslash stands before.
  func split(_ span: Span, at separator: UInt8) -> [Span] {
    var parts: [Span] = []
    var start = span.start
    var index = span.start
    while index < span.end {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == separator {
        parts.append(bytes.withoutBlanks(Span(start, index)))
        start = index + 1
      }
      index += 1
    }
    parts.append(bytes.withoutBlanks(Span(min(start, span.end), span.end)))
    return parts
  }

  /// Where a mark stands first or last in a span, no backslash before it.
  func find(_ mark: String, in span: Span, last: Bool = false) -> Span? {
    var found: Span?
    var index = span.start
    while index < span.end {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if starts(Span(index, span.end), with: mark) {
        found = Span(index, index + mark.utf8.count)
        if !last { break }
      }
      index += 1
    }
    return found
  }

  // MARK: Claims and findings

  mutating func claim(_ span: Span, _ path: Path) {
    if !span.isEmpty { claims.append(Claim(span, .value, path)) }
  }

  mutating func label(_ span: Span) {
    if !span.isEmpty { claims.append(Claim(span, .label)) }
  }

  mutating func markup(_ span: Span) {
    if !span.isEmpty { claims.append(Claim(span, .markup)) }
  }

  mutating func report(_ fault: MarkdownFault, at span: Span, path: Path? = nil) {
    guard diagnostics.count < CanonicalRule.most else { return }
    diagnostics.append(
      Diagnostic(fault.rule, fault.severity, cause: .author, fault.message, path: path?.pointer, span: span))
  }

  /// Keeps a text that has no place.
  mutating func leave(_ span: Span, _ fault: MarkdownFault = .noPlace) {
    let span = bytes.withoutBlanks(span)
    guard !span.isEmpty else { return }
    report(fault, at: span)
    claims.append(Claim(span, .unclaimed))
    unclaimed.append(
      Unclaimed(text: String(decoding: slice(span), as: UTF8.self), location: lines.location(of: span)))
  }
}
