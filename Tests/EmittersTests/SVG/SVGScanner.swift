/// A strict little XML reader: enough to find out whether an SVG is well-formed and to look at its elements.
struct SVGScanner {
  struct Element: Equatable {
    var name: String
    var attributes: [String: String]
    /// Text directly within.
    var text = ""
    /// Place of the parent among the elements; the root's is -1.
    var parent: Int
  }

  struct Malformed: Error {
    var reason: String
    var offset: Int
  }

  private(set) var elements: [Element] = []
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Malformed(reason: "not UTF-8", offset: 0) }
    if starts("<?xml") { try skip(past: "?>") }
    var open: [Int] = []
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<") {
        try readTag(&open)
      } else {
        let text = try readText()
        if let inner = open.last {
          elements[inner].text += text
        } else if text.contains(where: { !$0.isWhitespace }) {
          throw Malformed(reason: "text outside the root", offset: at)
        }
      }
    }
    guard open.isEmpty, elements.filter({ $0.parent == -1 }).count == 1 else {
      throw Malformed(reason: "unclosed", offset: at)
    }
  }

  func all(_ kind: String) -> [Element] { elements.filter { $0.attributes["class"] == kind } }

  private func starts(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private mutating func skip(past text: String) throws {
    while at < bytes.count, !starts(text) { at += 1 }
    guard at < bytes.count else { throw Malformed(reason: "no \(text)", offset: at) }
    at += text.utf8.count
  }

  private mutating func readTag(_ open: inout [Int]) throws {
    at += 1
    let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    let name = readName()
    guard !name.isEmpty else { throw Malformed(reason: "no name", offset: at) }
    if isEnd {
      guard let last = open.popLast(), elements[last].name == name, at < bytes.count, bytes[at] == UInt8(ascii: ">")
      else {
        throw Malformed(reason: "</\(name)>", offset: at)
      }
      at += 1
      return
    }
    var element = Element(name: name, attributes: [:], parent: open.last ?? -1)
    while true {
      skipBlanks()
      guard at < bytes.count else { throw Malformed(reason: "open tag", offset: at) }
      if starts("/>") {
        elements.append(element)
        at += 2
        return
      }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        open.append(elements.count)
        elements.append(element)
        return
      }
      let key = readName()
      guard starts("=\""), element.attributes[key] == nil else {
        throw Malformed(reason: "attribute \(key)", offset: at)
      }
      at += 2
      element.attributes[key] = try readText(until: UInt8(ascii: "\""))
      at += 1
    }
  }

  private mutating func readName() -> String {
    let start = at
    while at < bytes.count, bytes[at] > 0x2F || bytes[at] == UInt8(ascii: "-"),
      !Array("<=>/\"".utf8).contains(bytes[at])
    {
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func skipBlanks() { while at < bytes.count, bytes[at] <= 0x20 { at += 1 } }

  private mutating func readText(until end: UInt8 = UInt8(ascii: "<")) throws -> String {
    let start = at
    while at < bytes.count, bytes[at] != end {
      let byte = bytes[at]
      guard byte >= 0x20 || byte == 0x0A, byte != UInt8(ascii: "<") else {
        throw Malformed(reason: "byte \(byte)", offset: at)
      }
      at += 1
    }
    var plain: [UInt8] = []
    var rest = bytes[start..<at]
    while let byte = rest.first {
      guard byte == UInt8(ascii: "&") else {
        plain.append(byte)
        rest = rest.dropFirst()
        continue
      }
      let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
      guard let (entity, character) = entities.first(where: { rest.starts(with: $0.0.utf8) }) else {
        throw Malformed(reason: "bare &", offset: rest.startIndex)
      }
      plain += Array(character.utf8)
      rest = rest.dropFirst(entity.utf8.count)
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
