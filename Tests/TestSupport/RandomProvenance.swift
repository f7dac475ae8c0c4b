package import AST
import Diagnostics

extension RandomSOP {
  mutating func source() -> SourceInfo {
    let parts = random.int(1...3)
    return SourceInfo(
      path: text(1...2), sha256: maybe(80) { $0.digest() } ?? "",
      format: random.pick(["ocr-text", "html", "markdown", "json"]),
      encoding: random.pick(["utf-8", "utf-16le", "utf-16be", "windows-1252"]), part: random.int(1...parts),
      parts: parts)
  }

  private mutating func digest() -> String {
    let digits = Array("0123456789abcdef")
    return String((0..<64).map { _ in digits[random.int(0...15)] })
  }

  mutating func quality() -> Quality {
    var quality = Quality()
    quality.grade = random.pick(Quality.Grade.allCases, or: .review)
    quality.claimed = probability()
    quality.leastConfidence = probability()
    quality.meanConfidence = probability()
    quality.parts = random.int(0...11)
    quality.truncated = random.chance(20)
    return quality
  }

  mutating func finding(in document: Document) -> Finding {
    let english = text()
    return Finding(
      rule: RuleID("SOP\(padded(1...999, 3))"), severity: random.pick(Severity.allCases, or: .note),
      cause: random.pick(Cause.allCases, or: .unknown), message: Message(en: english, id: english),
      path: maybe { $0.path(in: document).pointer(in: document) }, location: maybe { $0.location() })
  }

  mutating func location() -> Location {
    Location(
      offset: random.int(0...9_999), length: random.int(0...400), line: random.int(1...300), column: random.int(1...90))
  }

  mutating func provenance(of document: Document) -> Provenance {
    var provenance = Provenance()
    var offset = random.int(0...3)
    for _ in 0..<random.int(0...12) {
      let end = offset + random.int(1...20)
      let role = random.pick(Claim.Role.allCases, or: .value)
      provenance.claims.append(Claim(Span(offset, end), role, role == .value ? path(in: document) : .root))
      offset = end + random.int(0...2)
    }
    provenance.repairs = list(0...4) {
      Repair(
        path: $0.path(in: document), from: $0.text(), to: $0.text(),
        rule: $0.random.pick(["person-name", "nip-digits", "step-number"]), confidence: $0.probability(),
        evidence: $0.messages(), location: $0.maybe { $0.location() })
    }
    provenance.unclaimed = list(0...3) { Unclaimed(text: $0.text(), location: $0.location()) }
    return provenance
  }

  private mutating func messages() -> [Message] {
    texts().map { Message(en: $0, id: $0) }
  }

  /// The path of a value that the document holds.
  package mutating func path(in document: Document) -> Path {
    var paths = [Path.identity / .number, .identity / .title, .dates / .created, .institution / .government]
    if document.identity.approver != nil { paths += [.approver / .name, .approver / .nip] }
    for index in document.legalBasis.indices { paths.append(.root / .legalBasis / index / .title) }
    for index in document.equipment.indices { paths.append(.root / .equipment / index) }
    for (index, section) in document.sections.enumerated() {
      for item in section.items.indices { paths.append(.root / .sections / index / .items / item) }
    }
    for (index, step) in (document.procedure?.steps ?? []).enumerated() {
      let path = Path.step(index)
      paths += [path, path / .activity, path / .duration, path / .no]
      for cell in step.extra.indices { paths.append(path / .extra / cell) }
      for performer in step.performers.indices { paths.append(path / .performers / performer) }
      for edge in step.next.indices { paths.append(path / .next / edge / .when) }
    }
    return random.pick(paths, or: .root)
  }
}
