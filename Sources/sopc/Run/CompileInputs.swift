import AST
import Diagnostics
import Lint
import SopcKit

/// Compiles many inputs, several at a time, and gives what became of each in their order.
///
/// Memory does not grow with the number of inputs but for the outcomes: a task holds one input at a time, and no task runs
/// far ahead of the slowest.
///
/// - Parameters:
///   - taken: The inputs' ``InputFile/identity``, none of which is written over.
///   - take: Gets each outcome, in the inputs' order, as soon as those before it are there.
func compileInputs(
  _ inputs: [InputFile], stems: [String], _ plan: RunPlan, taken: Set<[UInt8]>,
  take: (InputOutcome) async throws -> Void
) async throws {
  let size = max(1, min(64, (inputs.count + plan.jobs - 1) / plan.jobs))
  let batches = stride(from: 0, to: inputs.count, by: size).map { $0..<min($0 + size, inputs.count) }
  try await withThrowingTaskGroup(of: (Int, [InputOutcome]).self) { group in
    var finished: [Int: [InputOutcome]] = [:]
    var (started, running, told) = (0, 0, 0)
    while told < batches.count {
      while started < batches.count, running < plan.jobs, started < told + 4 * plan.jobs {
        let (number, batch) = (started, batches[started])
        group.addTask {
          var outcomes: [InputOutcome] = []
          for index in batch where Interruption.exitCode == nil {
            outcomes.append(compileInput(inputs[index], stem: stems.isEmpty ? "" : stems[index], plan, taken: taken))
          }
          return (number, outcomes)
        }
        started += 1
        running += 1
      }
      if let (number, outcomes) = try await group.next() {
        running -= 1
        finished[number] = outcomes
      }
      while let outcomes = finished.removeValue(forKey: told) {
        for outcome in outcomes { try await take(outcome) }
        told += 1
      }
    }
  }
}

/// Reads, compiles and writes one input.
private func compileInput(_ input: InputFile, stem: String, _ plan: RunPlan, taken: Set<[UInt8]>) -> InputOutcome {
  let start = ContinuousClock.now
  var outcome = InputOutcome(input)
  do throws(FileError) {
    let bytes = try input.read()
    let compilation = Compiler().compile(bytes, path: input.name)
    outcome.note(compilation, plan, bytes)
    do throws(FileError) {
      if let format = plan.streamed { try stream(compilation, format, plan.options, &outcome) }
      if let output = plan.output { try write(compilation, stem: stem, to: output, plan, taken: taken, &outcome) }
    } catch {
      outcome.status = .failed
      outcome.error = error
    }
  } catch {
    outcome.status = .unreadable
    outcome.error = error
  }
  let took = ContinuousClock.now - start
  outcome.milliseconds = Int(took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000)
  return outcome
}

/// Keeps for standard output what an input gives in one format.
private func stream(
  _ compilation: Compilation, _ format: OutputFormat, _ options: OutputOptions, _ outcome: inout InputOutcome
) throws(FileError) {
  switch format {
  case .json, .markdown:
    for sop in compilation.sops { outcome.result += sop.output(format, options).flatMap(\.bytes) }
  case .csv:
    for var sop in compilation.sops {
      sop.provenance = Provenance()
      outcome.kept.append(sop)
    }
  case .svg:
    guard compilation.sops.count == 1, let sop = compilation.sops.first else { throw .severalSOPs }
    var pages = sop.output(format, options)
    if pages.count > 1 {
      var options = options
      options.isContinuous = true
      pages = sop.output(format, options)
    }
    outcome.result = pages.flatMap(\.bytes)
  }
}

private func write(
  _ compilation: Compilation, stem: String, to output: String, _ plan: RunPlan, taken: Set<[UInt8]>,
  _ outcome: inout InputOutcome
) throws(FileError) {
  var files = compilation.outputs(plan.formats, plan.options)
  if plan.hasSourceMap { files.append(compilation.sourceMap()) }
  let folder = parent(of: stem)
  try makeFolder(folder, under: output)
  let root = canonicalFolder(output)
  for file in files where taken.contains(Array(joined(root, stem + file.suffix).utf8)) {
    outcome.failedOutput = stem + file.suffix
    throw .isInput
  }
  for file in files {
    let path = stem + file.suffix
    outcome.failedOutput = path
    let written = try writeFile(file.bytes, to: joined(output, path))
    outcome.outputs.append(OutputRecord(path: path, sha256: SHA256.hex(file.bytes), written: written))
  }
  outcome.failedOutput = nil
  if outcome.status == .ok || outcome.status == .withFindings, outcome.outputs.allSatisfy({ $0.written == .unchanged })
  {
    outcome.status = .unchanged
  }
}

extension InputOutcome {
  /// Takes over what the compilation tells.
  fileprivate mutating func note(_ compilation: Compilation, _ plan: RunPlan, _ bytes: [UInt8]) {
    sha256 = compilation.digest
    sops = compilation.isNoSOP ? 0 : compilation.sops.count
    grade = compilation.sops.map(\.quality.grade).max { $0.rank < $1.rank }
    // What was written by sopc itself is its own text.
    let text = compilation.text.isEmpty ? bytes : compilation.text
    let report = plan.rendering.map {
      TextReport(
        path: shown, text: plan.lint == nil ? compilation.text : text, language: $0.language, isColored: $0.isColored)
    }
    var found = compilation.sops.flatMap(\.findings)
    if var lintPlan = plan.lint {
      let profile = lintPlan.configuration.profile(for: name)
      found =
        lintPlan.configuration.excludes(name) && !isNamed
        ? [] : compilation.sops.flatMap { lint($0, text: text, profile: profile) }
      found = lintPlan.baseline.withoutKnown(found, in: shown)
    }
    for finding in found {
      // A file that a folder happens to hold need not be an SOP.
      let severity = compilation.isNoSOP && !isNamed ? .note : finding.severity
      findings.add(severity, finding.cause)
      if plan.lint != nil {
        var told = finding
        told.severity = severity
        reported.append(told)
      }
      if let report {
        result += Array(
          report.render(finding.rule, severity, finding.cause, finding.message, at: finding.location).utf8)
      }
    }
    status = compilation.isNoSOP ? .notAnSOP : findings.isEmpty ? .ok : .withFindings
  }
}

extension Quality.Grade {
  fileprivate var rank: Int {
    switch self {
    case .ready: 0
    case .review: 1
    case .rescan: 2
    }
  }
}
