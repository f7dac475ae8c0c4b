package import AST
package import Diagnostics

/// Writes what each run of an input's bytes became, as JSON with one entry a line.
///
/// ```json
/// {
///   "entries": [
///     { "offset": 0, "length": 9, "role": "label", "document": 1 },
///     { "offset": 10, "length": 7, "role": "value", "path": "/identity/number", "document": 1 }
///   ]
/// }
/// ```
///
/// Only a `value` has a `path`; entries of several files have a `file`, which offsets then count in.
package struct SourceMapEmitter: Sendable {
  /// Takes a span to its place where several files hold one input.
  private let place: (@Sendable (Span) -> Location?)?

  /// - Parameter place: Takes a span to its file and its place there; without it spans are of the one input.
  package init(place: (@Sendable (Span) -> Location?)? = nil) { self.place = place }

  /// - Parameter sops: The SOPs of one input, in order; their claims tell where each value stood.
  /// - Complexity: O(*n* log *n*) in claims.
  package func emit(_ sops: [CompiledSOP], to sink: inout ByteSink) {
    var entries: [(claim: Claim, document: Int)] = []
    for (index, sop) in sops.enumerated() {
      for claim in sop.provenance.claims { entries.append((claim, index)) }
    }
    entries.sort { ($0.claim.span, $0.document) < ($1.claim.span, $1.document) }
    var pointers = sops.map { Pointers($0.document) }
    sink.write("{\n  \"entries\": [")
    for (index, entry) in entries.enumerated() {
      sink.write(index == 0 ? "\n" : ",\n")
      let span = entry.claim.span
      let location = place?(span)
      sink.write("    { ")
      if let file = location?.file {
        sink.write("\"file\": ")
        sink.write(json: file)
        sink.write(", ")
      }
      sink.write("\"offset\": ")
      sink.write(decimal: location?.offset ?? span.start)
      sink.write(", \"length\": ")
      sink.write(decimal: location?.length ?? span.length)
      sink.write(", \"role\": \"")
      sink.write(entry.claim.role.rawValue)
      if entry.claim.role == .value {
        sink.write("\", \"path\": ")
        write(entry.claim.path, &pointers[entry.document], to: &sink)
        sink.write(", \"document\": ")
      } else {
        sink.write("\", \"document\": ")
      }
      sink.write(decimal: entry.document + 1)
      sink.write(" }")
    }
    sink.write(entries.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
  }

  /// Writes a path as a JSON Pointer in quotes.
  private func write(_ path: Path, _ pointers: inout Pointers, to sink: inout ByteSink) {
    if case .key(.extra) = path[3] { return sink.write(json: pointers.pointer(path)) }
    sink.write(UInt8(ascii: "\""))
    var position = 0
    while let element = path[position] {
      sink.write(UInt8(ascii: "/"))
      switch element {
      case .key(let key): sink.write(key.name)
      case .index(let index): sink.write(decimal: index)
      }
      position += 1
    }
    sink.write(UInt8(ascii: "\""))
  }
}
