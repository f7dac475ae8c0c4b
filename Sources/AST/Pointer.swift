extension Path {
  /// JSON Pointer (RFC 6901) of the value in canonical JSON: `extra` cells are named by their column's head.
  ///
  /// A cell that the document does not hold keeps its number.
  public func pointer(in document: Document) -> String {
    var text = ""
    var position = 0
    while let element = self[position] {
      text += "/"
      switch element {
      case .key(let key): text += key.name
      case .index(let index): text += extraKey(at: position, in: document).map(Self.escape) ?? String(index)
      }
      position += 1
    }
    return text
  }

  /// The key of an `extra` cell, where the element at a position is one that the document holds.
  public func extraKey(at position: Int, in document: Document) -> String? {
    guard position == 4, case .index(let cell) = self[4], case .key(.extra) = self[3], case .index(let step) = self[2],
      case .key(.steps) = self[1], case .key(.procedure) = self[0], let steps = document.procedure?.steps,
      steps.indices.contains(step), steps[step].extra.indices.contains(cell)
    else { return nil }
    return steps[step].extraKeys[cell]
  }

  /// The path that a JSON Pointer names, the inverse of ``pointer(in:)``; `nil` where no path can name that place.
  ///
  /// The document tells which `extra` cell a head names.
  public init?(pointer: String, in document: Document) {
    var path = Path.root
    guard !pointer.isEmpty else {
      self = path
      return
    }
    var tokens = pointer.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)[...]
    guard tokens.popFirst()?.isEmpty == true, tokens.count <= 8 else { return nil }
    for token in tokens {
      if let cell = Self.extraCell(named: token, at: path, in: document) {
        path = path / cell
      } else if let index = Self.index(token) {
        path = path / index
      } else if let key = Key.allCases.first(where: { $0.name.utf8.elementsEqual(token) }) {
        path = path / key
      } else {
        return nil
      }
    }
    self = path
  }

  private static func extraCell(named token: Substring.UTF8View, at path: Path, in document: Document) -> Int? {
    guard path[4] == nil, case .key(.extra) = path[3], case .index(let step) = path[2],
      let steps = document.procedure?.steps, steps.indices.contains(step)
    else { return nil }
    return steps[step].extraKeys.firstIndex { escape($0).utf8.elementsEqual(token) }
  }

  private static func index(_ token: Substring.UTF8View) -> Int? {
    guard let first = token.first, first != UInt8(ascii: "0") || token.count == 1, token.count <= 9,
      token.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return token.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// A key as a token of a JSON Pointer: `~` is `~0` and `/` is `~1`.
  public static func escape(_ key: String) -> String {
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
