import AST
import ArgumentParser
import Corpus
import Diagnostics
import SopcKit

/// Compiles SOPs to the formats asked for.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Compiles SOPs to JSON, CSV, Markdown and SVG flowcharts (the default command).",
    discussion: """
      Inputs are SOP texts, HTML, Markdown and canonical JSON. Of folders, .txt .html .htm .md .json and files without \
      extension are taken; hidden files, what .gitignore and .sopcignore name, links and earlier outputs are passed over.

      DIR gets NAME.json, NAME.csv, NAME.md and NAME.svg for each input (NAME-p1.svg … for several pages, NAME-1.json … \
      for several SOPs in one input), in the folders of the input folder, a manifest.json, a register.csv with a row for \
      each SOP, the worst first, and an index.html to begin with. PDF is printed by rsvg-convert, where that is installed. What is up to date is not compiled again; a run that was stopped goes on where it was.

      Examples:
        sopc build scans/ --out hasil
        sopc build scans/ --emit jsonl --out hasil
        sopc build scans/ --emit html,pdf --book --out hasil
        sopc build sop.txt surat.html --emit json,svg --paper f4 --out hasil
        sopc build sop.txt --emit csv --csv-dialect excel-id --out -
        cat sop.txt | sopc build - --emit md --out -
      """)

  @Argument(help: "Files and folders; - is standard input.")
  var inputs: [String]

  @Option(
    name: [.long, .short],
    help: ArgumentHelp("Folder for the outputs; - is standard output, with one format.", valueName: "dir"))
  var out: String

  @OptionGroup(title: "Formats") var format: FormatOptions

  @Option(help: "Exit with 1 where a finding of the author is this severe, or worse.")
  var failOn: FailLevel = .never

  @Option(help: "Exit with 1 where an SOP was read worse than this.")
  var minGrade: GradeLevel?

  @Flag(help: "Find out who is who across the inputs, and mend names and numbers by it.")
  var resolve = false

  @Option(
    help: ArgumentHelp(
      "Who is who across documents: written with --resolve, else read and applied.", valueName: "file"))
  var resolution: String?

  @Option(help: ArgumentHelp("Keep a register of all SOPs up to date, for sopc registry.", valueName: "sqlite"))
  var registry: String?

  @Option(
    help: ArgumentHelp("Build only a part of the inputs, such as 2/4, for one of several machines.", valueName: "i/n"))
  var shard: Shard = .whole

  @Flag(help: "Compile again what is up to date.")
  var force = false

  @OptionGroup var grouping: GroupOptions

  @OptionGroup(title: "Compiling") var compiling: CompilingOptions

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if grouping.group != nil, out == "-" || shared.report != nil {
      throw wrongUsage(
        en: "--group goes with a folder for --out, and without --report.",
        id: "--group memerlukan folder untuk --out, dan tanpa --report.")
    }
    if grouping.group != nil, resolve || resolution != nil || registry != nil || shard != .whole || minGrade != nil {
      throw wrongUsage(
        en: "--group goes without --resolve, --resolution, --registry, --shard and --min-grade.",
        id: "--group tidak dapat dipakai dengan --resolve, --resolution, --registry, --shard, dan --min-grade.")
    }
    if out == "-", format.count != 1 || format.sourceMap || format.hasPDF || format.book {
      throw wrongUsage(
        en: "--out - takes exactly one format: --emit json, csv, md, svg, html, bpmn, drawio or jsonl.",
        id: "--out - menerima tepat satu format: --emit json, csv, md, svg, html, bpmn, drawio, atau jsonl.")
    }
    if out == "-", resolve || resolution != nil || registry != nil || shard != .whole {
      throw wrongUsage(
        en: "--resolve, --resolution, --registry and --shard go with a folder for --out; see sopc stream.",
        id: "--resolve, --resolution, --registry, dan --shard memerlukan folder untuk --out; lihat sopc stream.")
    }
    if resolve, inputs.contains("-") {
      throw wrongUsage(
        en: "--resolve reads the inputs twice, and so not from -.",
        id: "--resolve membaca masukan dua kali, jadi tidak dari -.")
    }
    if resolve, shard != .whole {
      throw wrongUsage(
        en: "--resolve takes all inputs; give its --resolution FILE to the shards.",
        id: "--resolve memerlukan semua masukan; berikan --resolution BERKAS kepada tiap bagian.")
    }
  }

  func run() async throws {
    if let rule = grouping.group {
      var run = GroupRun(inputs, by: rule, output: out, try compiling.load(shared.console), shared.console)
      return try run.build(to: out, format, failOn: failOn)
    }
    if out == "-" { try await stream() } else { try await write() }
  }

  /// Builds into a folder.
  private func write() async throws {
    let console = shared.console
    do throws(FileError) { try prepare(out) } catch {
      console.tell(.error, out, error.message)
      throw ExitCode.fileFailure
    }
    var plan = BuildPlan(output: out, formats: format.formats, jobs: shared.tasks)
    plan.hasSourceMap = format.sourceMap
    plan.options = try options(console)
    plan.compiler = try compiling.load(console)
    plan.hasLines = format.hasLines
    plan.hasIndex = format.index
    plan.hasBook = format.book
    let printer = format.hasPDF || format.book ? PDFPrinter.find() : nil
    if let printer { plan.printer = { pages throws(FileError) in try printer.print(pages) } }
    let lacksPrinter = format.hasPDF && printer == nil
    if lacksPrinter { console.tell(.error, "", FileError.noPrinter.message) }
    plan.hasPDF = format.hasPDF && !lacksPrinter
    plan.isForced = force
    plan.report = shared.report
    plan.resolves = resolve
    plan.shard = shard
    plan.registry = registry
    if resolve {
      plan.resolutionFile = resolution
    } else if let resolution {
      plan.names = resolution
    }
    if failOn != .never { plan.rendering = RunPlan.Rendering(language: console.language, isColored: false) }
    try refuseInput(shared.report, console)
    var progress = Progress(
      of: console.showsProgress ? countInputs(inputs, output: out) * (resolve ? 2 : 1) : 0, console)
    let summary: BuildSummary
    do {
      summary = try await buildCorpus(inputs, plan) { event in
        if event.isTold { progress.clear() }
        switch event {
        case .compiled: progress.advance()
        case .passedOver(let name, let message): console.tell(.note, name, message)
        case .failed(let path, let error): console.tell(.error, path, error.message)
        case .input(let outcome):
          if failOn.isReached(by: outcome.findings) { writeMessage(String(decoding: outcome.result, as: UTF8.self)) }
          console.tell(outcome, output: out)
          progress.advance(outcome)
        }
      }
    } catch let error as FileError {
      progress.clear()
      console.tell(.error, out, error.message)
      throw ExitCode.fileFailure
    }
    progress.clear()
    if let code = Interruption.exitCode { throw ExitCode(code) }
    console.tell(summary, output: out)
    if format.book, printer == nil { console.tell(.warning, joined(out, "book.pdf"), FileError.noPrinter.message) }
    if summary.isFailed || lacksPrinter { throw ExitCode.fileFailure }
    if failOn.isReached(by: summary.findings) || minGrade.map({ $0.isMissed(by: summary) }) ?? false {
      throw ExitCode.findings
    }
  }

  /// Builds to standard output: the SOPs of all inputs one after another, CSV as one table.
  private func stream() async throws {
    let console = shared.console
    var plan = RunPlan(jobs: 1)
    plan.options = try options(console)
    plan.compiler = try compiling.load(console)
    plan.streamed = format.hasLines ? .json : format.formats.first
    plan.hasLines = format.hasLines
    var run = try Run(inputs, plan, shared.report, console)
    run.work(by: shared.tasks)
    if let format = plan.streamed, format.isOneFileAnSOP, run.inputs.count > 1 {
      throw wrongUsage(
        en: "--out - takes one input for \(format.rawValue).",
        id: "--out - menerima satu masukan untuk \(format.rawValue).")
    }
    try await run.compile { outcome in try deliver(outcome.result, console) }
    if plan.streamed == .csv {
      try deliver(csvTable(run.outcomes.flatMap(\.kept), plan.options), console)
    }
    let isBelow = minGrade.map { level in run.outcomes.contains { level.isMissed(by: $0.grade) } } ?? false
    try run.end(isFailing: failOn.isReached(by: run.findings) || isBelow)
  }

  /// How outputs are written; fails where the emblem cannot be read.
  private func options(_ console: Console) throws(ExitCode) -> OutputOptions {
    do throws(FileError) { return try format.options() } catch {
      console.tell(.error, format.logo ?? "", error.message)
      throw .fileFailure
    }
  }

  /// A report must not be written over an input that the command line names.
  private func refuseInput(_ report: String?, _ console: Console) throws {
    guard let report, inputs.contains(where: { canonicalPlace($0) == canonicalPlace(report) }) else { return }
    console.tell(.error, report, FileError.isInput.message)
    throw ExitCode.fileFailure
  }

  /// Makes the folder for outputs.
  private func prepare(_ out: String) throws(FileError) {
    guard !out.isEmpty else { throw .emptyPath }
    switch try? targetKind(at: out).kind {
    case .folder?: return
    case nil: try makeFolder(out)
    case .regular?, .link?, .other?: throw .notAFolder
    }
  }
}

extension Build {
  /// What a plain command line asks for; see ``PlainArguments``.
  static func plain(
    _ inputs: [String], out: String, emit: [FormatList], isQuiet: Bool, isForced: Bool
  ) -> Build {
    var build = Build()
    (build.inputs, build.out, build.force) = (inputs, out, isForced)
    (build.failOn, build.minGrade, build.shard) = (.never, nil, .whole)
    (build.resolve, build.resolution, build.registry) = (false, nil, nil)
    var grouping = GroupOptions()
    grouping.group = nil
    (build.grouping, build.format) = (grouping, .plain(emit))
    (build.compiling, build.shared) = (.plain, .plain(isQuiet: isQuiet))
    return build
  }
}

/// The worst grade that passes.
enum GradeLevel: String, CaseIterable, ExpressibleByArgument {
  /// Ready for use.
  case siap
  /// To be looked at.
  case periksa

  private var rank: Int { self == .siap ? 0 : 1 }

  func isMissed(by grade: AST.Quality.Grade?) -> Bool { (grade?.rank ?? 0) > rank }

  func isMissed(by summary: BuildSummary) -> Bool { summary.grades.contains { $0.key > rank && $0.value > 0 } }
}

extension Shard: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}
