/// Joins tokens and structure into events: every token gives one event, in order, and every element one close.
struct Weave {
  private(set) var events: [HTMLEvent] = []
  private(set) var losses: [HTMLLoss]

  private let tokens: [Token]
  private let base: Int
  private let limits: HTMLLimits
  private var next = 0
  /// The elements that are open, and whether the source names them.
  private var open: [(element: HTMLElement, isNamed: Bool)] = []
  private var depth = 0

  /// - Parameter base: What to add to the tokens' offsets.
  init(_ tokens: Tokens, base: Int, limits: HTMLLimits) {
    self.tokens = tokens.list
    self.base = base
    self.limits = limits
    losses = tokens.losses.map { HTMLLoss(kind: $0.kind, range: $0.range.shifted(by: base)) }
    events.reserveCapacity(tokens.list.count * 2)
  }

  /// Follows the structure that libxml2 sees.
  ///
  /// - Returns: `nil`, or why it cannot be followed; the weave is then of no use.
  mutating func followParser(in context: inout ParserContext?, of bytes: Span<UInt8>) -> HTMLLoss.Kind? {
    if context == nil { context = ParserContext() }
    let skeleton = Skeleton(tokens, of: bytes)
    switch context?.structure(of: tokens, skeleton, depthLimit: limits.depth) ?? .failed {
    case .tooDeep: return .depthCapped
    case .failed: return .parserFailed
    case .signals(let signals): return follow(signals, in: bytes)
    }
  }

  /// Follows this module's own structure.
  mutating func followGuess(because loss: HTMLLoss.Kind, in bytes: Span<UInt8>) {
    losses.append(HTMLLoss(kind: loss, range: (0..<bytes.count).shifted(by: base)))
    _ = follow(guessStructure(tokens, depthLimit: limits.depth), in: bytes)
  }

  /// Emits what is left: text, tags without effect, and the close of what is open.
  mutating func finish(in bytes: Span<UInt8>) {
    emit(upTo: tokens.count, in: bytes)
    while let last = open.popLast() {
      if last.isNamed { emitClose(last.element, at: tokens.count) }
    }
  }

  /// Adds a text that was not looked at.
  mutating func addUnread(_ range: Range<Int>) {
    add(.text, range)
    losses.append(HTMLLoss(kind: .tooLarge, range: range.shifted(by: base)))
  }

  /// Follows signals from the begin of the source.
  ///
  /// - Returns: `nil`, or what is wrong with them: they do not nest, go back, leave elements open, or go too deep.
  mutating func follow(_ signals: [Signal], in bytes: Span<UInt8>) -> HTMLLoss.Kind? {
    for signal in signals {
      guard signal.token >= next - 1 else { return .parserFailed }
      emit(upTo: signal.token, in: bytes)
      switch signal.change {
      case .start:
        let isNamed = next == signal.token && next < tokens.count && tokens[next].opens(signal.element)
        open.append((signal.element, isNamed))
        guard isNamed else { continue }
        depth += 1
        if depth > limits.depth { return .depthCapped }
        emitOpen(signal.element, in: bytes)
      case .end:
        guard let last = open.popLast(), last.element == signal.element else { return .parserFailed }
        if last.isNamed { emitClose(signal.element, at: signal.token) }
      }
    }
    return open.isEmpty ? nil : .parserFailed
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
      let scan = TagScan(bytes, from: nameEnd, collecting: limits.attributes)
      tag = HTMLTag(element: element, attributes: scan.attributes, isMalformed: scan.isMalformed)
      if scan.attributeCount > limits.attributes {
        losses.append(HTMLLoss(kind: .tooManyAttributes, range: range.shifted(by: base)))
      }
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
    events.append(HTMLEvent(kind: kind, range: range.shifted(by: base), text: text))
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
