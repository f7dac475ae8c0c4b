import AST
import Diagnostics

/// Findings as one JSON object.
enum JSONReport {
  static func bytes(_ files: [FileFindings], _ language: Language) -> [UInt8] {
    let findings = files.flatMap { file in
      file.numbered.map { finding, fingerprint -> JSON in
        .object([
          ("file", .string(file.path)), ("rule", .string(finding.rule.description)),
          ("severity", .string(finding.severity.rawValue)), ("cause", .string(finding.cause.rawValue)),
          ("message", .string(finding.message[language])), ("path", finding.path.map(JSON.string) ?? .null),
          ("span", finding.location.map(span) ?? .null), ("fingerprint", .string(fingerprint)),
          ("confidence", .decimal(finding.confidence)),
          ("related", .array(finding.related.map { related($0, file, language) })),
          ("fix", finding.fix.map(fix) ?? .null),
        ])
      }
    }
    let failures = files.compactMap { file in
      file.failure.map { JSON.object([("file", .string(file.path)), ("message", .string($0[language]))]) }
    }
    return JSON.object([("version", .number(1)), ("findings", .array(findings)), ("failures", .array(failures))])
      .bytes()
      + [0x0A]
  }

  private static func related(_ place: RelatedPlace, _ file: FileFindings, _ language: Language) -> JSON {
    .object([
      ("file", .string(place.location.file ?? file.path)), ("message", .string(place.message[language])),
      ("span", span(place.location)),
    ])
  }

  private static func fix(_ fix: Fix) -> JSON {
    .object([
      ("safe", .bool(fix.isSafe)),
      (
        "edits",
        .array(
          fix.edits.map {
            .object([
              ("offset", .number($0.span.start)), ("length", .number($0.span.length)), ("text", .string($0.text)),
            ])
          })
      ),
    ])
  }

  private static func span(_ location: Location) -> JSON {
    .object([
      ("offset", .number(location.offset)), ("length", .number(location.length)), ("line", .number(location.line)),
      ("column", .number(location.column)),
    ])
  }
}
