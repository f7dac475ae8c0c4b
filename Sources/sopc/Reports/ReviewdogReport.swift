import AST
import Diagnostics

/// Findings as reviewdog's JSON Lines (RDFormat).
enum ReviewdogReport {
  static func bytes(_ files: [FileFindings], _ language: Language) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      for finding in file.findings {
        var location: [(String, JSON)] = [("path", .string(file.path))]
        if let place = finding.location {
          let start = JSON.object([("line", .number(place.line)), ("column", .number(place.column))])
          location.append(("range", .object([("start", start)])))
        }
        let severity = finding.severity == .note ? "INFO" : finding.severity.rawValue.uppercased()
        bytes +=
          JSON.object([
            ("message", .string(finding.message[language])), ("location", .object(location)),
            ("severity", .string(severity)), ("source", .object([("name", .string("sopc"))])),
            ("code", .object([("value", .string(finding.rule.description))])),
          ]).bytes(isPretty: false) + [0x0A]
      }
    }
    return bytes
  }
}
