import AST
import ArgumentParser
import Corpus
import Diagnostics
import Lint
import SopcKit

/// Tells what is wrong with SOPs, and writes nothing but that and what it is told to mend.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tells what is wrong with SOPs, and where.",
    discussion: """
      Findings go to standard output as "file:line:column: severity: message [rule, cause]", with the line they are about, \
      related places and advice. The cause tells who brought it about: the author of the SOP, its extraction (scan, OCR), or \
      unknown. Only the author's findings make the exit code 1. What a rule means tells "sopc explain".

      Examples:
        sopc check sop.txt
        sopc check scans/ --fail-on warning
        sopc check docs/ --format text --format sarif=sopc.sarif
        sopc check docs/ --fix
        sopc check - --stdin-filename sop.md < sop.md
      """)

  @Argument(help: "Files and folders; - is standard input.")
  var inputs: [String]

  @Option(help: "Exit with 1 where a finding of the author is this severe, or worse (default: error).")
  var failOn: FailLevel?

  @Option(
    help: ArgumentHelp(
      "Form of the findings, and where to: text, json, sarif, github, gitlab, junit or rdjsonl; repeatable.",
      valueName: "form[=file]"))
  var format: [ReportTarget] = []

  @OptionGroup(title: "Compiling") var compiling: CompilingOptions
  @OptionGroup var control: CheckOptions
  @OptionGroup var grouping: GroupOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard format.count(where: { $0.file == nil }) <= 1 else {
      throw ValidationError("Only one --format goes to standard output; give the others a file: sarif=sopc.sarif.")
    }
    if control.mends, grouping.group != nil {
      throw ValidationError("--fix, --unsafe-fixes and --diff take single files, not --group.")
    }
    if control.fix || control.unsafeFixes, !control.diff, inputs.contains("-") {
      throw ValidationError("Standard input cannot be mended in place; use --diff.")
    }
  }

  func run() async throws {
    let console = shared.console
    let configuration = try control.configuration(for: inputs, console)
    let targets = format.isEmpty ? [ReportTarget(format: .text, file: nil)] : format
    // What would change is the result; findings go where a --format sends them.
    let showsText = targets.contains { $0.format == .text && $0.file == nil } && !(control.diff && format.isEmpty)
    // Pruning looks at all findings, and lets those of the baseline pass afterwards.
    let baseline = try control.readBaseline(configuration, console)
    let judge = Judge(
      configuration: configuration, baseline: control.prunesBaseline ? Baseline() : baseline,
      compiling: try compiling.load(console), standardInput: control.stdinFilename)
    var findings = CheckedRun(console: console, judge: judge)
    if let rule = grouping.group {
      var run = GroupRun(inputs, by: rule, output: nil, judge.compiling, console)
      try run.check(&findings) { showsText ? try deliver($0, console) : () }
    } else {
      let keepsText = targets.contains { $0.format == .text && $0.file != nil }
      try await findings.check(inputs, self, showsText: showsText, keepsText: keepsText)
    }
    try end(&findings, baseline, targets, configuration)
  }

  /// Writes the reports, and throws the exit code, which does not depend on them.
  private func end(
    _ run: inout CheckedRun, _ baseline: Baseline, _ targets: [ReportTarget], _ configuration: Configuration
  ) throws {
    let console = shared.console
    var isFailed = run.isFailed
    if control.prunesBaseline, let file = control.baselineFile(configuration) {
      let pruned = baseline.pruned(run.files) { (try? targetKind(at: $0)) != nil }
      isFailed = !control.write(pruned.bytes, to: file, console) || isFailed
      console.tell(
        Message(
          en: "\(count(pruned.removed, "entry", "entries")) taken out of \(file)",
          id: "\(pruned.removed) baris dihapus dari \(file)"))
      run.letPass(baseline)
    }
    let named = run.files.map { $0.named(RelativePaths()) }
    for target in targets where !(target.format == .text && target.file == nil) {
      let bytes = target.format == .text ? run.text : target.format.bytes(named, console.language)
      if let file = target.file {
        isFailed = !control.write(bytes, to: file, console) || isFailed
      } else {
        try deliver(bytes, console)
      }
    }
    if let file = control.writeBaseline {
      isFailed = !control.write(Baseline(at: file).bytes(run.files), to: file, console) || isFailed
    }
    if control.statistics {
      // Where a report for a program is on standard output, nothing else is.
      let lines = Statistics.lines(run.files)
      let isTaken = targets.contains { $0.file == nil && $0.format != .text }
      if isTaken { writeMessage(String(decoding: lines, as: UTF8.self)) } else { try deliver(lines, console) }
    }
    if run.readable > 0 {
      let total = run.counts.summary
      console.tell(
        Message(
          en: "\(count(run.readable, "input")): \(total.english)", id: "\(run.readable) masukan: \(total.indonesian)"))
    }
    if let report = shared.report, grouping.group == nil {
      isFailed = !control.write(RunReport.lines(run.outcomes), to: report, console) || isFailed
    }
    let isTooPoor = (run.worstGrade?.order ?? 0) > (control.grade(configuration)?.order ?? .max)
    let level = failOn ?? configuration.failOn ?? .error
    if isFailed { throw ExitCode.fileFailure }
    if level.isReached(by: run.counts) && control.writeBaseline == nil || isTooPoor { throw ExitCode.findings }
  }
}

extension Quality.Grade {
  /// 0 for the best.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A number with its English noun.
private func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
