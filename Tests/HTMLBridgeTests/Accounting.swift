import HTMLBridge

/// What breaks the promise of a reading, or `nil`: ranges follow each other and cover the source, opens and closes
/// nest and balance, only closes are empty, losses lie in the source.
func accountingError(in reading: HTMLReading, of source: Range<Int>) -> String? {
  var position = source.lowerBound
  var open: [HTMLElement] = []
  for event in reading.events {
    if event.range.lowerBound != position { return "gap or overlap at \(position): \(event)" }
    position = event.range.upperBound
    switch event.kind {
    case .open(let tag): open.append(tag.element)
    case .close(let element):
      if open.popLast() != element { return "close without open: \(event)" }
      continue
    case .text, .code, .comment, .stray: break
    }
    if event.range.isEmpty { return "empty: \(event)" }
  }
  if position != source.upperBound { return "ends at \(position)" }
  if !open.isEmpty { return "left open: \(open)" }
  for loss in reading.losses where loss.range.isEmpty || loss.range.clamped(to: source) != loss.range {
    return "loss outside: \(loss)"
  }
  return nil
}
