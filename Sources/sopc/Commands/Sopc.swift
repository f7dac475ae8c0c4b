import ArgumentParser
import CStandardStreams
import Corpus
import Diagnostics
import Glibc

@main
struct Sopc: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sopc",
    abstract: "Compiles the SOPs of Indonesian public offices to JSON, CSV, Markdown and printable flowcharts.",
    discussion: """
      Examples:
        sopc build scans/ --out hasil            every SOP in a folder, all formats
        sopc sop.txt --out hasil                 build is the default command
        sopc sop.txt --emit json --out -         canonical JSON on standard output
        sopc check scans/                        what is wrong with them, and where
        sopc explain SOP331                      what a rule asks for, and why
        sopc review scans/                       what a person should decide
        sopc stream < documents.jsonl            JSON Lines in, JSON Lines out
        sopc registry search sop.sqlite cuti     the register that build --registry keeps
        sopc schema > sopc-1.schema.json         the JSON Schema of the JSON

      Exit codes: 0 clean; 1 findings at or above --fail-on; 2 an input could not be read or an output not written; \
      64 wrong usage; 70 internal error; 130, 143 interrupted, terminated; 141 standard output was closed.
      """,
    version: "sopc \(Version.sopc) (canonical JSON schema \(Version.schema))",
    subcommands: [
      Build.self, Check.self, Fmt.self, Diff.self, Review.self, Stream.self, RegistryCommand.self, Rules.self,
      Explain.self,
      Schema.self,
    ], defaultSubcommand: Build.self
  )

  static func main() async {
    streams_prepare_memory()
    streams_prepare()
    Interruption.watch()
    do {
      let arguments = CommandLine.arguments.dropFirst()
      if let stream = PlainArguments.stream(arguments) { return try await stream.run() }
      if let build = PlainArguments.build(arguments) { return try await build.run() }
      var command = try parsed()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      if !(error is ExitCode), exitCode(for: error) == .failure { internalError(error) }
      exit(withError: error)
    }
  }

  /// The command that the arguments ask for.
  ///
  /// A command that is named is read by itself first, which takes a fraction of the time: the parser looks at all options of all
  /// commands otherwise. What that does not take, such as `--help`, is read with all of them.
  private static func parsed() throws -> any ParsableCommand {
    let arguments = CommandLine.arguments.dropFirst()
    let quick: [any ParsableCommand.Type] = [Build.self, Check.self, Fmt.self, Diff.self, Review.self, Stream.self]
    if let name = arguments.first, let type = quick.first(where: { $0.configuration.commandName == name }),
      let command = try? type.parseAsRoot(Array(arguments.dropFirst())), Swift.type(of: command) == type
    {
      return command
    }
    return try parseAsRoot()
  }

  /// Ends with 70: something happened that no command expects.
  private static func internalError(_ error: any Error) -> Never {
    writeMessage("sopc: internal error: \(VisibleText("\(error)").text)\n")
    Glibc.exit(70)
  }
}

extension ExitCode {
  /// Findings at or above `--fail-on`.
  static let findings = ExitCode(1)
  /// An input could not be read or an output not written.
  static let fileFailure = ExitCode(2)
  /// Standard output was closed.
  static let closedOutput = ExitCode(141)
}
