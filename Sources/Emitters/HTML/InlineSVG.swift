/// An SVG document as a part of an HTML page: without what only a document of its own has, and with ids of its own.
struct InlineSVG: Sendable {
  let bytes: [UInt8]

  /// - Parameters:
  ///   - document: An SVG as ``Markup`` writes it, so that no quotation mark stands in its texts.
  ///   - prefix: Goes in front of every id and of what refers to one.
  /// - Complexity: O(*n*).
  init(_ document: [UInt8], prefix: String) {
    var rest = document[...]
    if rest.starts(with: "<?xml".utf8), let end = rest.firstIndex(of: 0x0A) { rest = rest[(end + 1)...] }
    var out: [UInt8] = []
    out.reserveCapacity(rest.count + 64 * prefix.utf8.count)
    let prefix = Array(prefix.utf8)
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "<") where rest.starts(with: "<style>".utf8):
        // The page has its own rule for paper.
        let end = Self.end(of: "</style>", in: rest)
        rest = rest[end...]
        if rest.first == 0x0A { rest = rest.dropFirst() }
        while out.last == 0x20 { out.removeLast() }
      case UInt8(ascii: " ") where rest.starts(with: " id=\"".utf8):
        Self.take(5, &rest, &out)
        out += prefix
      case UInt8(ascii: "h") where rest.starts(with: "href=\"#".utf8):
        Self.take(7, &rest, &out)
        // A link to another part of the page stays as it is.
        let target = rest.prefix { $0 != UInt8(ascii: "\"") }
        if Self.holds(document, id: target) { out += prefix }
      case UInt8(ascii: "u") where rest.starts(with: "url(#".utf8):
        Self.take(5, &rest, &out)
        out += prefix
      case UInt8(ascii: " ") where rest.starts(with: " aria-labelledby=\"".utf8):
        Self.take(18, &rest, &out)
        out += prefix
        while let next = rest.first, next != UInt8(ascii: "\"") {
          Self.take(1, &rest, &out)
          if next == 0x20 { out += prefix }
        }
      default: Self.take(1, &rest, &out)
      }
    }
    bytes = out
  }

  private static func take(_ count: Int, _ rest: inout ArraySlice<UInt8>, _ out: inout [UInt8]) {
    out += rest.prefix(count)
    rest = rest.dropFirst(count)
  }

  /// Where the text behind a mark begins; the end where there is no such mark.
  private static func end(of mark: String, in rest: ArraySlice<UInt8>) -> Int {
    rest.indices.first { rest[$0...].starts(with: mark.utf8) }.map { $0 + mark.utf8.count } ?? rest.endIndex
  }

  private static func holds(_ document: [UInt8], id: ArraySlice<UInt8>) -> Bool {
    let mark = Array(" id=\"".utf8) + id + [UInt8(ascii: "\"")]
    return document.indices.contains { document[$0] == 0x20 && document[$0...].starts(with: mark) }
  }
}
