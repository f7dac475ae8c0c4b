package import Analysis
import AST

/// The decisions as entries of a decisions file, to follow what it holds; with the head of a new file where it is new.
///
/// - Complexity: O(*n*) in bytes written.
package func decisionsText(_ rulings: [Decisions.Ruling], isNew: Bool) -> [UInt8] {
  var text = isNew ? "decisionsVersion: 1\ndecisions:\n" : ""
  for ruling in rulings {
    var lines: [String] = []
    if let input = ruling.input { lines.append("input: \(quoted(input))") }
    if let part = ruling.part { lines.append("part: \(part)") }
    lines.append("path: \(quoted(ruling.path))")
    lines.append("read: \(quoted(ruling.read))")
    lines.append(verdict(ruling.verdict))
    for (index, line) in lines.enumerated() { text += (index == 0 ? "  - " : "    ") + line + "\n" }
  }
  return Array(text.utf8)
}

private func verdict(_ verdict: Decisions.Verdict) -> String {
  switch verdict {
  case .confirm: return "confirm: true"
  case .refuse: return "refuse: true"
  case .apart: return "apart: true"
  case .replace(let value): return "replace: \(quoted(value))"
  case .performers(let names): return "performers: [\(names.map(quoted).joined(separator: ", "))]"
  case .next(let targets):
    if let step = targets[nil] { return "next: \(step)" }
    let branches: [(Edge.Branch, String)] = [(.yes, "\"yes\""), (.no, "\"no\"")]
    let parts = branches.compactMap { branch, word in targets[branch].map { "\(word): \($0)" } }
    return "next: {\(parts.joined(separator: ", "))}"
  }
}

/// A double-quoted YAML scalar.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\":
      result += "\\"
      result.unicodeScalars.append(scalar)
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
