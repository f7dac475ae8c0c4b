/// JSON written by hand: keys in the order told, no blanks.
package struct JSONText: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() { bytes.reserveCapacity(512) }

  package mutating func open(_ bracket: String) {
    separate()
    bytes += Array(bracket.utf8)
    needsComma = false
  }

  package mutating func close(_ bracket: String) {
    bytes += Array(bracket.utf8)
    needsComma = true
  }

  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { raw("null".utf8) }
  }

  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    raw("\(value)".utf8)
  }

  package mutating func member(_ name: String, _ values: [String]) {
    key(name)
    open("[")
    for value in values { string(value) }
    close("]")
  }

  /// A value that is JSON already.
  package mutating func raw(_ value: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
    needsComma = true
  }

  package mutating func string(_ text: String) {
    string(text.utf8.span)
  }

  /// A text in UTF-8.
  package mutating func string(_ text: [UInt8]) { string(text.span) }

  private mutating func string(_ text: Span<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for place in text.indices {
      let byte = text[place]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [0x5C, byte]
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case ..<0x20:
        bytes += Array("\\u00".utf8) + [byte >> 4, byte & 15].map { Array("0123456789abcdef".utf8)[Int($0)] }
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  package mutating func line() -> [UInt8] {
    bytes.append(0x0A)
    return bytes
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }
}
