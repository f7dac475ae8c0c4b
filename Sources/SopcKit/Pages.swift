package import AST
import Diagnostics
import Emitters
import Parser

/// One of several files that hold one SOP, such as a page of a scan.
public struct Page: Sendable {
  /// How outputs and messages call it.
  public let name: String
  /// The file as it is.
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension Compiler {
  /// Compiles several files as the pages of one text, in the order given.
  ///
  /// All places in the result name their file and count in it; only the claims, which the source map is made of, count in the
  /// joined text.
  ///
  /// - Parameter path: How the pages together are named in the output.
  /// - Complexity: O(*n*) in bytes.
  public func compile(pages: [Page], path: String) -> Compilation {
    let places = PagePlaces(pages)
    var compilation = compile(places.text, path: path)
    compilation.digest = SHA256.hex(pages.flatMap(\.bytes))
    compilation.pages = places
    for index in compilation.sops.indices { places.settle(&compilation.sops[index], digest: compilation.digest) }
    return compilation
  }
}

/// Where the pages stand in their joined text.
public struct PagePlaces: Sendable {
  private var entries: [Entry] = []
  /// The pages as UTF-8, with a form feed between; claims count in it.
  package let text: [UInt8]

  private struct Entry: Sendable {
    var name: String
    /// In the joined text.
    var span: Span
    var source: SourceText
    var lines: LineTable
  }

  init(_ pages: [Page]) {
    var text: [UInt8] = []
    for page in pages {
      if !text.isEmpty { text += text.last == 0x0A ? [0x0C, 0x0A] : [0x0A, 0x0C, 0x0A] }
      let source = decode(page.bytes)
      entries.append(
        Entry(
          name: page.name, span: Span(text.count, text.count + source.bytes.count), source: source,
          lines: LineTable(source.bytes)))
      text += source.bytes
    }
    self.text = text
  }

  /// The name of each page and its text as UTF-8, which lines and columns count in.
  public var texts: [(name: String, text: [UInt8])] { entries.map { ($0.name, $0.source.bytes) } }

  /// The place in its file of a span of the joined text; a span over several pages is cut at the end of its first.
  func location(_ span: Span) -> Location? {
    guard let entry = entry(at: span.start) else { return nil }
    let start = min(max(span.start - entry.span.start, 0), entry.span.length)
    let end = min(max(span.end - entry.span.start, start), entry.span.length)
    var location = entry.lines.location(of: Span(start, end))
    location.offset = entry.source.inputOffset(start)
    location.length = entry.source.inputOffset(end) - location.offset
    location.file = entry.name
    return location
  }

  /// A finding whose places count in the joined text, with its places in their files.
  package func settled(_ finding: Finding) -> Finding {
    var finding = finding
    finding.location = finding.location.flatMap { $0.file == nil ? location($0.span) : $0 }
    finding.related = finding.related.compactMap { place in
      guard place.location.file == nil else { return place }
      return location(place.location.span).map { RelatedPlace(place.message, $0) }
    }
    finding.fix = nil
    return finding
  }

  /// The last page that begins no later than an offset.
  private func entry(at offset: Int) -> Entry? {
    var (low, high) = (0, entries.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if entries[middle].span.start <= offset { low = middle } else { high = middle }
    }
    return low < entries.count ? entries[low] : nil
  }

  /// Takes the places in an SOP from the joined text to the files.
  fileprivate func settle(_ sop: inout CompiledSOP, digest: String) {
    sop.source.sha256 = digest
    sop.source.encoding = entries.first?.source.encoding ?? sop.source.encoding
    for index in sop.provenance.unclaimed.indices {
      if let place = location(sop.provenance.unclaimed[index].location.span) {
        sop.provenance.unclaimed[index].location = place
      }
    }
    for index in sop.provenance.repairs.indices {
      sop.provenance.repairs[index].location = sop.provenance.repairs[index].location.flatMap { location($0.span) }
    }
    for index in sop.findings.indices {
      sop.findings[index].location = sop.findings[index].location.flatMap { location($0.span) }
    }
  }
}
