import ArgumentParser
import Diagnostics
import SopcKit

/// Compiles SOPs to the formats asked for.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compiles SOPs to JSON, CSV, Markdown and SVG flowcharts (the default command).",
    discussion: """
      Inputs are SOP texts, HTML, Markdown and canonical JSON. Of folders, .txt .html .htm .md .json and files without \
      extension are taken; hidden files, what .gitignore and .sopcignore name, links and earlier outputs are passed over.

      DIR gets NAME.json, NAME.csv, NAME.md and NAME.svg for each input (NAME-p1.svg … for several pages, NAME-1.json … \
      for several SOPs in one input), in the folders of the input folder, and a manifest.json.

      Examples:
        sopc build scans/ --out hasil
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

  @OptionGroup(title: "Compiling") var compiling: CompilingOptions

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if out == "-", format.formats.count != 1 || format.sourceMap {
      throw ValidationError("--out - takes exactly one format: --emit json, csv, md or svg.")
    }
  }

  func run() async throws {
    if out == "-" { try await stream() } else { try await write() }
  }

  /// Builds into a folder.
  private func write() async throws {
    let console = shared.console
    do throws(FileError) { try prepare(out) } catch {
      console.tell(.error, out, error.message)
      throw ExitCode.fileFailure
    }
    var plan = try plan(console)
    plan.output = out
    var run = try Run(inputs, plan, shared.report, console)
    try await run.compile { outcome in
      if failOn.isReached(by: outcome.findings) { writeMessage(String(decoding: outcome.result, as: UTF8.self)) }
    }
    let isListed = try run.writeManifest(to: out)
    tellSummary(run, console)
    try run.end(isFailing: failOn.isReached(by: run.findings), isFailed: !isListed)
  }

  /// Builds to standard output: the SOPs of all inputs one after another, CSV as one table.
  private func stream() async throws {
    let console = shared.console
    var plan = try plan(console)
    plan.rendering = nil
    plan.streamed = format.formats.first
    var run = try Run(inputs, plan, shared.report, console)
    if plan.streamed == .svg, run.inputs.count > 1 {
      throw ValidationError("--out - takes one input for SVG.")
    }
    try await run.compile { outcome in try deliver(outcome.result, console) }
    if plan.streamed == .csv {
      try deliver(csvTable(run.outcomes.flatMap(\.kept), plan.options), console)
    }
    try run.end(isFailing: failOn.isReached(by: run.findings))
  }

  private func plan(_ console: Console) throws -> RunPlan {
    var plan = RunPlan(
      formats: format.formats, hasSourceMap: format.sourceMap, options: format.options,
      rendering: failOn == .never ? nil : RunPlan.Rendering(language: console.language, isColored: false),
      jobs: shared.tasks)
    plan.compiler = try compiling.load(console)
    return plan
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

  private func tellSummary(_ run: Run, _ console: Console) {
    guard run.readable > 0 else { return }
    let outputs = run.outcomes.flatMap(\.outputs)
    let new = outputs.count { $0.written == .new }
    let sops = run.outcomes.map(\.sops).reduce(0, +)
    let total = run.findings.summary
    console.tell(
      Message(
        en: "\(count(run.readable, "input")), \(count(sops, "SOP")): \(count(new, "file")) written to \(out), "
          + "\(outputs.count - new) unchanged; \(total.english)",
        id: "\(run.readable) masukan, \(sops) SOP: \(new) berkas ditulis ke \(out), "
          + "\(outputs.count - new) tidak berubah; \(total.indonesian)"))
  }
}
