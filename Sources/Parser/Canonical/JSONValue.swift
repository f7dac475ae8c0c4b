package import Diagnostics

/// A JSON value as a tree, for files of settings rather than documents.
package enum JSONValue: Hashable, Sendable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  /// As written.
  case number(String)
  case bool(Bool)
  case null

  /// One key with its value.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue
  }

  /// The first value of a text, and what is wrong with the text.
  ///
  /// - Complexity: O(*n*) in bytes.
  package static func reading(_ bytes: [UInt8]) -> (value: JSONValue?, diagnostics: [Diagnostic]) {
    let (tape, diagnostics) = readJSONText(bytes)
    return (tape.roots.first.map { tape.value($0) }, diagnostics)
  }

  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  package var integer: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  package var double: Double? {
    if case .number(let text) = self { Double(text) } else { nil }
  }
}

extension JSONTape {
  fileprivate func value(_ node: Int) -> JSONValue {
    switch nodes[node].kind {
    case .object:
      var members: [JSONValue.Member] = []
      var key = node + 1
      while key + 1 < Int(nodes[node].after) {
        members.append(JSONValue.Member(key: text(key).text, value: value(key + 1)))
        key = Int(nodes[key + 1].after)
      }
      return .object(members)
    case .array:
      var elements: [JSONValue] = []
      forEachElement(of: node) { elements.append(value($0)) }
      return .array(elements)
    case .string, .key: return .string(text(node).text)
    case .number: return .number(String(decoding: bytes(node), as: UTF8.self))
    case .yes: return .bool(true)
    case .no: return .bool(false)
    case .null, .broken: return .null
    }
  }
}
