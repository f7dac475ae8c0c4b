import ArgumentParser
import Corpus
import Diagnostics
import SopcKit

/// One run over inputs: finds them, compiles them, tells what could not be done, and ends with the right exit code.
struct Run {
  private(set) var plan: RunPlan
  /// What was found, in order.
  private(set) var inputs: [InputFile] = []
  /// What became of the inputs, those that could not be read first.
  private(set) var outcomes: [InputOutcome] = []
  /// Of all inputs.
  private(set) var findings = FindingCounts()
  private let console: Console
  private let report: String?

  /// - Parameters:
  ///   - report: The file for `--report`.
  ///   - isExcluded: Whether a file that a folder holds is left out.
  init(
    _ paths: [String], _ plan: RunPlan, _ report: String?, _ console: Console,
    excluding isExcluded: (InputFile) -> Bool = { _ in false }
  ) throws(ExitCode) {
    self.plan = plan
    self.console = console
    self.report = report
    for item in findInputs(paths, output: nil) {
      switch item {
      case .input(let file) where isExcluded(file): continue
      case .input(let file): inputs.append(file)
      case .passedOver(let name, let message): console.tell(.note, name, message)
      case .folder: continue
      case .unreadable(let name, let error):
        note(InputOutcome(unreadable: name, error))
      }
    }
    if let report,
      inputs.contains(where: { $0.identity == canonicalPlace(report) })
    {
      console.tell(.error, report, FileError.isInput.message)
      throw .fileFailure
    }
  }

  /// How many inputs were read.
  var readable: Int { outcomes.count { $0.status != .unreadable } }

  /// Compiles so many inputs at a time, where there are several.
  mutating func work(by jobs: @autoclosure () -> Int) {
    if inputs.count > 1 { plan.jobs = jobs() }
  }

  /// Compiles the inputs.
  ///
  /// - Parameter take: Gets each outcome in order.
  mutating func compile(_ take: (InputOutcome) throws -> Void) async throws {
    var told = outcomes
    var progress = Progress(of: inputs.count, console)
    try await compileInputs(inputs, plan) { outcome in
      try take(outcome)
      var outcome = outcome
      outcome.result = []
      outcome.reported = []
      outcome.noted = []
      told.append(outcome)
      progress.clear()
      console.tell(outcome)
      progress.advance()
    }
    progress.clear()
    outcomes = told
    for outcome in outcomes { findings.add(outcome.findings) }
    if let code = Interruption.exitCode { throw ExitCode(code) }
  }

  /// Writes the report, and throws the exit code where it is not 0.
  ///
  /// - Parameter isFailed: Whether something else was not written.
  func end(isFailing: Bool, isFailed: Bool = false) throws {
    var isFailed = isFailed || outcomes.contains(where: \.isFailure)
    if let report {
      let bytes = RunReport.lines(outcomes)
      do throws(FileError) {
        _ = try writeFile(bytes, to: report)
      } catch {
        console.tell(.error, report, error.message)
        isFailed = true
      }
    }
    if isFailed { throw ExitCode.fileFailure }
    if isFailing { throw ExitCode.findings }
  }

  private mutating func note(_ outcome: InputOutcome) {
    outcomes.append(outcome)
    console.tell(outcome)
  }
}

extension Console {
  /// Tells what went wrong with an input.
  ///
  /// - Parameter output: The folder for outputs.
  func tell(_ outcome: InputOutcome, output: String = "") {
    if let error = outcome.error {
      let place = outcome.failedOutput.map { joined(output, $0) }
      tell(.error, place ?? outcome.shown, error.message)
    } else if outcome.status == .notAnSOP {
      tell(
        outcome.isNamed ? .warning : .note, outcome.shown,
        Message(en: "holds no part of an SOP", id: "tidak memuat bagian SOP"))
    }
  }
}
