package import AST
import Diagnostics

/// Holds an SOP against the rules of a profile.
///
/// - Parameters:
///   - text: What the places of the SOP count in.
///   - isOwn: Whether the text is sopc's own Markdown or JSON, which tells what an earlier reading found elsewhere.
/// - Returns: What reading and inference found and the profile lets through, with what the rules add, by place. One defect
///   gives one finding: a rule gives way to the finding that it names.
/// - Complexity: O(*n*) in the document for each rule; O(*s*²) in steps for repeated activities.
package func lint(
  _ sop: CompiledSOP, text: [UInt8], profile: Profile = Profile(), isOwn: Bool = false
) -> [Finding] {
  let lines = LineTable(text)
  let subject = Subject(sop, text: text, profile: profile, isOwn: isOwn)
  var pointers = Pointers(sop.document)
  var findings: [Finding] = []
  for var finding in sop.findings {
    if let rule = Rule.named(finding.rule) {
      guard profile.holds(rule) else { continue }
      finding.severity = profile.severity(rule, finding.severity)
    }
    let path = finding.path.flatMap { pointers.path($0) }
    // What an earlier reading found is placed in the text that it was made from.
    if isOwn, !finding.rule.isOfOwnText { finding.location = path.flatMap(subject.span).map { lines.location(of: $0) } }
    finding.confidence = subject.confidence(path)
    // Where nothing else speaks of a bad scan, the text is what the author wrote.
    if finding.cause == .unknown, subject.isWellRead, !sop.document.isEmpty { finding.cause = .author }
    findings.append(finding)
  }
  guard !sop.document.isEmpty else { return findings.map(\.shortened) }
  let told = findings.isEmpty ? [] : findings.map { (rule: $0.rule, parts: parts($0.path ?? "")) }
  for rule in Rule.all where rule.check != nil && profile.holds(rule) {
    var breaches = Breaches()
    rule.check?(subject, &breaches)
    if !rule.replaces.isEmpty, !breaches.isEmpty {
      let better = breaches.found.compactMap { parts(pointers.pointer($0.path)).first }
      findings.removeAll { finding in
        guard rule.replaces.contains(finding.rule), let own = finding.path.flatMap({ parts($0).first }) else {
          return false
        }
        return better.contains { $0.elementsEqual(own) }
      }
    }
    for breach in breaches.found {
      let pointer = pointers.pointer(breach.path)
      if !rule.yieldsTo.isEmpty {
        let own = parts(pointer)
        if told.contains(where: { rule.yieldsTo.contains($0.rule) && overlap($0.parts, own) }) { continue }
      }
      let span = breach.span ?? subject.span(breach.path)
      let cause = breach.cause ?? rule.cause
      // What reading may have brought about is no error of the SOP.
      let severity = cause == .author ? rule.severity : min(rule.severity, .warning)
      var finding = Finding(
        rule: rule.id, severity: profile.severity(rule, breach.severity ?? severity), cause: cause,
        message: breach.message, path: pointer, location: span.map { lines.location(of: $0) })
      finding.confidence = subject.confidence(breach.path)
      finding.related = breach.related.compactMap { place in
        subject.span(place.path).map { RelatedPlace(place.message, lines.location(of: $0)) }
      }
      finding.fix = breach.edits.map { edits in
        Fix(edits.map { $0.placed(in: lines) }, isSafe: rule.fix == .safe)
      }
      findings.append(finding)
    }
  }
  return ordered(findings).map { finding in
    var finding = finding.shortened
    finding.range = finding.location.flatMap { $0.file == nil ? lines.range(of: $0.span) : nil }
    return finding
  }
}

extension Fix.Edit {
  fileprivate func placed(in lines: LineTable) -> Fix.Edit {
    var copy = self
    copy.range = lines.range(of: span)
    return copy
  }
}

/// By place; what has none comes last.
package func ordered(_ findings: [Finding]) -> [Finding] {
  findings.enumerated().sorted { a, b in
    (a.element.location?.offset ?? .max, a.element.rule, a.offset)
      < (b.element.location?.offset ?? .max, b.element.rule, b.offset)
  }.map(\.element)
}

extension Finding {
  /// With a message that a person can take in: texts of the document in it may be of any length.
  fileprivate var shortened: Finding {
    guard message.english.utf8.count > 400 || message.indonesian.utf8.count > 400 else { return self }
    var copy = self
    copy.message = Message(en: Self.short(message.english), id: Self.short(message.indonesian))
    return copy
  }

  private static func short(_ text: String) -> String {
    guard text.utf8.count > 400 else { return text }
    let scalars = Array(text.unicodeScalars.prefix(4_000_000))
    guard scalars.count > 300 else { return text }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars.prefix(180))
    result.append("…")
    result.append(contentsOf: scalars.suffix(110))
    return String(result)
  }
}

extension RuleID {
  /// Whether it is about canonical JSON or Markdown itself.
  fileprivate var isOfOwnText: Bool {
    description.utf8.starts(with: "SOP08".utf8) || description.utf8.starts(with: "SOP09".utf8)
  }
}

/// Whether two JSON Pointers are about one value or step.
private func overlap(_ left: [Substring.UTF8View], _ right: [Substring.UTF8View]) -> Bool {
  let depth = left.first?.elementsEqual("procedure".utf8) == true ? 3 : min(left.count, right.count)
  guard left.count >= depth, right.count >= depth, depth > 0 else { return false }
  return zip(left.prefix(depth), right.prefix(depth)).allSatisfy { $0.elementsEqual($1) }
}

private func parts(_ pointer: String) -> [Substring.UTF8View] {
  pointer.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0).utf8 }
}
