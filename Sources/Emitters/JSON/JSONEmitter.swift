package import AST

/// Writes an SOP as canonical JSON, version 1: every key always present, in fixed order, the same bytes for the same SOP.
package struct JSONEmitter: Sendable {
  package var style: Style

  package enum Style: Sendable, CaseIterable {
    /// Indented by two blanks a level.
    case pretty
    /// On one line, without blanks between.
    case line
  }

  package init(style: Style = .pretty) { self.style = style }

  /// Writes one JSON object and a line feed.
  package func emit(_ sop: CompiledSOP, to sink: inout ByteSink) {
    var writer = JSONWriter(&sink, pretty: style == .pretty)
    writer.sop(sop)
    sink = writer.finish()
  }

  /// The version that the key `schemaVersion` tells.
  package static let schemaVersion = 1
}

extension JSONWriter {
  mutating func sop(_ sop: CompiledSOP) {
    let document = sop.document
    open(.object)
    member("schemaVersion", JSONEmitter.schemaVersion)
    member("source") { $0.source(sop.source) }
    member("identity") { $0.identity(document.identity) }
    array("legalBasis", document.legalBasis) { $0.citation($1) }
    member("qualifications", document.qualifications)
    array("related", document.related) { $0.related($1) }
    member("equipment", document.equipment)
    member("warnings", document.warnings)
    member("records", document.records)
    array("sections", document.sections) { $0.section($1) }
    member("procedure") { $0.procedure(document.procedure) }
    member("signature") { $0.person(document.signature) }
    member("quality") { $0.quality(sop.quality) }
    var pointers = Pointers(document)
    array("repairs", sop.provenance.repairs) { $0.repair($1, &pointers) }
    array("unclaimed", sop.provenance.unclaimed) { $0.unclaimed($1) }
    array("diagnostics", sop.findings) { $0.finding($1) }
    close(.object)
  }

  private mutating func source(_ source: SourceInfo) {
    open(.object)
    member("path", source.path)
    member("sha256", source.sha256)
    member("format", source.format)
    member("encoding", source.encoding)
    object("part") {
      $0.member("index", source.part)
      $0.member("count", source.parts)
    }
    close(.object)
  }

  private mutating func identity(_ identity: Identity) {
    open(.object)
    object("institution") {
      $0.member("government", identity.institution.government)
      $0.member("unit", identity.institution.unit)
      $0.member("subunit", identity.institution.subunit)
      $0.member("regionCode", identity.institution.regionCode)
    }
    member("number", identity.number)
    member("revision", identity.revision)
    member("title", identity.title)
    object("dates") {
      $0.member("created", identity.dates.created)
      $0.member("revised", identity.dates.revised)
      $0.member("effective", identity.dates.effective)
      $0.member("approved", identity.dates.approved)
    }
    member("approver") { $0.person(identity.approver) }
    array("signatories", identity.signatories) { writer, signatory in
      writer.open(.object)
      writer.member("role", signatory.role)
      writer.member("person") { $0.person(signatory.person) }
      writer.close(.object)
    }
    close(.object)
  }

  private mutating func person(_ person: Person?) {
    guard let person else { return null() }
    open(.object)
    member("id", person.id)
    member("position", person.position)
    member("name", person.name)
    member("degrees", person.degrees)
    member("rank", person.rank)
    member("grade", person.grade)
    member("nip", person.nip)
    close(.object)
  }

  private mutating func citation(_ citation: Citation) {
    open(.object)
    member("text", citation.text)
    member("type", citation.type)
    member("number", citation.number)
    member("year", citation.year)
    member("title", citation.title)
    member("id", citation.id)
    close(.object)
  }

  private mutating func related(_ related: RelatedSOP) {
    open(.object)
    member("text", related.text)
    member("target", related.target)
    close(.object)
  }

  private mutating func section(_ section: ExtraSection) {
    open(.object)
    member("heading", section.heading)
    member("items", section.items)
    close(.object)
  }
}
