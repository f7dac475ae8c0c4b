public import ArgumentParser
import Corpus
public import Diagnostics
import FoundationEssentials

extension Language: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
extension ProgressChoice: ExpressibleByArgument {}

/// What all commands that read inputs take.
struct SharedOptions: ParsableArguments {
  @Option(help: "Language of messages (default: that of the locale).")
  var lang: Language?

  @Option(help: "Colour findings.")
  var color: ColorChoice = .auto

  @Flag(name: [.long, .short], help: "Tell only what went wrong.")
  var quiet = false

  @Option(help: "Show how far the run is, where standard error is a terminal.")
  var progress: ProgressChoice = .auto

  @Option(help: "Inputs compiled at a time (default: the number of processors).")
  var jobs: Int?

  @Option(help: ArgumentHelp("Write a JSON line for each input: its status, outputs, findings.", valueName: "file"))
  var report: String?

  func validate() throws {
    if let jobs, jobs < 1 {
      throw wrongUsage(
        en: "--jobs is a number from 1.",
        id: "--jobs adalah bilangan mulai dari 1.")
    }
  }

  var console: Console { Console(language: lang, isQuiet: quiet, color: color, progress: progress) }

  /// Tasks at a time.
  var tasks: Int { min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, 256) }
}

extension SharedOptions {
  /// What a plain command line asks for; see ``PlainArguments``.
  static func plain(isQuiet: Bool) -> SharedOptions {
    var options = SharedOptions()
    (options.lang, options.color, options.quiet) = (nil, .auto, isQuiet)
    (options.progress, options.jobs, options.report) = (.auto, nil, nil)
    return options
  }
}

/// From which severity on findings of the author make the exit code 1.
enum FailLevel: String, CaseIterable, ExpressibleByArgument {
  case error, warning, note, never

  /// Whether the findings reach it.
  func isReached(by findings: FindingCounts) -> Bool {
    guard let worst = findings.worstAuthored else { return false }
    return switch self {
    case .error: worst >= .error
    case .warning: worst >= .warning
    case .note: true
    case .never: false
    }
  }
}
