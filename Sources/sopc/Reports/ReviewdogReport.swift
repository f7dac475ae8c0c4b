import AST
import Diagnostics

/// Findings as reviewdog's JSON Lines (RDFormat), with what would mend them as suggestions.
///
/// - SeeAlso: the message `Diagnostic` of RDFormat; columns count in bytes of UTF-8
enum ReviewdogReport {
  static func bytes(_ files: [FileFindings], _ language: Language) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      if let failure = file.failure {
        bytes +=
          line(file.path, nil, failure[language], "ERROR", code: nil, suggestions: [], related: [])
      }
      for finding in file.findings {
        let severity = finding.severity == .note ? "INFO" : finding.severity.rawValue.uppercased()
        let suggestions = (finding.fix?.edits ?? []).compactMap { edit in
          edit.range.map { JSON.object([("range", json($0)), ("text", .string(edit.text))]) }
        }
        let related = finding.related.map { place in
          JSON.object([
            ("message", .string(place.message[language])),
            (
              "location",
              .object([
                ("path", .string(place.location.file ?? file.path)),
                ("range", .object([("start", .object([("line", .number(place.location.line))]))])),
              ])
            ),
          ])
        }
        bytes += line(
          file.path, finding.range, finding.message[language], severity,
          code: finding.rule.description, suggestions: suggestions, related: related)
      }
    }
    return bytes
  }

  private static func line(
    _ path: String, _ range: LineRange?, _ message: String, _ severity: String, code: String?, suggestions: [JSON],
    related: [JSON]
  ) -> [UInt8] {
    var members: [(String, JSON)] = [
      ("message", .string(message)), ("location", location(path, range)), ("severity", .string(severity)),
      ("source", .object([("name", .string("sopc"))])),
    ]
    if let code { members.append(("code", .object([("value", .string(code))]))) }
    if !suggestions.isEmpty { members.append(("suggestions", .array(suggestions))) }
    if !related.isEmpty { members.append(("related_locations", .array(related))) }
    return JSON.object(members).bytes(isPretty: false) + [0x0A]
  }

  private static func location(_ path: String, _ range: LineRange?) -> JSON {
    .object([("path", .string(path))] + (range.map { [("range", json($0))] } ?? []))
  }

  private static func json(_ range: LineRange) -> JSON {
    func position(_ position: LineRange.Position) -> JSON {
      .object([("line", .number(position.line)), ("column", .number(position.column))])
    }
    return .object([("start", position(range.start)), ("end", position(range.end))])
  }
}
