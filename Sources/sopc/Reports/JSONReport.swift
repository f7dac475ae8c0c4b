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

  private static func span(_ location: Location) -> JSON {
    .object([
      ("offset", .number(location.offset)), ("length", .number(location.length)), ("line", .number(location.line)),
      ("column", .number(location.column)),
    ])
  }
}
