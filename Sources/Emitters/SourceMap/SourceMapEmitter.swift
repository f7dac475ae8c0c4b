package import AST
import Diagnostics

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
/// Only a `value` has a `path`.
package struct SourceMapEmitter: Sendable {
  package init() {}

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
      sink.write("    { \"offset\": ")
      sink.write(decimal: entry.claim.span.start)
      sink.write(", \"length\": ")
      sink.write(decimal: entry.claim.span.length)
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
