import Diagnostics
import Vocabulary

/// The text of an input without its markup: what the reading stages work on.
///
/// Tags are gone, entities are decoded, and breaks that tags made stand as U+000B (line) and U+000C (list item). Each run
/// knows the bytes of the source that it came from, so that a span of content can be taken back to the input.
struct Content {
  /// A break inside a cell, made by `<br>`, `<p>` and the like.
  static let lineBreak: UInt8 = 0x0B
  /// The start of a list item, made by `<li>`.
  static let itemBreak: UInt8 = 0x0C

  private(set) var bytes: [UInt8] = []
  /// Whether numbers stand before the heads of sections, as in other forms than the SOP's.
  var hasNumberedHeads = false { didSet { ground = Ground(segments: ground.segments, keys: ground.keys) } }
  /// What goes with its bytes; shared by copies, which have the same bytes once the lexer is done.
  private var ground = Ground()
  /// What was found out about its spans.
  var findings: Findings { ground.findings }

  /// A run of content and the run of source behind it; of one length where the text was copied as it is.
  private struct Segment: Sendable {
    var start: Int
    var length: Int
    var source: Int
    var sourceLength: Int
  }

  /// What goes with the bytes of a text, behind one reference: texts are handed on at every turn.
  private final class Ground {
    /// Where they came from.
    var segments: [Segment]
    /// The matching keys of all spans, once the lexer is done.
    let keys: FoldedPlaces
    let findings: Findings

    init(segments: [Segment] = [], keys: FoldedPlaces = .none, findings: Findings = Findings()) {
      (self.segments, self.keys, self.findings) = (segments, keys, findings)
    }

    /// Notes a run of content; one that goes on with the last in both, as it is, is one with it.
    func note(_ run: Segment) {
      if let last = segments.last, last.sourceLength == last.length, run.sourceLength == run.length,
        last.start + last.length == run.start, last.source + last.length == run.source
      {
        segments[segments.count - 1].length += run.length
        segments[segments.count - 1].sourceLength += run.length
      } else {
        segments.append(run)
      }
    }
  }

