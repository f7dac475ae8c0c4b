import AST
import Diagnostics
import SopcKit

/// One input of a build, with what an earlier run knows of it.
struct BuildTask: Sendable {
  var work: Work
  /// The path of its outputs from `--out`, without what is added to it.
  var stem: String
  var prior: RecordLine?
  /// A name that no other task has, for files that have none yet.
  var number: Int
  /// Whether the pass before wrote its outputs.
  var isFresh = false
  /// Whether it is compiled even where it is up to date.
  var isForced = false

  enum Work: Sendable {
    case input(InputFile)
    /// It is known already that it cannot be read.
    case unreadable(name: String, FileError)
  }
}

/// What came of one.
struct BuildResult: Sendable {
  var outcome: InputOutcome
  var record: Record
  /// The line of an earlier run that the record was taken from and is still true.
  var line: RecordLine?
  /// The SOPs as JSON Lines.
  var lines: [UInt8] = []
  /// The SOPs themselves, for the registry.
  var sops: [CompiledSOP] = []
  /// The SOPs as chapters of the book.
  var chapters: [Chapter] = []
}

/// Builds one input: a function of its bytes and the plan, whatever other inputs there are.
struct InputBuilder: Sendable {
  let plan: BuildPlan
  let key: String
  /// `--out` without links.
  let root: String
  /// Where files are written before they take their names.
  let workshop: String
  let inputs: InputPlaces
  /// Who is who across documents.
  var names = NameResolution()
  /// Whether names are still to be resolved: what was resolved before is left as it is.
  var isGathering = false

  func build(_ task: BuildTask) -> BuildResult {
    switch task.work {
    case .input(let input): return build(input, task)
    case .unreadable(let name, let error):
      let outcome = InputOutcome(unreadable: name, error)
      var record = Record(stem: Array(task.stem.utf8), name: name)
      record.status = .unreadable
      if hasRow(task) { record.index = IndexRow(failed: name, reason: error.message.indonesian).line }
      return BuildResult(outcome: outcome, record: record)
    }
  }

  private func build(_ input: InputFile, _ task: BuildTask) -> BuildResult {
    let start = ContinuousClock.now
    var result = BuildResult(
      outcome: InputOutcome(input), record: Record(stem: Array(task.stem.utf8), name: input.name))
    result.record.key = key
    let prior = task.prior.flatMap(Record.init)
    if let prior, plan.resolves, !isGathering, (try? isUpToDate(prior, task, input, nil)) == true {
      // The pass before has just read it.
      result.takeOver(prior, task.prior)
      if task.isFresh { result.outcome.isNew(prior) }
      result.outcome.took(since: start)
      return result
    }
    do throws(FileError) {
      let bytes = try input.read()
      let digest = SHA256.hex(bytes)
      if let prior, try isUpToDate(prior, task, input, digest) {
        result.takeOver(prior, task.prior)
      } else {
        let known = try filing { try names.about(sha256: digest) }
        let compilation = Compiler(known.options(beside: plan.compiler)).compile(bytes, path: input.name)
        result.note(compilation, plan)
        if plan.registry != nil, !isGathering, !compilation.isNoSOP { result.sops = compilation.sops }
        if isGathering {
          result.record.mentions = MentionLines.bytes(compilation)
        } else {
          result.record.mentions = prior?.sha256 == digest ? prior?.mentions ?? [] : []
          result.record.resolution = known.fingerprint(parts: result.record.sops)
          if plan.resolves, prior?.sha256 != digest { throw .changed }
        }
        do throws(FileError) {
          let isDrawn = plan.formats.contains(where: \.isDrawn) || plan.hasPDF || plan.hasBook
          try refuseUnsettled(compilation, plan.options, isDrawn: isDrawn)
          try write(compilation, task, prior, &result)
        } catch {
          result.outcome.status = .failed
          result.outcome.error = error
        }
      }
    } catch {
      result.outcome.status = .unreadable
      result.outcome.error = error
    }
    result.record.status = result.outcome.status == .unchanged ? result.record.status : result.outcome.status
    if result.outcome.isFailure { result.record.outputs = [] }
    if let error = result.outcome.error, hasRow(task) {
      result.record.index = IndexRow(failed: input.name, reason: error.message.indonesian).line
    }
    result.outcome.took(since: start)
    return result
  }

  /// Whether the index has room for an input: it takes the first ones, as many as a browser shows.
  func hasRow(_ task: BuildTask) -> Bool { plan.hasIndex && task.number <= RunIndex.limit }

  /// Whether the outputs of an earlier run are those that this one would write, and are there.
  private func isUpToDate(_ prior: Record, _ task: BuildTask, _ input: InputFile, _ digest: String?) throws(FileError)
    -> Bool
  {
    guard !plan.isForced, !task.isForced, !plan.hasLines, !plan.hasBook, !hasRow(task) || prior.hasIndex,
      prior.isSettled, prior.sha256 == digest ?? prior.sha256, prior.key == key,
      prior.name.utf8.elementsEqual(input.name.utf8),
      plan.rendering == nil || prior.findings.isEmpty
    else { return false }
    if !isGathering {
      let known = try filing { try names.about(sha256: prior.sha256) }
      guard prior.resolution == known.fingerprint(parts: prior.sops) else { return false }
    }
    return prior.outputs.allSatisfy { output in
      (try? fileKind(at: joined(plan.output, task.stem + output.suffix))) == .regular(size: output.size)
    }
  }
}

extension BuildResult {
  /// Takes over what the compilation tells.
  mutating func note(_ compilation: Compilation, _ plan: BuildPlan) {
    outcome.note(compilation, plan.rendering)
    record.sha256 = compilation.digest
    record.sops = outcome.sops
    record.grade = outcome.grade
    record.findings = outcome.findings
    if plan.hasLines { lines = compilation.sops.flatMap(\.jsonLine) }
    guard !compilation.isNoSOP else { return }
    record.register = compilation.sops.flatMap { sop in
      Array("\(sop.quality.grade.rank)".utf8) + Register.row(sop, plan.options) + [0x1E]
    }
  }

  /// Takes over what an earlier run knows.
  fileprivate mutating func takeOver(_ prior: Record, _ line: RecordLine?) {
    record = prior
    self.line = line
    outcome.sha256 = prior.sha256
    outcome.sops = prior.sops
    outcome.grade = prior.grade
    outcome.findings = prior.findings
    let stem = String(decoding: prior.stem, as: UTF8.self)
    outcome.outputs = prior.outputs.map {
      OutputRecord(path: stem + $0.suffix, sha256: $0.sha256, written: .unchanged)
    }
    outcome.status = prior.status == .notAnSOP ? .notAnSOP : .unchanged
  }
}

extension InputOutcome {
  /// The outputs that are there were written by this run.
  fileprivate mutating func isNew(_ record: Record) {
    status = record.status
    outputs = outputs.map { OutputRecord(path: $0.path, sha256: $0.sha256, written: .new) }
  }
}
