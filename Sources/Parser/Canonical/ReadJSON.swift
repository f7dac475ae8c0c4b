package import AST
package import Diagnostics

/// An SOP that was read from canonical JSON.
package struct CanonicalSOP: Sendable {
  /// Equal to the SOP that was written, but for the claims, which canonical JSON does not hold, and the messages, of which
  /// it holds one language.
  package var sop: CompiledSOP
  /// What each run of the JSON's own bytes is: for a source map of the JSON.
  package var claims: [Claim]
  /// What is wrong with the JSON, with spans into its bytes.
  package var diagnostics: [Diagnostic]
}

/// Reads canonical JSON: one SOP, an array of them, or JSON Lines.
///
/// Where the JSON is broken or a value has the wrong type, a diagnostic says so and what to do, and the rest is still read.
///
/// - Returns: The SOPs in order; none where the text holds no object. The diagnostics then stand alone.
/// - Complexity: O(*n*) in bytes.
package func readCanonicalJSON(_ bytes: [UInt8]) -> (sops: [CanonicalSOP], diagnostics: [Diagnostic]) {
  let (tape, faults) = readJSONText(bytes)
  var reader = CanonicalReader(tape)
  let (nodes, strays) = reader.objects()
  var remainingStrays = strays[...]
  var sops: [CanonicalSOP] = []
  var remaining = faults[...]
  var start = (byte: 0, node: 0)
  for (index, node) in nodes.enumerated() {
    // The region of an SOP reaches from the end of the one before to its own end; of the last, to the end of the text.
    let isLast = index == nodes.count - 1
    let end = isLast ? (bytes.count, tape.nodes.count) : (Int(tape.nodes[node].end), Int(tape.nodes[node].after))
    let inside = remaining.prefix { isLast || ($0.span?.start ?? 0) < end.0 }
    remaining = remaining.dropFirst(inside.count)
    reader.begin()
    let sop = reader.sop(node)
    while let stray = remainingStrays.first, stray < end.1 {
      reader.report(.noSOP, at: CanonicalReader.Place(node: stray, path: .root))
      remainingStrays = remainingStrays.dropFirst()
    }
    sops.append(
      CanonicalSOP(
        sop: sop, claims: tape.cover(Span(start.byte, end.0), nodes: start.node..<end.1, values: reader.claims),
        diagnostics: inside + reader.diagnostics))
    start = end
  }
  guard sops.isEmpty else { return (sops, []) }
  let fault = CanonicalFault.noSOP
  let none = Diagnostic(fault.rule, fault.severity, cause: .author, fault.message, span: Span(0, bytes.count))
  return ([], remaining + [none])
}

extension CanonicalReader {
  /// The objects at the top, or in an array at the top: SOPs have a key of canonical JSON, strays have none.
  ///
  /// Where none has such a key, the first counts as the SOP.
  func objects() -> (sops: [Int], strays: [Int]) {
    var objects: [Int] = []
    for root in tape.roots {
      if tape.nodes[root].kind == .object { objects.append(root) }
      guard tape.nodes[root].kind == .array else { continue }
      tape.forEachElement(of: root) { if tape.nodes[$0].kind == .object { objects.append($0) } }
    }
    var sops: [Int] = []
    var strays: [Int] = []
    for object in objects { if isSOP(object) { sops.append(object) } else { strays.append(object) } }
    return sops.isEmpty ? (Array(strays.prefix(1)), Array(strays.dropFirst())) : (sops, strays)
  }

  private func isSOP(_ object: Int) -> Bool {
    var node = object + 1
    while node < Int(tape.nodes[object].after) {
      if Self.keys.contains(where: { key(node, is: $0) }) { return true }
      node = Int(tape.nodes[node + 1].after)
    }
    return false
  }

  private static let keys: [Path.Key] = [
    .schemaVersion, .source, .identity, .legalBasis, .qualifications, .related, .equipment, .warnings, .records,
    .sections, .procedure, .signature, .quality, .repairs, .unclaimed, .diagnostics,
  ]

  /// Forgets what was said of the SOP before.
  mutating func begin() {
    diagnostics = []
    unknownKeys = 0
    claims = []
  }

  /// Reads one SOP.
  mutating func sop(_ node: Int) -> CompiledSOP {
    let root = Place(node: node, path: .root)
    guard let fields = fields(root, Self.keys), !fields.isEmpty else {
      report(.noSOP, at: root)
      return CompiledSOP(source: SourceInfo(path: "", format: "json"), document: Document())
    }
    if let version = int(fields[.schemaVersion]), version != 1, let place = fields[.schemaVersion] {
      report(.unknownVersion, at: place)
    }
    let document = document(fields)
    var sop = CompiledSOP(source: source(fields[.source]), document: document, quality: quality(fields[.quality]))
    var pointers = Pointers(document)
    sop.provenance.repairs = array(fields[.repairs]) { $0.repair($1, &pointers) }
    sop.provenance.unclaimed = array(fields[.unclaimed]) { $0.unclaimed($1) }
    sop.findings = array(fields[.diagnostics]) { $0.finding($1) }
    return sop
  }

  private mutating func document(_ fields: Fields) -> Document {
    var document = Document()
    document.identity = identity(fields[.identity])
    document.legalBasis = array(fields[.legalBasis]) { $0.citation($1) }
    document.qualifications = strings(fields[.qualifications])
    document.related = array(fields[.related]) { $0.related($1) }
    document.equipment = strings(fields[.equipment])
    document.warnings = strings(fields[.warnings])
    document.records = strings(fields[.records])
    document.sections = array(fields[.sections]) { $0.section($1) }
    document.procedure = procedure(fields[.procedure])
    document.signature = person(fields[.signature])
    return document
  }
}
