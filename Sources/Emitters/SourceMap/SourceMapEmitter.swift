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
    var extra = ExtraKeys(sops.map(\.document))
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
        write(entry.claim.path, of: entry.document, &extra, to: &sink)
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
  private func write(_ path: Path, of document: Int, _ extra: inout ExtraKeys, to sink: inout ByteSink) {
    if let pointer = extra.pointer(path, of: document) { return sink.write(json: pointer) }
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

/// The keys of `extra` cells, kept for one step at a time: claims come in the order of the text.
private struct ExtraKeys {
  let documents: [Document]
  private var document = -1
  private var step = -1
  private var keys: [String] = []

  init(_ documents: [Document]) { self.documents = documents }

  /// The pointer of a path that names an `extra` cell.
  mutating func pointer(_ path: Path, of document: Int) -> String? {
    guard case .key(.extra) = path[3], case .index(let cell) = path[4], case .index(let step) = path[2],
      path.starts(with: .procedure / .steps), let steps = documents[document].procedure?.steps,
      steps.indices.contains(step)
    else { return nil }
    if (self.document, self.step) != (document, step) {
      (self.document, self.step) = (document, step)
      keys = steps[step].extraKeys
    }
    guard keys.indices.contains(cell) else { return nil }
    return (Path.step(step) / .extra).pointer + "/" + Path.escape(keys[cell])
  }
}
