import AST
import Diagnostics

/// Turns values of a JSON text into values of the tree, and says where they do not fit.
struct CanonicalReader {
  let tape: JSONTape
  var diagnostics: [Diagnostic] = []
  /// The values that were read, for the source map.
  var claims: [Claim] = []

  /// How many keys of the SOP canonical JSON does not know; only so many are told as an SOP may have faults.
  var unknownKeys = 0
  // What the procedure that is being read has, for its references.
  var actors: Set<[UInt8]> = []
  var numbers: Set<Int> = []
  var targets: [(number: Int, place: Place)] = []

  init(_ tape: JSONTape) { self.tape = tape }

  /// A value of the text, and where it belongs in the tree.
  struct Place {
    var node: Int
    var path: Path
  }

  /// The members of an object that were asked for.
  struct Fields {
    fileprivate var found: [(key: Path.Key, node: Int)] = []
    fileprivate(set) var place: Place

    /// Whether no key was found that was asked for.
    fileprivate(set) var isEmpty = true

    /// The value of a key; `nil` where the key is absent or its value is null.
    subscript(key: Path.Key) -> Place? {
      for member in found where member.key == key { return Place(node: member.node, path: place.path / key) }
      return nil
    }
  }

  /// Reads an object: its members by their keys, in any order.
  mutating func fields(_ place: Place?, _ keys: [Path.Key]) -> Fields? {
    guard let place = ofKind(.object, place, .object) else { return nil }
    var fields = Fields(place: place)
    fields.found.reserveCapacity(keys.count)
    var expected = 0
    var node = place.node + 1
    while node < Int(tape.nodes[place.node].after) {
      let value = node + 1
      // Members mostly stand in canonical order, so that the next key is found at the first look.
      if let match = keys.indices.first(where: { key(node, is: keys[(expected + $0) % keys.count]) }) {
        let key = keys[(expected + match) % keys.count]
        expected = (expected + match + 1) % keys.count
        if fields.found.contains(where: { $0.key == key }) {
          report(.duplicateKey, at: Place(node: node, path: place.path / key))
        } else {
          fields.found.append((key, value))
        }
      } else {
        unknownKeys += 1
        if unknownKeys <= CanonicalRule.mostFaults {
          report(.unknownKey(tape.keyText(node)), at: Place(node: node, path: place.path))
        }
      }
      node = Int(tape.nodes[value].after)
    }
    fields.isEmpty = fields.found.isEmpty
    for member in fields.found where tape.nodes[member.node].kind == .null {
      claim(Place(node: member.node, path: place.path / member.key))
    }
    fields.found.removeAll { tape.nodes[$0.node].kind == .null || tape.nodes[$0.node].kind == .broken }
    return fields
  }

  func key(_ node: Int, is key: Path.Key) -> Bool {
    let name = key.name.utf8
    guard tape.nodes[node].hasEscapes else {
      let bytes = tape.bytes(node)
      return bytes.count == name.count && bytes.elementsEqual(name)
    }
    return tape.text(node).text.utf8.elementsEqual(name)
  }

  /// The value where it is of a kind; `nil` where there is none, or another.
  mutating func ofKind(_ kind: JSONNode.Kind, _ place: Place?, _ wanted: CanonicalFault.Wanted) -> Place? {
    guard let place else { return nil }
    let actual = tape.nodes[place.node].kind
    if actual == kind { return place }
    if actual != .null, actual != .broken { report(.wrongType(wanted), at: place) }
    return nil
  }

  /// Reads an array, one value for each element that the closure can read.
  mutating func array<Value>(
    _ place: Place?, _ read: (inout CanonicalReader, Place) -> Value?
  ) -> [Value] {
    guard let place = ofKind(.array, place, .array) else { return [] }
    var values: [Value] = []
    var node = place.node + 1
    var index = 0
    while node < Int(tape.nodes[place.node].after) {
      if let value = read(&self, Place(node: node, path: place.path / index)) { values.append(value) }
      node = Int(tape.nodes[node].after)
      index += 1
    }
    return values
  }

  mutating func claim(_ place: Place) {
    let span = tape.span(place.node)
    if !span.isEmpty { claims.append(Claim(span, .value, place.path)) }
  }

  mutating func report(_ fault: CanonicalFault, at place: Place) {
    guard diagnostics.count < CanonicalRule.most else { return }
    let message = fault.message
    diagnostics.append(
      Diagnostic(
        fault.rule, fault.severity, cause: .author, message, path: place.path.pointer, span: tape.span(place.node)))
  }
}
