import AST
import Diagnostics

/// Findings as commands to GitHub Actions: `::error file=…,line=…::message`.
enum GitHubReport {
  static func bytes(_ files: [FileFindings], _ language: Language) -> [UInt8] {
    var text = ""
    for file in files {
      if let failure = file.failure { text += "::error file=\(property(file.path))::\(data(failure[language]))\n" }
      for finding in file.findings {
        let level = finding.severity == .note ? "notice" : finding.severity.rawValue
        let place = finding.location.map { ",line=\($0.line),col=\($0.column)" } ?? ""
        text += "::\(level) file=\(property(file.path))\(place),title=\(finding.rule)::"
        text += data("\(finding.message[language]) [\(finding.rule), \(finding.cause.rawValue)]") + "\n"
      }
    }
    return Array(text.utf8)
  }

  /// What may stand behind the second pair of colons.
  private static func data(_ text: String) -> String { escaped(text, [0x25, 0x0A, 0x0D]) }
  private static func property(_ text: String) -> String { escaped(text, [0x25, 0x0A, 0x0D, 0x3A, 0x2C]) }

  private static func escaped(_ text: String, _ special: [UInt8]) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if special.contains(byte) {
        bytes += Array(((byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)).utf8)
      } else {
        bytes.append(byte)
      }
    }
    return VisibleText(String(decoding: bytes, as: UTF8.self)).text
  }
}
