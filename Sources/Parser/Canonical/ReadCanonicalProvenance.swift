import AST
import Diagnostics

extension CanonicalReader {
  mutating func source(_ place: Place?) -> SourceInfo {
    var source = SourceInfo(path: "", format: "json")
    guard let fields = fields(place, [.path, .sha256, .format, .encoding, .part]) else { return source }
    source.path = string(fields[.path]) ?? source.path
    source.sha256 = string(fields[.sha256]) ?? source.sha256
    source.format = string(fields[.format]) ?? source.format
    source.encoding = string(fields[.encoding]) ?? source.encoding
    if let part = self.fields(fields[.part], [.index, .count]) {
      source.part = int(part[.index]) ?? source.part
      source.parts = int(part[.count]) ?? source.parts
    }
    return source
  }

  mutating func quality(_ place: Place?) -> Quality {
    var quality = Quality()
    guard let fields = fields(place, [.grade, .claimed, .confidence, .parts, .truncated]) else { return quality }
    quality.grade = choice(fields[.grade]) ?? quality.grade
    quality.claimed = probability(fields[.claimed]) ?? quality.claimed
    if let confidence = self.fields(fields[.confidence], [.least, .mean]) {
      quality.leastConfidence = probability(confidence[.least]) ?? quality.leastConfidence
      quality.meanConfidence = probability(confidence[.mean]) ?? quality.meanConfidence
    }
    quality.parts = int(fields[.parts]) ?? quality.parts
    quality.truncated = bool(fields[.truncated]) ?? quality.truncated
    return quality
  }

  /// A repair; the document tells which cell a path below `extra` names.
  mutating func repair(_ place: Place, _ pointers: inout Pointers) -> Repair? {
    guard let fields = fields(place, [.path, .from, .to, .rule, .confidence, .evidence, .span]) else { return nil }
    let pointer = text(.path, of: fields)
    let path = pointers.path(pointer)
    if path == nil, let written = fields[.path] { report(.unknownPath, at: written) }
    let from = text(.from, of: fields)
    let to = text(.to, of: fields)
    let rule = text(.rule, of: fields)
    let confidence = probability(.confidence, of: fields)
    let evidence = strings(fields[.evidence]).map { Message(en: $0, id: $0) }
    return Repair(
      path: path ?? .root, from: from, to: to, rule: rule, confidence: confidence, evidence: evidence,
      location: location(fields[.span]))
  }

  mutating func unclaimed(_ place: Place) -> Unclaimed? {
    guard let fields = fields(place, [.text, .span]) else { return nil }
    let text = text(.text, of: fields)
    guard let location = location(fields[.span]) else {
      if fields[.span] == nil { report(.missing("span"), at: fields.place) }
      return Unclaimed(text: text, location: Location(offset: 0, length: 0, line: 1, column: 1))
    }
    return Unclaimed(text: text, location: location)
  }

  mutating func finding(_ place: Place) -> Finding? {
    guard let fields = fields(place, [.rule, .severity, .cause, .message, .path, .span]) else { return nil }
    let rule = RuleID(text(.rule, of: fields))
    let severity: Severity = choice(.severity, of: fields, or: .note)
    let cause: Cause = choice(.cause, of: fields, or: .unknown)
    let message = text(.message, of: fields)
    let path = string(fields[.path])
    return Finding(
      rule: rule, severity: severity, cause: cause, message: Message(en: message, id: message), path: path,
      location: location(fields[.span]))
  }

  private mutating func location(_ place: Place?) -> Location? {
    guard let fields = fields(place, [.offset, .length, .line, .column, .file]) else { return nil }
    let offset = int(.offset, of: fields, or: 0)
    let length = int(.length, of: fields, or: 0)
    let line = int(.line, of: fields, or: 1)
    let column = int(.column, of: fields, or: 1)
    return Location(offset: offset, length: length, line: line, column: column, file: string(fields[.file]))
  }
}
