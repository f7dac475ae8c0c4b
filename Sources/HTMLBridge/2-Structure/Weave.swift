/// Joins tokens and structure into events: every token gives one event, in order, and every element one close.
struct Weave {
  private(set) var events: [HTMLEvent] = []
  private(set) var losses: [HTMLLoss] = []

  private let base: Int
  private let attributeLimit: Int
  private let tokens: [Token]
  private var next = 0
  /// The elements that are open, and whether the source names them.
  private var open: [(element: HTMLElement, isNamed: Bool)] = []
  private var depth = 0

  /// - Parameter base: What to add to the tokens' offsets.
  init(_ tokens: [Token], base: Int, attributeLimit: Int) {
    self.tokens = tokens
    self.base = base
    self.attributeLimit = attributeLimit
    events.reserveCapacity(tokens.count + 4)
  }

  /// Follows the signals.
  ///
  /// - Returns: How it went: `consistent` where the signals nest, go forward, and leave nothing open.
  mutating func follow(_ signals: [Signal], in bytes: Span<UInt8>, depthLimit: Int) -> Outcome {
    for signal in signals {
      guard signal.token >= next - 1, signal.token <= tokens.count else { return .inconsistent }
      emit(upTo: signal.token, in: bytes)
      switch signal.change {
      case .start:
        let isNamed = next == signal.token && next < tokens.count && tokens[next].opens(signal.element)
        open.append((signal.element, isNamed))
        guard isNamed else { continue }
        depth += 1
        if depth > depthLimit { return .tooDeep }
        emitOpen(signal.element, in: bytes)
      case .end:
        guard let last = open.popLast(), last.element == signal.element else { return .inconsistent }
        if last.isNamed { emitClose(signal.element, at: signal.token) }
      }
    }
    emit(upTo: tokens.count, in: bytes)
    return open.isEmpty ? .consistent : .inconsistent
  }

  enum Outcome {
    case consistent, inconsistent, tooDeep
  }

  /// Emits the tokens before `token` that no signal took: text, and tags without effect.
  private mutating func emit(upTo token: Int, in bytes: Span<UInt8>) {
    while next < token {
      let range = tokens[next].range
      switch (tokens[next].kind, tokens[next].element) {
      case (.text, _): add(.text, range, text: bytes.resolvingReferences(in: range))
      case (.code, _): add(.code, range)
      case (_, let element?): add(.stray(element), range)
      case (_, nil): add(.comment, range)
      }
      next += 1
    }
  }

  private mutating func emitOpen(_ element: HTMLElement, in bytes: Span<UInt8>) {
    let range = tokens[next].range
    var tag = HTMLTag(element: element)
    if range.count > element.rawValue.utf8.count + 2 {
      let nameEnd = range.lowerBound + 1 + element.rawValue.utf8.count
      let scan = TagScan(bytes, from: nameEnd, collecting: attributeLimit)
      tag = HTMLTag(element: element, attributes: scan.attributes, isMalformed: scan.isMalformed)
      if scan.attributeCount > attributeLimit { losses.append(HTMLLoss(kind: .tooManyAttributes, range: shifted(range))) }
    }
    add(.open(tag), range)
    next += 1
  }

  private mutating func emitClose(_ element: HTMLElement, at token: Int) {
    depth -= 1
    if token == next, next < tokens.count, tokens[next].closes(element) {
      add(.close(element), tokens[next].range)
      next += 1
    } else {
      let position = next > 0 ? tokens[next - 1].range.upperBound : 0
      add(.close(element), position..<position)
    }
  }

  private mutating func add(_ kind: HTMLEvent.Kind, _ range: Range<Int>, text: [UInt8]? = nil) {
    events.append(HTMLEvent(kind: kind, range: shifted(range), text: text))
  }

  private func shifted(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound + base..<range.upperBound + base
  }
}
