import Diagnostics
import FoundationEssentials
import Glibc

/// What sopc tells a person: one message a line on standard error, in their language.
struct Console: Sendable {
  let language: Language
  /// Whether only what went wrong is told.
  let isQuiet: Bool
  /// Whether findings on standard output are coloured.
  let isColored: Bool
  /// Whether a line on the terminal tells how far the run is.
  let showsProgress: Bool

  init(language: Language?, isQuiet: Bool, color: ColorChoice, progress: ProgressChoice = .never) {
    let environment = ProcessInfo.processInfo.environment
    self.language = language ?? Self.language(of: environment)
    self.isQuiet = isQuiet
    let isDumb = environment["TERM"] == "dumb"
    showsProgress = progress == .auto && !isQuiet && !isDumb && isatty(STDERR_FILENO) == 1
    isColored =
      switch color {
      case .always: true
      case .never: false
      case .auto: isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && !isDumb
      }
  }

  /// The language of the locale that the program was started with.
  static var languageOfLocale: Language { language(of: ProcessInfo.processInfo.environment) }

  /// The language of the locale, by the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set.
  private static func language(of environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return Language(locale: locale ?? "")
  }

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
