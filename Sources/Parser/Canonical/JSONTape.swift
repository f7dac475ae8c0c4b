import Diagnostics

/// A JSON text as a flat list of its values, parents before children: nothing nests, so that no depth can exhaust a stack.
struct JSONTape: Sendable {
  let bytes: [UInt8]
  /// In document order; the member of an object is a ``JSONNode/Kind/key`` followed by its value.
  var nodes: [JSONNode] = []

  func span(_ node: Int) -> Span { Span(Int(nodes[node].start), Int(nodes[node].end)) }

  func bytes(_ node: Int) -> ArraySlice<UInt8> { bytes[Int(nodes[node].start)..<Int(nodes[node].end)] }

  /// Visits the elements of an array.
  func forEachElement(of array: Int, _ body: (Int) -> Void) {
    var element = array + 1
    while element < Int(nodes[array].after) {
      body(element)
      element = Int(nodes[element].after)
    }
  }

  /// The values at the top, of which JSON Lines has several.
  var roots: [Int] {
    var result: [Int] = []
    var root = 0
    while root < nodes.count {
      result.append(root)
      root = Int(nodes[root].after)
    }
    return result
  }
}

/// A value or key of a JSON text, with the bytes that it stands in: for a string what is between the quotes.
struct JSONNode: Sendable {
  var kind: Kind
  var hasEscapes = false
  var start: UInt32
  var end: UInt32
  /// The first node that is neither this one nor below it.
  var after: UInt32

  enum Kind: UInt8, Sendable {
    case object, array, key, string, number, yes, no, null
    /// Something that is no JSON value, or lies too deep; a diagnostic has said so.
    case broken
  }
}
