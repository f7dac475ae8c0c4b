/// The structure of tokens by this module's own rules, for what libxml2 is not to see or did not follow.
///
/// Elements that HTML lets stay open are closed by what cannot stand inside them; an end tag closes the nearest element
/// of its name; elements deeper than the limit are passed over. Never refuses.
///
/// - Complexity: O(*n* · `depthLimit`).
func guessStructure(_ tokens: [Token], depthLimit: Int) -> [Signal] {
  var open: [HTMLElement] = []
  var signals: [Signal] = []
  signals.reserveCapacity(tokens.count)

  func close(downTo level: Int, at token: Int) {
    while open.count > level { signals.append(Signal(.end, of: open.removeLast(), at: token)) }
  }

  for (index, token) in tokens.enumerated() {
    guard let element = token.element else { continue }
    if token.kind == .close {
      guard let level = open.lastIndex(of: element) else { continue }
      if open[level...].dropFirst().contains(where: \.fencesEndTags), !element.fencesEndTags { continue }
      close(downTo: level, at: index)
      continue
    }
    if let level = levelToClose(before: element, in: open) { close(downTo: level, at: index) }
    guard open.count < depthLimit else { continue }
    signals.append(Signal(.start, of: element, at: index))
    open.append(element)
    if element.isVoid || token.kind == .selfClosed { close(downTo: open.count - 1, at: index) }
  }
  close(downTo: 0, at: tokens.count)
  return signals
}

/// The level from which open elements end because `element` begins, or `nil`.
private func levelToClose(before element: HTMLElement, in open: [HTMLElement]) -> Int? {
  let (ended, fences) = element.endedBefore
  var outermost: Int?
  for level in open.indices.reversed() {
    if fences.contains(open[level]) { break }
    if ended.contains(open[level]) { outermost = level }
  }
  return outermost
}

extension HTMLElement {
  /// Which open elements end where this one begins, and which keep those outside of them open.
  ///
  /// Source: HTML standard, "13.1.2.4 Optional tags".
  fileprivate var endedBefore: (ended: [HTMLElement], fences: [HTMLElement]) {
    switch self {
    case .li: ([.li, .p], [.ul, .ol, .dir, .menu, .table, .td, .th])
    case .dd, .dt: ([.dd, .dt, .p], [.dl, .table, .td, .th])
    case .option, .optgroup: ([.option], [.select, .table])
    case .td, .th: ([.td, .th], [.table])
    case .tr: ([.tr, .td, .th], [.table])
    case .tbody, .thead, .tfoot: ([.tbody, .thead, .tfoot, .tr, .td, .th, .caption, .colgroup], [.table])
    case .p, .div, .table, .ul, .ol, .dl, .h1, .h2, .h3, .h4, .h5, .h6, .hr, .pre, .blockquote, .form, .center:
      ([.p], [.td, .th, .li, .div, .table, .blockquote, .dd, .object])
    default: ([], [])
    }
  }

  /// Whether an end tag inside does not reach an element outside.
  fileprivate var fencesEndTags: Bool { self == .table || self == .td || self == .th }
}
