import AST
import ArgumentParser
import Corpus
import Diagnostics
import Lint
import SopcKit

/// Tells what is wrong with SOPs, and writes nothing but that.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tells what is wrong with SOPs, and where.",
    discussion: """
      Findings go to standard output as "file:line:column: severity: message [rule, cause]", with the line they are about. \
      The cause tells who brought it about: the author of the SOP, its extraction (scan, OCR), or unknown. Only the \
      author's findings make the exit code 1. What a rule means tells "sopc explain".

      Examples:
        sopc check sop.txt
        sopc check scans/ --fail-on warning
        sopc check docs/ --format text --format sarif=sopc.sarif
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

  func run() async throws {
    if let rule = grouping.group {
      var run = GroupRun(inputs, by: rule, output: nil, shared.console)
      return try run.check(failOn: failOn ?? .error)
    }
    let console = shared.console
    let configuration = try control.configuration(for: inputs, console)
    let targets = format.isEmpty ? [ReportTarget(format: .text, file: nil)] : format
    guard targets.count(where: { $0.file == nil }) <= 1 else {
      throw ValidationError("Only one --format goes to standard output; give the others a file: sarif=sopc.sarif.")
    }
    let showsText = targets.contains { $0.format == .text && $0.file == nil }
    let baseline = try control.readBaseline(configuration, console)
    var plan = RunPlan(jobs: shared.tasks)
    plan.compiler = try compiling.load(console)
    plan.rendering = RunPlan.Rendering(language: console.language, isColored: console.isColored)
    plan.judge = { compilation, text, input in
      if configuration.excludes(input.name), !input.isNamed { return [] }
      var known = baseline
      let profile = configuration.profile(for: input.name)
      return known.withoutKnown(compilation.sops.flatMap { lint($0, text: text, profile: profile) }, in: input.shown)
    }
    var run = try Run(inputs, plan, shared.report, console)
    var files: [FileFindings] = []
    var worstGrade: Quality.Grade?
    try await run.compile { outcome in
      let name = outcome.shown.utf8.elementsEqual("stdin".utf8) ? control.stdinFilename ?? outcome.shown : outcome.shown
      files.append(FileFindings(path: name, findings: outcome.reported, failure: outcome.error?.message))
      if let grade = outcome.grade, grade.order > worstGrade?.order ?? -1 { worstGrade = grade }
      if showsText { try deliver(outcome.result, console) }
    }
    var isFailed = false
    for target in targets where !(target.format == .text && target.file == nil) {
      let bytes = target.format == .text ? [] : target.format.bytes(files, console.language)
      if let file = target.file {
        isFailed = !control.write(bytes, to: file, console) || isFailed
      } else {
        try deliver(bytes, console)
      }
    }
    if let file = control.writeBaseline {
      isFailed = !control.write(Baseline.bytes(files), to: file, console) || isFailed
    }
    if control.statistics { try deliver(Statistics.lines(files), console) }
    let total = run.findings
    if run.readable > 0 {
      console.tell(
        Message(
          en: "\(count(run.readable, "input")): \(total.summary.english)",
          id: "\(run.readable) masukan: \(total.summary.indonesian)"))
    }
    let isTooPoor = (worstGrade?.order ?? 0) > (control.grade(configuration)?.order ?? .max)
    let level = failOn ?? configuration.failOn ?? .error
    try run.end(isFailing: level.isReached(by: total) && control.writeBaseline == nil || isTooPoor, isFailed: isFailed)
  }
}

extension Quality.Grade {
  /// 0 for the best.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A form of the findings and the file that they go to.
struct ReportTarget: Sendable, ExpressibleByArgument {
  let format: FindingFormat
  /// `nil` for standard output.
  let file: String?

  init(format: FindingFormat, file: String?) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let first = parts.first, let format = FindingFormat(rawValue: first) else { return nil }
    guard format != .text || parts.count == 1 else { return nil }
    self.init(format: format, file: parts.count > 1 ? parts[1] : nil)
  }
}

/// How many findings each rule has.
enum Statistics {
  static func lines(_ files: [FileFindings]) -> [UInt8] {
    var counts: [RuleID: Int] = [:]
    for finding in files.flatMap(\.findings) { counts[finding.rule, default: 0] += 1 }
    let lines = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { rule, count in
      "\(count)\t\(rule)\t\(Rule.named(rule)?.slug ?? "")\n"
    }
    return Array(lines.joined().utf8)
  }
}
