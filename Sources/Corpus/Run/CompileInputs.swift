import AST
import Diagnostics
import SopcKit

/// Most inputs of a task. A document takes a millisecond, a hundred times what handing a task over does; what waits for its turn
/// is held in memory, and at the end of a run the other workers wait for the last task.
package let mostInputsOfTask = 16

/// Compiles many inputs, several at a time, and gives what became of each in their order; writes nothing.
///
/// - Parameter take: Gets each outcome, in the inputs' order, as soon as those before it are there.
package func compileInputs(
  _ inputs: [InputFile], _ plan: RunPlan, take: (InputOutcome) async throws -> Void
) async throws {
  if inputs.count == 1 {
    // One input needs no task of its own.
    if Interruption.exitCode == nil { try await take(compileInput(inputs[0], plan)) }
    return
  }
  var next = 0
  try await inOrder(
    jobs: plan.jobs,
    batch: {
      guard next < inputs.count else { return nil }
      let size = max(1, min(mostInputsOfTask, (inputs.count + plan.jobs - 1) / plan.jobs))
      defer { next += size }
      return Array(inputs[next..<min(next + size, inputs.count)])
    }, each: { compileInput($0, plan) }, take: take)
}

/// Works on batches of values, several batches at a time, and gives the results in the values' order.
///
/// Memory does not grow with the number of values: no task runs far ahead of the slowest. Stops between two values where a
/// signal asks for it.
///
/// - Parameters:
///   - batch: Gives the next batch; `nil` at the end.
///   - each: Works on one value.
///   - take: Gets each result in order.
package func inOrder<Value: Sendable, Result: Sendable>(
  jobs: Int, batch: () throws -> [Value]?, each: @escaping @Sendable (Value) -> Result,
  take: (Result) async throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
    var finished: [Int: [Result]] = [:]
    var (started, running, told) = (0, 0, 0)
    var isAtEnd = false
    while true {
      while !isAtEnd, running < jobs, started < told + 4 * jobs {
        guard Interruption.exitCode == nil, let values = try batch() else {
          isAtEnd = true
          break
        }
        let number = started
        group.addTask {
          var results: [Result] = []
          results.reserveCapacity(values.count)
          for value in values where Interruption.exitCode == nil { results.append(each(value)) }
          return (number, results)
        }
        started += 1
        running += 1
      }
      guard told < started else { return }
      if let (number, results) = try await group.next() {
        running -= 1
        finished[number] = results
      }
      while let results = finished.removeValue(forKey: told) {
        for result in results { try await take(result) }
        told += 1
      }
    }
  }
}

/// Reads and compiles one input.
private func compileInput(_ input: InputFile, _ plan: RunPlan) -> InputOutcome {
  let start = ContinuousClock.now
  var outcome = InputOutcome(input)
  do throws(FileError) {
    let bytes = try input.read()
    let compilation = Compiler(plan.compiler).compile(bytes, path: input.name)
    if let judge = plan.judge {
      outcome.note(compilation, plan.rendering, judge(compilation, bytes, input))
    } else {
      outcome.note(compilation, plan.rendering)
    }
    do throws(FileError) {
      try refuseUnsettled(compilation, plan.options, isDrawn: plan.streamed?.isDrawn ?? false)
      if let format = plan.streamed { try stream(compilation, format, plan, &outcome) }
    } catch {
      outcome.status = .failed
      outcome.error = error
    }
  } catch {
    outcome.status = .unreadable
    outcome.error = error
  }
  outcome.took(since: start)
  return outcome
}

/// Keeps for standard output what an input gives in one format.
private func stream(
  _ compilation: Compilation, _ format: OutputFormat, _ plan: RunPlan, _ outcome: inout InputOutcome
) throws(FileError) {
  var options = plan.options
  if format == .svg { options.hasIdentityPage = false }
  if format == .svg || format == .html || format == .drawio { try refuseUnsettled(compilation, options) }
  switch format {
  case .json where plan.hasLines:
    for sop in compilation.sops { outcome.result += sop.jsonLine }
  case .json, .markdown:
    for sop in compilation.sops { outcome.result += sop.output(format, options).flatMap(\.bytes) }
  case .csv:
    for var sop in compilation.sops {
      sop.provenance = Provenance()
      outcome.kept.append(sop)
    }
  case .svg, .html, .bpmn, .drawio:
    guard compilation.sops.count == 1, let sop = compilation.sops.first else { throw .severalSOPs }
    var options = options
    if format == .svg { options.hasIdentityPage = false }
    var pages = sop.output(format, options)
    if pages.count > 1 {
      options.isContinuous = true
      pages = sop.output(format, options)
    }
    outcome.result = pages.flatMap(\.bytes)
  }
}

/// A final chart is not drawn while somebody in it is only guessed.
func refuseUnsettled(_ compilation: Compilation, _ options: OutputOptions) throws(FileError) {
  guard options.isFinal else { return }
  let open = compilation.sops.flatMap(\.document.unsettledPerformers)
  guard !open.isEmpty else { return }
  let list = open.map { "\($0.step) \($0.name ?? "?") \($0.confidence.value)" }
  throw .notFinal(list.joined(separator: ", "))
}

extension InputOutcome {
  mutating func took(since start: ContinuousClock.Instant) {
    let took = ContinuousClock.now - start
    milliseconds = Int(took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000)
  }

  /// Takes over what the compilation tells.
  ///
  /// - Parameter judged: What is told instead of what reading found.
  mutating func note(
    _ compilation: Compilation, _ rendering: RunPlan.Rendering?, _ judged: RunPlan.Judgement? = nil
  ) {
    sha256 = compilation.digest
    sops = compilation.isNoSOP ? 0 : compilation.sops.count
    grade = compilation.sops.map(\.quality.grade).max { $0.rank < $1.rank }
    let findingsTold = judged?.findings ?? compilation.sops.flatMap(\.findings)
    noted = judged?.noted ?? []
    tell(findingsTold, compilation, rendering, judged)
    status = compilation.isNoSOP ? .notAnSOP : findings.isEmpty ? .ok : .withFindings
  }

  /// Counts findings, and renders them for a terminal.
  private mutating func tell(
    _ told: [Finding], _ compilation: Compilation, _ rendering: RunPlan.Rendering?, _ judged: RunPlan.Judgement? = nil
  ) {
    guard !told.isEmpty else { return }
    let report = rendering.map {
      TextReport(
        path: shown.utf8.elementsEqual("stdin".utf8) ? $0.standardInput ?? shown : shown,
        text: judged?.text ?? compilation.text, language: $0.language, isColored: $0.isColored)
    }
    for finding in told {
      // A file that a folder happens to hold need not be an SOP.
      let severity = compilation.isNoSOP && !isNamed ? .note : finding.severity
      findings.add(severity, finding.cause)
      if judged != nil {
        var told = finding
        told.severity = severity
        reported.append(told)
      }
      if let report {
        result +=
          report.render(
            finding.rule, severity, finding.cause, finding.message, at: finding.location,
            advice: rendering?.advice?(finding), related: finding.related
          ).utf8
      }
    }
  }

  /// Takes over what the flowcharts of an input tell, once they are drawn.
  mutating func note(charts told: [Finding], _ compilation: Compilation, _ rendering: RunPlan.Rendering?) {
    tell(told, compilation, rendering)
    if status == .ok, !told.isEmpty { status = .withFindings }
  }
}

extension Quality.Grade {
  /// The greater, the worse.
  package var rank: Int {
    switch self {
    case .ready: 0
    case .review: 1
    case .rescan: 2
    }
  }
}
