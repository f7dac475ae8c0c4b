import Diagnostics
import FoundationEssentials
import Glibc

/// What sopc tells a person: one message a line on standard error, in their language.
struct Console: Sendable {
  private let wanted: Language?
  /// Whether only what went wrong is told.
  let isQuiet: Bool
  /// Whether findings on standard output are coloured.
  let isColored: Bool
  /// Whether a line on the terminal tells how far the run is.
  let showsProgress: Bool

  init(language: Language?, isQuiet: Bool, color: ColorChoice, progress: ProgressChoice = .never) {
    wanted = language
    self.isQuiet = isQuiet
    showsProgress = progress == .auto && !isQuiet && isatty(STDERR_FILENO) == 1 && !Self.isDumb
    isColored =
      switch color {
      case .always: true
      case .never: false
      case .auto: isatty(STDOUT_FILENO) == 1 && (Self.environment["NO_COLOR"] ?? "").isEmpty && !Self.isDumb
      }
  }

  /// Of messages and reports.
  var language: Language { wanted ?? Self.languageOfLocale }

  /// The language of the locale that the program was started with, by the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set.
  static let languageOfLocale: Language = {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return Language(locale: locale ?? "")
  }()

  private static var isDumb: Bool { environment["TERM"] == "dumb" }

  /// Read when it is first asked for.
  private static let environment = ProcessInfo.processInfo.environment

  /// Tells how the run goes; not where it is quiet.
  func tell(_ message: Message) {
    if !isQuiet { complain(message) }
  }

  /// Tells something about an input; where it is quiet, only errors.
  func tell(_ severity: Severity, _ name: String, _ message: Message) {
    guard !isQuiet || severity == .error else { return }
    writeMessage(
      "\(name.isEmpty ? "sopc" : shownPath(name)): \(severity.word[language]): \(VisibleText(message[language]).text)\n"
    )
  }

  /// Tells what ends the run.
  func complain(_ message: Message) { writeMessage("sopc: \(VisibleText(message[language]).text)\n") }
}

/// Whether findings are coloured.
enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}
