/// Takes down what libxml2 reports of one skeleton, as offsets turn into tokens.
final class SignalLog {
  private(set) var signals: [Signal] = []
  /// Whether a report did not fit: an unknown element, an offset that went back or is none, an end without
  /// start.
  private(set) var isInconsistent = false
  /// Whether more elements were open than allowed.
  private(set) var isTooDeep = false

  private let tokens: [Token]
  private let ends: [UInt32]
  private let depthLimit: Int
  private var depth = 0
  private var token = 0
  private var lastOffset = 0

  init(_ tokens: [Token], ends: [UInt32], depthLimit: Int) {
    self.tokens = tokens
    self.ends = ends
    self.depthLimit = depthLimit
    signals.reserveCapacity(ends.count + 8)
  }

  /// Whether the rest is of no use.
  var isOver: Bool { isInconsistent || isTooDeep }

  /// Adds a report; `offset` is how far libxml2 has read in the skeleton.
  ///
  /// It reports a start inside the tag, an end behind the end tag, and an end that the next tag brings before that tag.
  func append(_ change: Signal.Change, _ element: HTMLElement?, offset: Int) {
    guard !isOver else { return }
    depth += change == .start ? 1 : -1
    guard let element, offset >= lastOffset, depth >= 0 else {
      isInconsistent = true
      return
    }
    isTooDeep = depth > depthLimit
    lastOffset = offset
    while token < ends.count, ends[token] < offset { token += 1 }
    signals.append(Signal(change, of: element, at: change == .end && isBeforeStartTag(offset) ? token + 1 : token))
  }

  /// Whether an offset lies right before a start tag and not behind an end tag, which would be what is meant.
  private func isBeforeStartTag(_ offset: Int) -> Bool {
    guard token + 1 < tokens.count, ends[token] == offset, tokens[token].kind != .close else { return false }
    return tokens[token + 1].kind == .open || tokens[token + 1].kind == .selfClosed
  }
}
