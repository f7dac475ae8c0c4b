import ArgumentParser
import Corpus
import Diagnostics
import SopcKit

/// Compiles documents that come as JSON Lines: for data pipelines.
struct Stream: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Compiles JSON Lines on standard input to JSON Lines on standard output.",
    discussion: """
      A line in is {"id": …, "text": …} or {"id": …, "path": …}; a line out is the canonical JSON of an SOP, whose source.path \
      is the id. The order is kept. A line that cannot be used gives one line {"line", "id", "error"}, and the rest goes on.

      Names are resolved across documents in three phases, on as many machines as there are: compile (documents to people), \
      resolve (all people to a resolution), apply (documents to canonical JSON, with the resolution). With --by-key no machine \
      needs all people: a line is a step, a key and a record, parted by tabs; an engine brings the lines of a step and key \
      together, resolve gives the lines of later steps, and apply takes what is known of a document as "names" in its line. \
      Integrations/spark/README.md lists the steps.

      Examples:
        sopc stream < documents.jsonl > sops.jsonl
        sopc stream --phase compile < documents.jsonl > people.jsonl
        sopc stream --phase resolve < people.jsonl > resolution.json
        sopc stream --phase apply --resolution resolution.json < documents.jsonl > sops.jsonl
      """)

  @Option(help: "What to make of the lines (default: canonical JSON, each document for itself).")
  var phase: StreamPhase?

  @Flag(help: "Resolve names key by key, as an engine brings their lines together, not all in one process.")
  var byKey = false

  @Option(help: ArgumentHelp("Who is who across documents, as --phase resolve gives it.", valueName: "file"))
  var resolution: String?

  @Option(
    help: ArgumentHelp(
      "Folder for what memory has no room for when names are resolved (default: all in memory).", valueName: "dir"))
  var scratch: String?

  @Option(help: "Batches compiled at a time.")
  var jobs = 1

  @OptionGroup(title: "Compiling") var compiling: CompilingOptions

  func validate() throws {
    if jobs < 1 {
      throw wrongUsage(
        en: "--jobs is a number from 1.",
        id: "--jobs adalah bilangan mulai dari 1.")
    }
    if phase == .apply, (resolution == nil) != byKey {
      throw wrongUsage(
        en: "--phase apply takes --resolution or --by-key.",
        id: "--phase apply memerlukan --resolution atau --by-key.")
    }
    if phase == nil, byKey {
      throw wrongUsage(
        en: "--by-key goes with --phase.",
        id: "--by-key hanya untuk --phase.")
    }
    if phase == .compile || phase == .resolve, resolution != nil {
      throw wrongUsage(
        en: "--resolution goes with --phase apply.",
        id: "--resolution hanya untuk --phase apply.")
    }
  }

  func run() async throws {
    let console = Console(language: nil, isQuiet: false, color: .never)
    let options = try compiling.load(console)
    do {
      if phase == .resolve {
        if byKey {
          try streamGroups(scratch: scratch) { try deliver($0, console) }
        } else {
          try streamResolution(scratch: scratch) { try deliver($0, console) }
        }
      } else {
        let names = try resolution.map { try named($0, console) } ?? NameResolution()
        try await streamDocuments(phase, byKey: byKey, names, options, jobs: min(jobs, 256)) {
          try deliver($0, console)
        }
      }
    } catch let error as FileError {
      console.tell(.error, "stdin", error.message)
      throw ExitCode.fileFailure
    }
    if let code = Interruption.exitCode { throw ExitCode(code) }
  }

  /// Reads a resolution file, or ends with 2.
  private func named(_ path: String, _ console: Console) throws(ExitCode) -> NameResolution {
    do throws(FileError) { return try readResolution(path, by: scratch) } catch {
      console.tell(.error, path, error.message)
      throw .fileFailure
    }
  }
}

extension Stream {
  /// What a command line without options asks for; see ``PlainArguments``.
  static var plain: Stream {
    var stream = Stream()
    (stream.phase, stream.byKey, stream.resolution, stream.scratch, stream.jobs) = (nil, false, nil, nil, 1)
    stream.compiling = .plain
    return stream
  }
}

extension StreamPhase: ExpressibleByArgument {}
