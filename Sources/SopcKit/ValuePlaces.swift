import AST
import Diagnostics

/// Where the values of a document stand, for findings that name a value and no place.
struct ValuePlaces {
  private var pointers: Pointers
  /// Of values that bytes were read from.
  private let spans: SpansByPath
  /// In the order of the text.
  private let claims: [Claim]

  init(_ reading: Reading, _ spans: SpansByPath) {
    pointers = Pointers(reading.document)
    self.spans = spans
    claims = reading.provenance.claims
  }

  /// The bytes of the value at a JSON Pointer; of a list's element the bytes that name it, such as a step's activity; for a
  /// value without bytes in such an element, those of the element.
  ///
  /// - Complexity: O(*claims*) where the value itself has no bytes.
  mutating func span(ofValueAt pointer: String) -> Span? {
    guard let path = pointers.path(pointer), path != .root else { return nil }
    if let span = naming(path) { return span }
    let elements = path.elements
    for depth in stride(from: elements.count - 1, through: 1, by: -1) {
      guard case .index = elements[depth - 1] else { continue }
      return naming(Path(elements[..<depth]))
    }
    return nil
  }

  private mutating func naming(_ path: Path) -> Span? {
    spans[path] ?? spans[path / .activity] ?? spans[path / .name] ?? spans[path / .text]
      ?? claims.first { $0.path.starts(with: path) && $0.role == .value }?.span
  }
}

extension Path {
  fileprivate init(_ elements: ArraySlice<Element>) {
    self = elements.reduce(.root) { path, element in
      switch element {
      case .key(let key): path / key
      case .index(let index): path / index
      }
    }
  }
}
