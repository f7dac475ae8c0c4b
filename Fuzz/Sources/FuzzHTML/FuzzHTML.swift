@testable import HTMLBridge

/// Reads bytes as a fragment of HTML: each byte is in one event, elements nest, and a reader that was used before says the
/// same as a new one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHTML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  var reader = HTMLReader()
  let reading = reader.read(input, 0..<input.count)
  if let fault = fault(in: reading, of: 0..<input.count) { fatalError(fault) }
  let half = input.count / 2..<input.count
  let second = reader.read(input, half)
  if let fault = fault(in: second, of: half) { fatalError("second half: " + fault) }
  if reader.read(input, 0..<input.count) != reading { fatalError("read again it is another") }
  if readHTML(input) != reading { fatalError("a new reader says otherwise") }
  let tight = readHTML(input, limits: HTMLLimits(bytes: 200, depth: 4, attributes: 2))
  if let fault = fault(in: tight, of: 0..<input.count) { fatalError("within tight limits: " + fault) }
  return 0
}

/// What breaks the promise of a reading, or `nil`.
private func fault(in reading: HTMLReading, of source: Range<Int>) -> String? {
  var position = source.lowerBound
  var open: [HTMLElement] = []
  for event in reading.events {
    if event.range.lowerBound != position { return "gap or overlap at \(position)" }
    position = event.range.upperBound
    switch event.kind {
    case .open(let tag): open.append(tag.element)
    case .close(let element):
      if open.popLast() != element { return "close without open at \(position)" }
      continue
    case .text, .code, .comment, .stray: break
    }
    if event.range.isEmpty { return "empty at \(position)" }
  }
  if position != source.upperBound { return "ends at \(position)" }
  if !open.isEmpty { return "left open: \(open.count)" }
  for loss in reading.losses where loss.range.isEmpty || loss.range.clamped(to: source) != loss.range {
    return "loss outside"
  }
  return nil
}