  /// Makes room for a text of so many bytes.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
    ground.segments.reserveCapacity(min(count / Self.bytesOfCell + 1, 1 << 16))
  }

  /// Bytes that a cell has at least, in most texts.
  private static let bytesOfCell = 16

  /// Appends source bytes as they are.
  mutating func copy(_ source: [UInt8], _ start: Int, _ end: Int) {
    guard end > start else { return }
    ground.note(Segment(start: bytes.count, length: end - start, source: start, sourceLength: end - start))
    bytes += source[start..<end]
  }

  /// Appends text that the source bytes stand for, such as the character of an entity.
  mutating func decoded(_ text: [UInt8], from start: Int, _ end: Int) {
    guard !text.isEmpty else { return }
    ground.segments.append(Segment(start: bytes.count, length: text.count, source: start, sourceLength: end - start))
    bytes += text
  }

  /// Appends a break that stands for no byte of the source.
  mutating func insert(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Folds the whole content once, so that the key of any span is a slice of one run of bytes.
  ///
  /// A text that is larger than any SOP is folded span by span: four bytes for each of its own would be too many.
  mutating func foldAll() {
    guard bytes.count <= Self.mostFolded else { return }
    ground = Ground(segments: ground.segments, keys: FoldedPlaces(bytes), findings: ground.findings)
  }

  private static let mostFolded = 4 << 20

  /// The matching key of a span: letters and digits in lower case.
  func key(_ span: Span) -> ArraySlice<UInt8> {
    let keys = ground.keys
    guard keys.count == bytes.count, isBetweenScalars(span.start), isBetweenScalars(span.end) else {
      return fold(bytes[span.start..<span.end])[...]
    }
    return keys[span.start..<span.end]
  }

  private func isBetweenScalars(_ index: Int) -> Bool { index >= bytes.count || bytes[index] & 0xC0 != 0x80 }

  /// The source bytes behind a span of content, in order.
  ///
  /// - Complexity: O(log *segments*) and the number of segments in the span.
  func sourceSpans(_ span: Span) -> [Span] {
    if let only = sourceSpan(span) { return [only] }
    return severalSourceSpans(span)
  }

  /// The source bytes behind a span of content that was copied as it is, in one run.
  func sourceSpan(_ span: Span) -> Span? {
    var run = 0
    return sourceSpan(span, near: &run)
  }

  /// As ``sourceSpan(_:)``, where of many spans each stands in the run of the last one, or not far behind it.
  func sourceSpan(_ span: Span, near run: inout Int) -> Span? {
    let segments = ground.segments
    let index = segment(endingBehind: span.start, near: run)
    run = index
    guard index < segments.count, !span.isEmpty else { return nil }
    let segment = segments[index]
    guard segment.length == segment.sourceLength, segment.start <= span.start,
      span.end <= segment.start + segment.length
    else { return nil }
    return Span(segment.source + span.start - segment.start, segment.source + span.end - segment.start)
  }

  /// As ``segment(endingBehind:)``, looked for first among some from one on.
  private func segment(endingBehind start: Int, near first: Int) -> Int {
    let segments = ground.segments
    if first < segments.count, segments[first].start <= start {
      for index in first..<min(first + 4, segments.count) where segments[index].start + segments[index].length > start {
        return index
      }
    }
    return segment(endingBehind: start)
  }

  /// The first segment that ends behind a byte.
  private func segment(endingBehind start: Int) -> Int {
    let segments = ground.segments
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].start + segments[middle].length <= start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func severalSourceSpans(_ span: Span) -> [Span] {
    let segments = ground.segments
    var low = segment(endingBehind: span.start)
    var spans: [Span] = []
    while low < segments.count, segments[low].start < span.end {
      let segment = segments[low]
      let from = max(span.start, segment.start)
      let to = min(span.end, segment.start + segment.length)
      let found =
        segment.length == segment.sourceLength
        ? Span(segment.source + from - segment.start, segment.source + to - segment.start)
        : Span(segment.source, segment.source + segment.sourceLength)
      if let last = spans.last, last.end == found.start {
        spans[spans.count - 1].end = found.end
      } else if !found.isEmpty {
        spans.append(found)
      }
      low += 1
    }
    return spans
  }

  /// Whether nothing stands in a span's cell behind it.
  func endsCell(_ span: Span) -> Bool { span.end == bytes.count || bytes[span.end] == 0x0A }

  /// The span without blanks at both ends.
  func trimmed(_ span: Span) -> Span {
    let (start, end) = Blank.trim(span.start, span.end, in: bytes)
    return Span(start, end)
  }

  /// The span as text with every run of blanks made one blank.
  func text(_ span: Span) -> String {
    hasFoldedBlanks(span)
      ? String(decoding: bytes[span.start..<span.end], as: UTF8.self)
      : String(decoding: foldedBlanks(span), as: UTF8.self)
  }

  /// Whether a span of ASCII has nothing but single blanks, and none at its ends.
  private func hasFoldedBlanks(_ span: Span) -> Bool {
    guard !span.isEmpty, bytes[span.end - 1] != 0x20 else { return false }
    var last: UInt8 = 0x20
    for index in span.start..<span.end {
      let byte = bytes[index]
      guard byte < 0x80, byte > 0x20 || byte == 0x20 && last != 0x20 || byte < 0x09 || byte > 0x0D && byte < 0x20 else {
        return false
      }
      last = byte
    }
    return true
  }

  /// The bytes of the span with every run of blanks made one blank, none at the ends.
  func foldedBlanks(_ span: Span) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(span.length)
    var index = span.start
    var pending = false
    while index < span.end {
      let length = Blank.length(in: bytes, at: index)
      if length > 0 {
        pending = !folded.isEmpty
        index += length
        continue
      }
      if pending {
        folded.append(0x20)
        pending = false
      }
      folded.append(bytes[index])
      index += 1
    }
    return folded
  }
}
