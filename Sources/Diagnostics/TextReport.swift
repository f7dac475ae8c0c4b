/// Writes findings about one input as lines for a terminal or a log:
///
/// ```text
/// sop.txt:12:5: warning: the number has no year [SOP012, author]
///    12 │ Nomor SOP⇥800/019/CMT
///       │           ^~~~~~~~~~~
///       ╰ sop.txt:4:17: the date that it should agree with
///       = Write the number anew.
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
  ///
  /// - Parameters:
  ///   - advice: What to do about it, on a line behind the excerpt.
  ///   - related: Other places that it is about, a line each.
  ///   - excerpt: The line of the place, where the text is not at hand.
  public func render(
    _ rule: RuleID, _ severity: Severity, _ cause: Cause, _ message: Message, at location: Location?,
    advice: Message? = nil, related: [RelatedPlace] = [], excerpt: Excerpt? = nil
  ) -> String {
    let place = location.map { ":\($0.line):\($0.column)" } ?? ""
    let word = severity.word[language]
    var shown =
      bold(shownPath(path) + place + ": ") + color(severity, word + ": ") + VisibleText(message[language]).text
      + " [\(rule), \(cause.rawValue)]\n"
    let number = location.map { String($0.line) } ?? ""
    let gutter = String(repeating: " ", count: max(5, number.utf8.count))
    if let location, let excerpt = excerpt ?? (text.isEmpty ? nil : Excerpt(text, lines, at: location)) {
      shown += gutter.dropLast(number.utf8.count) + number + " │ " + excerpt.line + "\n"
      shown += gutter + " │ " + color(severity, excerpt.carets) + "\n"
    }
    for other in related {
      let file = shownPath(other.location.file ?? path)
      shown += gutter + " ╰ \(file):\(other.location.line):\(other.location.column): \(other.message[language])\n"
    }
    if let advice { shown += gutter + " = " + VisibleText(advice[language]).text + "\n" }
    return shown
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
