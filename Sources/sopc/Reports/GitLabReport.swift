import AST
import Diagnostics
import SopcKit

/// Findings as GitLab's code quality report.
///
/// - SeeAlso: GitLab documentation, code quality report format
enum GitLabReport {
  static func bytes(_ files: [FileFindings], _ language: Language) -> [UInt8] {
    let issues = files.flatMap { file in
      (file.failure.map { [failure($0[language], file.path)] } ?? [])
        + file.numbered.map { finding, fingerprint -> JSON in
          let severity =
            switch finding.severity {
            case .error: "major"
            case .warning: "minor"
            case .note: "info"
            }
          return .object([
            ("description", .string(finding.message[language])), ("check_name", .string(finding.rule.description)),
            ("fingerprint", .string(fingerprint)), ("severity", .string(severity)),
            (
              "location",
              .object([
                ("path", .string(file.path)),
                ("lines", .object([("begin", .number(finding.location?.line ?? 1))])),
              ])
            ),
          ])
        }
    }
    return JSON.array(issues).bytes() + [0x0A]
  }

  /// A file that could not be read.
  private static func failure(_ message: String, _ path: String) -> JSON {
    .object([
      ("description", .string(message)), ("check_name", .string("unreadable")),
      ("fingerprint", .string(SHA256.hex(Array("\(path)\u{0}unreadable".utf8)))), ("severity", .string("blocker")),
      (
        "location",
        .object([("path", .string(path)), ("lines", .object([("begin", .number(1))]))])
      ),
    ])
  }
}
