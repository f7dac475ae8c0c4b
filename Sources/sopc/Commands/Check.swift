import ArgumentParser
import Corpus
import Diagnostics
import SopcKit

/// Tells what is wrong with SOPs, and writes nothing but that.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what is wrong with SOPs, and where.",
    discussion: """
      Findings go to standard output as "file:line:column: severity: message [rule, cause]", with the line they are about. \
      The cause tells who brought it about: the author of the SOP, its extraction (scan, OCR), or unknown. Only the \
      author's findings make the exit code 1.

      Examples:
        sopc check sop.txt
        sopc check scans/ --fail-on warning
        sopc check - < sop.txt
      """)

  @Argument(help: "Files and folders; - is standard input.")
  var inputs: [String]

  @Option(help: "Exit with 1 where a finding of the author is this severe, or worse.")
  var failOn: FailLevel = .error

  @Option(help: "Form of the findings.")
  var format: FindingFormat = .text

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = shared.console
    var plan = RunPlan(jobs: shared.tasks)
    plan.rendering = RunPlan.Rendering(language: console.language, isColored: console.isColored)
    var run = try Run(inputs, plan, shared.report, console)
    try await run.compile { outcome in
      try deliver(outcome.result, console)
    }
    let total = run.findings
    if run.readable > 0 {
      console.tell(
        Message(
          en: "\(count(run.readable, "input")): \(total.summary.english)",
          id: "\(run.readable) masukan: \(total.summary.indonesian)"))
    }
    try run.end(isFailing: failOn.isReached(by: total))
  }
}

/// How findings are written.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people: the message and the line it is about.
  case text
}
