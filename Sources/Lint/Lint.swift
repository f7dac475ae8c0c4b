package import AST
import Diagnostics

/// Holds an SOP against the rules of a profile.
///
/// - Parameters:
///   - text: What the places of the SOP count in.
/// - Returns: What reading and inference found and the profile lets through, with what the rules add, by place. One defect
///   gives one finding: a rule gives way to the finding that it names.
/// - Complexity: O(*n*) in the document for each rule; O(*s*²) in steps for repeated activities.
package func lint(_ sop: CompiledSOP, text: [UInt8], profile: Profile = Profile()) -> [Finding] {
  var findings: [Finding] = []
  for var finding in sop.findings {
    if let rule = Rule.named(finding.rule) {
      guard profile.holds(rule) else { continue }
      finding.severity = profile.severity(rule, finding.severity)
    }
    findings.append(finding)
  }
  guard !sop.document.isEmpty else { return findings }
  let subject = Subject(sop, text: text, profile: profile)
  let lines = LineTable(text)
  for rule in Rule.all where rule.check != nil && profile.holds(rule) {
    var breaches = Breaches()
    rule.check?(subject, &breaches)
    for breach in breaches.found {
      let pointer = breach.path.pointer(in: sop.document)
      let isTold = sop.findings.contains { finding in
        rule.yieldsTo.contains(finding.rule) && overlap(finding.path ?? "", pointer)
      }
      guard !isTold else { continue }
      let span = breach.span ?? subject.span(breach.path)
      findings.append(
        Finding(
          rule: rule.id, severity: profile.severity(rule, breach.severity ?? rule.severity),
          cause: breach.cause ?? rule.cause, message: breach.message, path: pointer,
          location: span.map { lines.location(of: $0) }))
    }
  }
  return findings.enumerated().sorted { a, b in
    (a.element.location?.offset ?? .max, a.element.rule, a.offset)
      < (b.element.location?.offset ?? .max, b.element.rule, b.offset)
  }.map(\.element)
}

/// Whether two JSON Pointers are about one value or step.
private func overlap(_ a: String, _ b: String) -> Bool {
  let (left, right) = (parts(a), parts(b))
  let depth = left.first?.elementsEqual("procedure".utf8) == true ? 3 : min(left.count, right.count)
  guard left.count >= depth, right.count >= depth, depth > 0 else { return false }
  return zip(left.prefix(depth), right.prefix(depth)).allSatisfy { $0.elementsEqual($1) }
}

private func parts(_ pointer: String) -> [Substring.UTF8View] {
  pointer.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0).utf8 }
}
