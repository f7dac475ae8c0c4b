/// Writes JSON in the order that it is told, with the commas, line ends and indents that belong between.
///
/// Pretty output is what `jq .` makes of it: two blanks a level, `[]` and `{}` for what is empty.
struct JSONWriter {
  private(set) var sink: ByteSink
  private let pretty: Bool
  private var depth = 0
  private var needsComma = false
  private var hasKey = false

  /// Writes behind what the sink holds; give the sink back with ``finish()``.
  init(_ sink: inout ByteSink, pretty: Bool) {
    self.sink = ByteSink()
    self.pretty = pretty
    swap(&self.sink, &sink)
  }

  /// Ends the line, and gives up the sink.
  mutating func finish() -> ByteSink {
    var result = ByteSink()
    swap(&result, &sink)
    result.write(UInt8(ascii: "\n"))
    return result
  }

  mutating func key(_ name: String) {
    if pretty {
      separate()
      sink.write(key: name.utf8.span, comma: false)
    } else {
      sink.write(key: name.utf8.span, comma: needsComma)
      needsComma = true
    }
    endKey()
  }

  /// A key that may hold anything.
  mutating func key(escaping name: String) {
    separate()
    sink.write(json: name)
    sink.write(UInt8(ascii: ":"))
    endKey()
  }

  @inline(__always)
  private mutating func endKey() {
    if pretty { sink.write(UInt8(ascii: " ")) }
    hasKey = true
  }

  mutating func open(_ bracket: Bracket) {
    separate()
    sink.write(bracket.rawValue)
    depth += 1
    needsComma = false
  }

  mutating func close(_ bracket: Bracket) {
    depth -= 1
    if needsComma { breakLine() }
    sink.write(bracket.rawValue + 2)
    needsComma = true
  }

  enum Bracket: UInt8 {
    // The closing bracket is two code points on in ASCII.
    case object = 0x7B
    case array = 0x5B
  }

  mutating func string(_ text: String) {
    separate()
    sink.write(json: text)
  }

  mutating func number(_ value: Int) {
    separate()
    sink.write(decimal: value)
  }

  mutating func bool(_ value: Bool) {
    separate()
    sink.write(value ? "true" : "false")
  }

  /// The shortest of at most two decimals: `1`, `0.9`, `0.83`.
  mutating func number(hundredths: Int) {
    separate()
    sink.write(hundredths: hundredths)
  }

  mutating func null() {
    separate()
    sink.write("null")
  }

  @inline(__always)
  private mutating func separate() {
    if hasKey {
      hasKey = false
    } else {
      if needsComma { sink.write(UInt8(ascii: ",")) }
      if depth > 0 { breakLine() }
    }
    needsComma = true
  }

  @inline(__always)
  private mutating func breakLine() {
    guard pretty else { return }
    sink.write(UInt8(ascii: "\n"))
    sink.write(UInt8(ascii: " "), count: depth * 2)
  }
}

extension JSONWriter {
  mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  mutating func member(_ name: String, _ value: [String]) {
    key(name)
    open(.array)
    for text in value { string(text) }
    close(.array)
  }

  /// A member whose value the closure writes.
  @inline(__always)
  mutating func member(_ name: String, _ write: (inout JSONWriter) -> Void) {
    key(name)
    write(&self)
  }

  /// A member that is an array with one value for each element.
  @inline(__always)
  mutating func array<Element>(_ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    key(name)
    open(.array)
    // A span lends its elements; an iterator would copy each.
    let elements = elements.span
    for index in elements.indices { write(&self, elements[index]) }
    close(.array)
  }

  /// A member that is an object, whose members the closure writes.
  @inline(__always)
  mutating func object(_ name: String, _ write: (inout JSONWriter) -> Void) {
    key(name)
    open(.object)
    write(&self)
    close(.object)
  }
}
