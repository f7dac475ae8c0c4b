import Diagnostics

/// Reads JSON (RFC 8259), one value or several, from bytes.
///
/// What is wrong is told with its place, and reading goes on: commas may be missing or too many, brackets open at the end,
/// words unknown. A `{` at the start of a line where a comma or bracket is due starts a new value, so that in JSON Lines
/// a broken line does not take the next one with it.
///
/// - Complexity: O(*n*) in bytes; 16 bytes of memory for each value.
func readJSONText(_ bytes: [UInt8]) -> (tape: JSONTape, diagnostics: [Diagnostic]) {
  var reader = JSONTextReader(bytes)
  reader.read()
  return (reader.tape, reader.diagnostics)
}

struct JSONTextReader {
  let bytes: [UInt8]
  var tape: JSONTape
  var diagnostics: [Diagnostic] = []
  var position = 0
  /// The containers that are open, outermost first.
  private var open: [Int] = []
  private var due = Due.value
  /// How much was wrong in the outermost container so far.
  private var faults = 0
  // The first quote behind a raw line end in a string, and whether it closes the string; looked for once.
  var quoteAhead = -1
  var quoteCloses = false

  /// What may stand next in the innermost container.
  private enum Due { case value, valueOrClose, key, keyOrClose, colon, comma }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tape = JSONTape(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func read() {
    while let byte = nextByte() {
      switch due {
      case .value, .valueOrClose: value(byte)
      case .key, .keyOrClose: key(byte)
      case .colon: colon(byte)
      case .comma: comma(byte)
      }
    }
    if !open.isEmpty {
      report(.brokenOff, Span(bytes.count, bytes.count))
      while !open.isEmpty { close() }
    }
  }

  private mutating func nextByte() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return bytes[position]
      }
    }
    return nil
  }

  private mutating func value(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{") where isObject && isLineStart && startsSOP: closeAll()
    case UInt8(ascii: "{"): openContainer(.object)
    case UInt8(ascii: "["): openContainer(.array)
    case UInt8(ascii: "\""):
      string(.string)
      valueDone()
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      if due == .value, !open.isEmpty { report(isObject ? .missingValue : .extraComma, here) }
      if isObject { add(.broken, here.start, here.start) }
      valueDone()
      closeAt(byte)
    case UInt8(ascii: ","):
      report(open.isEmpty ? .extraComma : .missingValue, here)
      if isObject {
        add(.broken, here.start, here.start)
        due = .key
      }
      position += 1
    default:
      word()
      valueDone()
    }
  }

  private mutating func key(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""):
      string(.key)
      due = .colon
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      if due == .key { report(.extraComma, here) }
      closeAt(byte)
    case UInt8(ascii: ","):
      report(.extraComma, here)
      position += 1
    case UInt8(ascii: "{") where isLineStart: closeAll()
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"):
      report(.missingKey, here)
      add(.key, here.start, here.start)
      due = .value
      if byte == UInt8(ascii: ":") { position += 1 }
    default:
      let start = position
      skipWord()
      report(.bareKey, Span(start, position))
      add(.key, start, position)
      due = .colon
    }
  }

  private mutating func colon(_ byte: UInt8) {
    if byte == UInt8(ascii: ":") { position += 1 } else { report(.missingColon, here) }
    due = .value
  }

  private mutating func comma(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ","):
      position += 1
      due = isObject ? .key : .value
    case UInt8(ascii: "]"), UInt8(ascii: "}"): closeAt(byte)
    case UInt8(ascii: "{") where isLineStart: closeAll()
    default:
      report(.missingComma, here)
      due = isObject ? .key : .value
      if byte == UInt8(ascii: ":") { position += 1 }
    }
  }

  // MARK: Containers

  private var isObject: Bool { open.last.map { tape.nodes[$0].kind == .object } ?? false }
  private var here: Span { Span(position, min(position + 1, bytes.count)) }
  private var isLineStart: Bool {
    position > 0 && (bytes[position - 1] == 0x0A || bytes[position - 1] == 0x0D)
  }

  private var startsSOP: Bool { bytes[position...].starts(with: "{\"schemaVersion\"".utf8) }

  private mutating func openContainer(_ kind: JSONNode.Kind) {
    if open.count == CanonicalRule.deepest {
      let start = position
      skipDeep()
      report(.tooDeep, Span(start, start + 1), rule: CanonicalRule.depth)
      add(.broken, start, position)
      return valueDone()
    }
    if open.isEmpty { faults = 0 }
    open.append(tape.nodes.count)
    add(kind, position, position + 1)
    position += 1
    due = kind == .object ? .keyOrClose : .valueOrClose
  }

  private mutating func close() {
    guard let node = open.popLast() else { return }
    if tape.nodes.last?.kind == .key { add(.broken, position, position) }
    tape.nodes[node].end = UInt32(truncatingIfNeeded: position)
    tape.nodes[node].after = UInt32(truncatingIfNeeded: tape.nodes.count)
    valueDone()
  }

  /// Ends the innermost container that the bracket fits, and all in it; a bracket that fits none is passed over.
  private mutating func closeAt(_ bracket: UInt8) {
    let kind: JSONNode.Kind = bracket == UInt8(ascii: "}") ? .object : .array
    guard let match = open.lastIndex(where: { tape.nodes[$0].kind == kind }) else {
      report(.extraBracket, here)
      position += 1
      return
    }
    let isTooEarly = isSOP(match) && bytes[position] == UInt8(ascii: "}") && memberFollows(position + 1)
    if isTooEarly { report(.extraBracket, here) } else if match < open.count - 1 { report(.wrongBracket, here) }
    while open.count > match + 1 { close() }
    position += 1
    if isTooEarly { due = .comma } else { close() }
  }

  /// Whether the container at a depth is where SOPs stand: at the top, or in an array at the top.
  private func isSOP(_ depth: Int) -> Bool {
    depth == 0 || depth == 1 && tape.nodes[open[0]].kind == .array
  }

  /// Whether a comma and a key come next, so that an object did not end before.
  private func memberFollows(_ start: Int) -> Bool {
    var index = start
    func skipBlanks() {
      while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index += 1 }
    }
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { return false }
    index += 1
    skipBlanks()
    return index < bytes.count && bytes[index] == UInt8(ascii: "\"")
  }

  private mutating func closeAll() {
    report(.brokenOff, Span(position - 1, position - 1))
    while !open.isEmpty { close() }
    due = .value
  }

  private mutating func valueDone() { due = open.isEmpty ? .value : .comma }

  /// Passes over a container without keeping anything of it.
  private mutating func skipDeep() {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        position = endOfString(from: position + 1).end
        continue
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
  }

  mutating func add(_ kind: JSONNode.Kind, _ start: Int, _ end: Int, hasEscapes: Bool = false) {
    tape.nodes.append(
      JSONNode(
        kind: kind, hasEscapes: hasEscapes, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end), after: UInt32(truncatingIfNeeded: tape.nodes.count + 1)))
  }

  mutating func report(_ fault: JSONFault, _ span: Span, rule: RuleID = CanonicalRule.syntax) {
    faults += 1
    guard faults <= CanonicalRule.mostFaults, diagnostics.count < CanonicalRule.most else { return }
    let fault = faults == CanonicalRule.mostFaults ? .tooMany : fault
    diagnostics.append(
      Diagnostic(rule, fault.severity, cause: .author, fault.message, path: nil, span: span))
  }
}
