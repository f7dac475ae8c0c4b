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
  let nodes = reader.sopNodes()
  var sops: [CanonicalSOP] = []
  var remaining = faults[...]
  var start = 0
  for (index, node) in nodes.enumerated() {
    // The region of an SOP reaches from the end of the one before to its own end; of the last, to the end of the text.
    let end = index == nodes.count - 1 ? bytes.count : Int(tape.nodes[node].end)
    let inside = remaining.prefix { index == nodes.count - 1 || ($0.span?.start ?? 0) < end }
    remaining = remaining.dropFirst(inside.count)
    reader.begin()
    let sop = reader.sop(node)
    sops.append(
      CanonicalSOP(
        sop: sop, claims: tape.cover(Span(start, end), root: node, values: reader.claims),
        diagnostics: inside + reader.diagnostics))
    start = end
  }
  guard sops.isEmpty else { return (sops, []) }
  let fault = CanonicalFault.noSOP
  let none = Diagnostic(fault.rule, fault.severity, cause: .author, fault.message, span: Span(0, bytes.count))
  return ([], remaining + [none])
}

extension CanonicalReader {
  /// The objects at the top, also those in an array at the top.
  func sopNodes() -> [Int] {
    var nodes: [Int] = []
    for root in tape.roots {
      if tape.nodes[root].kind == .object { nodes.append(root) }
      guard tape.nodes[root].kind == .array else { continue }
      tape.forEachElement(of: root) { if tape.nodes[$0].kind == .object { nodes.append($0) } }
    }
    return nodes
  }

  /// Forgets what was said of the SOP before.
  mutating func begin() {
    diagnostics = []
    claims = []
  }

  /// Reads one SOP.
  mutating func sop(_ node: Int) -> CompiledSOP {
    let root = Place(node: node, path: .root)
    let keys: [Path.Key] = [
      .schemaVersion, .source, .identity, .legalBasis, .qualifications, .related, .equipment, .warnings, .records,
      .sections, .procedure, .signature, .quality, .repairs, .unclaimed, .diagnostics,
    ]
    guard let fields = fields(root, keys), !fields.isEmpty else {
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
