/// Writes findings about one input as lines for a terminal or a log:
///
/// ```text
/// sop.txt:12:5: warning: the number has no year [SOP012, author]
///    12 │ Nomor SOP⇥800/019/CMT
///       │           ^~~~~~~~~~~
/// ```
public struct TextReport: Sendable {
  private let path: String
  private let text: [UInt8]
  private let lines: LineTable
  private let language: Language
  private let isColored: Bool

  /// - Parameters:
  ///   - path: How the input is called.
  ///   - text: Its text, as UTF-8, that the places point into; without it no lines are shown.
  public init(path: String, text: [UInt8], language: Language = .english, isColored: Bool = false) {
    self.path = path
    self.text = text
    lines = LineTable(text)
    self.language = language
    self.isColored = isColored
  }

  /// One finding, each line ended by a line feed.
  public func render(
    _ rule: RuleID, _ severity: Severity, _ cause: Cause, _ message: Message, at location: Location?
  ) -> String {
    let place = location.map { ":\($0.line):\($0.column)" } ?? ""
    let word = severity.word[language]
    let head =
      bold(shownPath(path) + place + ": ") + color(severity, word + ": ") + VisibleText(message[language]).text
      + " [\(rule), \(cause.rawValue)]\n"
    guard let location, !text.isEmpty else { return head }
    let excerpt = Excerpt(text, lines, at: location)
    let number = String(location.line)
    let gutter = String(repeating: " ", count: max(5, number.utf8.count))
    return head + gutter.dropLast(number.utf8.count) + number + " │ " + excerpt.line + "\n"
      + gutter + " │ " + color(severity, excerpt.carets) + "\n"
  }

  private func bold(_ text: String) -> String { isColored ? "\u{1B}[1m" + text + "\u{1B}[0m" : text }

  private func color(_ severity: Severity, _ text: String) -> String {
    guard isColored else { return text }
    let code =
      switch severity {
      case .note: "36"
      case .warning: "33"
      case .error: "31"
      }
    return "\u{1B}[1;" + code + "m" + text + "\u{1B}[0m"
  }
}

/// A path as it may stand at the start of a line: visible, and never such as a CI server takes for a command to it
/// (`::error::`, `##[group]`).
public func shownPath(_ path: String) -> String {
  let shown = VisibleText(path).text
  return shown.utf8.starts(with: "::".utf8) || shown.utf8.starts(with: "##".utf8) ? "./" + shown : shown
}
