import AST
import Corpus
import Diagnostics
import Lint
import SopcKit

/// Findings as SARIF 2.1.0, for code scanning.
///
/// - SeeAlso: OASIS SARIF 2.1.0
enum SARIFReport {
  static func bytes(_ files: [FileFindings], _ language: Language) -> [UInt8] {
    let driver = JSON.object([
      ("name", .string("sopc")), ("version", .string(Version.sopc)),
      ("rules", .array(Rule.all.map { rule($0, language) })),
    ])
    let failures = files.compactMap { file in
      file.failure.map { failure in
        JSON.object([
          ("level", .string("error")), ("message", text(failure[language])),
          ("locations", .array([.object([("physicalLocation", .object([("artifactLocation", uri(file.path))]))])])),
        ])
      }
    }
    let results = files.flatMap { file in
      file.numbered.map { result($0, $1, file.path, language) }
    }
    let run = JSON.object([
      ("tool", .object([("driver", driver)])), ("columnKind", .string("unicodeCodePoints")),
      (
        "invocations",
        .array([
          .object([
            ("executionSuccessful", .bool(failures.isEmpty)), ("toolExecutionNotifications", .array(failures)),
          ])
        ])
      ), ("results", .array(results)),
    ])
    return JSON.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ]).bytes() + [0x0A]
  }

  private static func rule(_ rule: Rule, _ language: Language) -> JSON {
    .object([
      ("id", .string(rule.id.description)), ("name", .string(rule.slug)),
      ("shortDescription", text(rule.summary[language])), ("fullDescription", text(rule.summary[language])),
      ("help", text(rule.advice[language] + " (" + rule.source.text + ")")),
      (
        "defaultConfiguration",
        .object([("level", .string(rule.severity.rawValue)), ("enabled", .bool(!rule.isPreview))])
      ),
      ("properties", .object([("tags", .array([.string(rule.family.rawValue), .string(rule.cause.rawValue)]))])),
    ])
  }

  private static func result(_ finding: Finding, _ fingerprint: String, _ path: String, _ language: Language) -> JSON {
    var place: [(String, JSON)] = [("artifactLocation", uri(path))]
    if let location = finding.location {
      place.append(("region", region(location)))
    }
    var result: [(String, JSON)] = [("ruleId", .string(finding.rule.description))]
    if let index = Rule.place(finding.rule) {
      result.append(("ruleIndex", .number(index)))
    }
    if !finding.related.isEmpty {
      let places = finding.related.enumerated().map { index, place in
        JSON.object([
          ("id", .number(index)), ("message", text(place.message[language])),
          (
            "physicalLocation",
            .object([
              ("artifactLocation", uri(place.location.file ?? path)), ("region", region(place.location)),
            ])
          ),
        ])
      }
      result.append(("relatedLocations", .array(places)))
    }
    result += [
      ("rank", .number(finding.confidence.hundredths)), ("level", .string(finding.severity.rawValue)),
      ("message", text(finding.message[language])),
      ("locations", .array([.object([("physicalLocation", .object(place))])])),
      ("partialFingerprints", .object([("sopcFinding/v1", .string(fingerprint))])),
      ("properties", .object([("cause", .string(finding.cause.rawValue)), ("path", .string(finding.path ?? ""))])),
    ]
    return .object(result)
  }

  private static func region(_ location: Location) -> JSON {
    .object([
      ("startLine", .number(location.line)), ("startColumn", .number(location.column)),
      ("byteOffset", .number(location.offset)), ("byteLength", .number(location.length)),
    ])
  }

  private static func text(_ text: String) -> JSON { .object([("text", .string(text))]) }

  /// A relative path as a URI reference.
  private static func uri(_ path: String) -> JSON {
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x2D...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x7E: bytes.append(byte)
      default:
        bytes +=
          Array("%".utf8) + Array((byte < 16 ? "0" : "").utf8) + Array(String(byte, radix: 16, uppercase: true).utf8)
      }
    }
    return .object([("uri", .string(String(decoding: bytes, as: UTF8.self)))])
  }
}
