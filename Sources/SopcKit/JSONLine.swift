import Parser

/// A line that holds one JSON object.
package struct JSONLine: Sendable {
  private let value: JSONValue

  /// `nil` where the line is no JSON object.
  package init?(_ line: ArraySlice<UInt8>) {
    let (value, faults) = JSONValue.reading(Array(line))
    guard faults.isEmpty, let value, case .object = value else { return nil }
    self.value = value
  }

  init(_ value: JSONValue) { self.value = value }

  /// The text of a member; `nil` where it is none.
  package subscript(key: String) -> String? { value[key]?.text }

  /// Whether the object has a member.
  package func has(_ key: String) -> Bool { value[key] != nil }

  package func integer(_ key: String) -> Int? { value[key]?.integer }

  func number(_ key: String) -> Double? { value[key]?.double }

  package func list(_ key: String) -> [String] { value[key]?.elements.compactMap(\.text) ?? [] }
}
