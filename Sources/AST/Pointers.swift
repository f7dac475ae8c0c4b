/// The JSON Pointers of one document's values: turns many paths into pointers, or back, at little cost each.
///
/// Keeps the names of the `extra` cells of the step that was asked for last.
public struct Pointers: Sendable {
  private let document: Document
  private var step = -1
  private var names: [String] = []
  private var places: [[UInt8]: Int] = [:]

  public init(_ document: Document) { self.document = document }

  /// JSON Pointer (RFC 6901) of a value in canonical JSON: `extra` cells are named by their column's head.
  ///
  /// A cell that the document does not hold keeps its number.
  public mutating func pointer(_ path: Path) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for position in 0..<8 {
      if position == 4, case .index(let index) = path[position], load(path), names.indices.contains(index) {
        text.append(Self.slash)
        text.append(contentsOf: names[index].utf8)
      } else {
        path.append(elementAt: position, to: &text)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The path that a JSON Pointer names; `nil` where no path can name that place.
  public mutating func path(_ pointer: String) -> Path? {
    var path = Path.root
    guard !pointer.isEmpty else { return path }
    let bytes = Array(pointer.utf8)
    guard bytes[0] == Self.slash, bytes.count(where: { $0 == Self.slash }) <= 8 else { return nil }
    var (start, position) = (1, 0)
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: Self.slash) ?? bytes.count
      let token = bytes[start..<end]
      if position == 4, load(path), let cell = places[Array(token)] {
        path = path / cell
      } else if let index = Self.index(token) {
        path = path / index
      } else if let key = Path.Key(name: token) {
        path = path / key
      } else {
        return nil
      }
      (start, position) = (end + 1, position + 1)
    }
    return path
  }

  private static let slash = UInt8(ascii: "/")

  /// Whether a path leads into the `extra` cells of a step; their names are then at hand.
  private mutating func load(_ path: Path) -> Bool {
    guard case .key(.extra) = path[3], case .index(let step) = path[2], case .key(.steps) = path[1],
      case .key(.procedure) = path[0], let steps = document.procedure?.steps, steps.indices.contains(step)
    else { return false }
    if step != self.step {
      self.step = step
      names = steps[step].extraKeys.map(Self.escape)
      places = [:]
      for (index, name) in names.enumerated() { places[Array(name.utf8)] = index }
    }
    return true
  }

  private static func index(_ token: ArraySlice<UInt8>) -> Int? {
    guard let first = token.first, first != UInt8(ascii: "0") || token.count == 1, token.count <= 9,
      token.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return token.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// A key as a token of a JSON Pointer: `~` is `~0` and `/` is `~1`.
  private static func escape(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
    var bytes: [UInt8] = []
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: "~"): bytes += [byte, UInt8(ascii: "0")]
      case UInt8(ascii: "/"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "1")]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Path {
  /// JSON Pointer (RFC 6901) of the value in canonical JSON; for many paths of a document, see ``Pointers``.
  public func pointer(in document: Document) -> String {
    var pointers = Pointers(document)
    return pointers.pointer(self)
  }

  /// The path that a JSON Pointer names, the inverse of ``pointer(in:)``; `nil` where no path can name that place.
  public init?(pointer: String, in document: Document) {
    var pointers = Pointers(document)
    guard let path = pointers.path(pointer) else { return nil }
    self = path
  }
}

extension Step {
  /// The heads of ``extra``, each made unique: a head that stood before becomes `Biaya (2)`.
  ///
  /// Heads are compared by their bytes.
  public var extraKeys: [String] {
    guard extra.count > 1 else { return extra.map(\.head) }
    var seen: Set<[UInt8]> = []
    var copies: [[UInt8]: Int] = [:]
    return extra.map { cell in
      let head = Array(cell.head.utf8)
      var key = cell.head
      while !seen.insert(Array(key.utf8)).inserted {
        let copy = copies[head, default: 1] + 1
        copies[head] = copy
        key = "\(cell.head) (\(copy))"
      }
      return key
    }
  }
}
