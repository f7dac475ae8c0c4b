import AST
import ArgumentParser
import Corpus
import Diagnostics
import Lint
import SopcKit

/// What a run of `check` has found so far, file by file.
struct CheckedRun {
  let console: Console
  let judge: Judge
  var files: [FileFindings] = []
  var counts = FindingCounts()
  var worstGrade: Quality.Grade?
  /// Inputs that were read.
  var readable = 0
  var isFailed = false
  var outcomes: [InputOutcome] = []
  /// The findings as text.
  private(set) var text: [UInt8] = []

  init(console: Console, judge: Judge) {
    self.console = console
    self.judge = judge
  }

  /// Checks files and folders, after mending them where that is asked for.
  ///
  /// - Parameters:
  ///   - showsText: Whether the findings go to standard output as text.
  ///   - keepsText: Whether they are kept as text.
  mutating func check(_ inputs: [String], _ command: Check, showsText: Bool, keepsText: Bool) async throws {
    let configuration = judge.configuration
    var plan = RunPlan(jobs: command.shared.tasks)
    plan.compiler = judge.compiling
    if showsText || keepsText { plan.rendering = rendering(isColored: console.isColored && !keepsText) }
    plan.judge = { [judge] in judge.judge($0, $1, $2) }
    var run = try Run(inputs, plan, command.shared.report, console) { input in
      !input.isNamed && configuration.excludes(input.name)
    }
    if command.control.mends {
      var mending = MendFiles(
        judge: judge, takesUnsafe: command.control.unsafeFixes, showsOnly: command.control.diff, console: console)
      try deliver(mending.mend(run.inputs), console)
      isFailed = mending.isFailed
      tell(mending)
    }
    var facts: [CorpusFacts] = []
    let name = judge.standardInput
    var poorest: Quality.Grade?
    var found = run.outcomes.map { FileFindings(path: $0.shown, findings: [], failure: $0.error?.message) }
    var shown: [UInt8] = []
    let console = console
    try await run.compile { outcome in
      let path = outcome.shown.utf8.elementsEqual("stdin".utf8) ? name ?? outcome.shown : outcome.shown
      found.append(FileFindings(path: path, findings: outcome.reported, failure: outcome.error?.message))
      facts += outcome.noted.compactMap { $0 as? CorpusFacts }
      if let grade = outcome.grade, grade.order > poorest?.order ?? -1 { poorest = grade }
      if showsText { try deliver(outcome.result, console) }
      if keepsText { shown += outcome.result }
    }
    (files, worstGrade, text, outcomes) = (found, poorest, shown, run.outcomes)
    counts = run.findings
    readable = run.readable
    isFailed = isFailed || run.outcomes.contains(where: \.isFailure)
    let isWhole = !run.inputs.isEmpty && run.inputs.allSatisfy { !$0.isNamed }
    let more = addCorpusFindings(facts, isWhole: isWhole)
    if showsText { try deliver(more, console) }
  }

  /// How findings are shown.
  private func rendering(isColored: Bool) -> RunPlan.Rendering {
    var rendering = RunPlan.Rendering(language: console.language, isColored: isColored)
    rendering.advice = { Rule.advice(on: $0) }
    rendering.standardInput = judge.standardInput
    return rendering
  }

  /// Adds what is found over several inputs to their files; gives it as text.
  mutating func addCorpusFindings(_ facts: [CorpusFacts], isWhole: Bool) -> [UInt8] {
    let found = judge.corpusFindings(facts, isWhole: isWhole)
    var places: [[UInt8]: Int] = [:]
    for (index, file) in files.enumerated() { places[Array(file.path.utf8)] = index }
    var added: [Int: [Finding]] = [:]
    var shown: [UInt8] = []
    for item in found {
      counts.add(item.finding.severity, item.finding.cause)
      if let index = places[Array(item.file.utf8)] { added[index, default: []].append(item.finding) }
      let report = TextReport(path: item.file, text: [], language: console.language, isColored: console.isColored)
      let finding = item.finding
      shown +=
        report.render(
          finding.rule, finding.severity, finding.cause, finding.message, at: finding.location,
          advice: Rule.advice(on: finding), related: finding.related, excerpt: item.excerpt
        ).utf8
    }
    for (index, findings) in added {
      let file = files[index]
      files[index] = FileFindings(path: file.path, findings: file.findings + findings, failure: file.failure)
    }
    text += shown
    return shown
  }

  /// Leaves out what a baseline holds.
  mutating func letPass(_ baseline: Baseline) {
    var known = baseline
    counts = FindingCounts()
    files = files.map { file in
      FileFindings(
        path: file.path, findings: known.withoutKnown(file.findings, in: file.path), failure: file.failure)
    }
    for finding in files.flatMap(\.findings) { counts.add(finding.severity, finding.cause) }
  }

  /// Adds one input's findings; gives them as text.
  mutating func add(_ file: FileFindings, shown: [UInt8]) {
    files.append(file)
    for finding in file.findings { counts.add(finding.severity, finding.cause) }
    text += shown
  }

  private func tell(_ mending: MendFiles) {
    let number = mending.mended
    guard number > 0 else { return }
    console.tell(
      mending.showsOnly
        ? Message(en: "\(count(number, "finding")) would be mended", id: "\(number) temuan akan diperbaiki")
        : Message(en: "\(count(number, "finding")) mended", id: "\(number) temuan diperbaiki"))
  }
}
