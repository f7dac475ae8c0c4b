import AST
import Diagnostics

/// Findings as JUnit XML: a suite for each file, a case for each finding.
enum JUnitReport {
  static func bytes(_ files: [FileFindings], _ language: Language) -> [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"sopc\">\n"
    for file in files {
      let failures = file.findings.count { $0.severity == .error }
      let errors = file.failure == nil ? 0 : 1
      let cases = max(1, file.findings.count + errors)
      text +=
        "  <testsuite name=\"\(escaped(file.path))\" tests=\"\(cases)\" failures=\"\(failures)\" errors=\"\(errors)\">\n"
      if let failure = file.failure {
        text += "    <testcase name=\"read\" classname=\"\(escaped(file.path))\">"
        text += "<error message=\"\(escaped(failure[language]))\"/></testcase>\n"
      } else if file.findings.isEmpty {
        text += "    <testcase name=\"sopc\" classname=\"\(escaped(file.path))\"/>\n"
      }
      for finding in file.findings {
        let place = finding.location.map { ":\($0.line):\($0.column)" } ?? ""
        let message = escaped(finding.message[language])
        text += "    <testcase name=\"\(finding.rule)\(place)\" classname=\"\(escaped(file.path))\">"
        text +=
          finding.severity == .error
          ? "<failure type=\"\(finding.rule)\" message=\"\(message)\"/>"
          : "<system-out>\(finding.severity.rawValue): \(message)</system-out>"
        text += "</testcase>\n"
      }
      text += "  </testsuite>\n"
    }
    return Array((text + "</testsuites>\n").utf8)
  }

  private static func escaped(_ text: String) -> String {
    var shown = ""
    for scalar in VisibleText(text).text.unicodeScalars {
      switch scalar {
      case "&": shown += "&amp;"
      case "<": shown += "&lt;"
      case ">": shown += "&gt;"
      case "\"": shown += "&quot;"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
