import ArgumentParser
import Diagnostics
import SopcKit

/// One run over inputs: finds them, compiles them, tells what could not be done, and ends with the right exit code.
struct Run {
  let plan: RunPlan
  /// What was found, in order.
  private(set) var inputs: [InputFile] = []
  /// What became of the inputs, those that could not be read first.
  private(set) var outcomes: [InputOutcome] = []
  /// Of all inputs.
  private(set) var findings = FindingCounts()
  private let console: Console
  private let report: String?

  /// - Parameter report: The file for `--report`.
  init(_ paths: [String], _ plan: RunPlan, _ report: String?, _ console: Console) throws(ExitCode) {
    self.plan = plan
    self.console = console
    self.report = report
    for item in findInputs(paths, output: plan.output) {
      switch item {
      case .input(let file): inputs.append(file)
      case .passedOver(let name, let message): console.tell(.note, name, message)
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

  /// Compiles the inputs and writes their outputs, if the plan says so.
  ///
  /// - Parameter take: Gets each outcome in order.
  mutating func compile(_ take: (InputOutcome) throws -> Void) async throws {
    var taken: Set<[UInt8]> = []
    var stems: [String] = []
    if let output = plan.output {
      let plan = plan
      stems = OutputPlan(inputs) { $0.suffixes(plan) }.stems
      let folders = Set(stems.map { Array(parent(of: $0).utf8) } + [[]])
      for folder in folders { removeLeftovers(inFolder: joined(output, String(decoding: folder, as: UTF8.self))) }
      taken = Set(inputs.compactMap { $0.identity.map { Array($0.utf8) } })
    }
    var told = outcomes
    var progress = Progress(of: inputs.count, console)
    try await compileInputs(inputs, stems: stems, plan, taken: taken) { outcome in
      try take(outcome)
      var outcome = outcome
      outcome.result = []
      outcome.reported = []
      told.append(outcome)
      progress.clear()
      tell(outcome)
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
      let bytes = try RunReport.lines(outcomes)
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

  /// Writes `manifest.json`, and tells whether that went well.
  func writeManifest(to output: String) throws -> Bool {
    let place = joined(output, Manifest.fileName)
    let identity = canonicalPlace(place)
    let bytes = try Manifest(outcomes).bytes()
    do throws(FileError) {
      if inputs.contains(where: { $0.identity.map { $0.utf8.elementsEqual(identity.utf8) } ?? false }) {
        throw .isInput
      }
      _ = try writeFile(bytes, to: place)
      return true
    } catch {
      console.tell(.error, place, error.message)
      return false
    }
  }

  private mutating func note(_ outcome: InputOutcome) {
    outcomes.append(outcome)
    tell(outcome)
  }

  private func tell(_ outcome: InputOutcome) {
    if let error = outcome.error {
      let place = outcome.failedOutput.map { joined(plan.output ?? "", $0) }
      console.tell(.error, place ?? outcome.shown, error.message)
    } else if outcome.status == .notAnSOP {
      console.tell(
        outcome.isNamed ? .warning : .note, outcome.shown,
        Message(en: "holds no part of an SOP", id: "tidak memuat bagian SOP"))
    }
  }
}

extension InputFile {
  /// What the outputs of the input add to its stem; none where it cannot be read.
  fileprivate func suffixes(_ plan: RunPlan) -> [String] {
    guard place != nil, let bytes = try? read() else { return [] }
    let compilation = Compiler().compile(bytes, path: name)
    return compilation.outputs(plan.formats, plan.options).map(\.suffix) + (plan.hasSourceMap ? [".map.json"] : [])
  }
}
