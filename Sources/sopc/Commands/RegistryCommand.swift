import ArgumentParser
import Corpus
import Diagnostics
import SopcKit

/// Asks the register that `sopc build --registry` keeps.
struct RegistryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry",
    abstract: "Asks the register of all SOPs that sopc build --registry keeps.",
    discussion: """
      The register is an SQLite database; answers go to standard output as CSV, or as JSON Lines.

      Examples:
        sopc build scans/ --out hasil --registry sop.sqlite
        sopc registry list sop.sqlite
        sopc registry search sop.sqlite cuti tahunan
        sopc registry links sop.sqlite --format jsonl
      """,
    subcommands: [List.self, Search.self, People.self, Links.self, Export.self, Stats.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "All SOPs, the worst grade first.", discussion: "Example:\n  sopc registry list sop.sqlite")
    @OptionGroup var answer: AnswerOptions
    func run() throws { try answer.give(.list) }
  }

  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search",
      abstract: "SOPs by words in number, title, office, people, activities and legal basis.",
      discussion: "Example:\n  sopc registry search sop.sqlite cuti tahunan")
    @OptionGroup var answer: AnswerOptions
    @Argument(help: "Words, all of which must occur.") var words: [String]
    func run() throws { try answer.give(.search(words)) }
  }

  struct People: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "people",
      abstract: "Who approves and signs, and how many SOPs.", discussion: "Example:\n  sopc registry people sop.sqlite")
    @OptionGroup var answer: AnswerOptions
    func run() throws { try answer.give(.people) }
  }

  struct Links: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "links",
      abstract: "Which SOP names which.", discussion: "Example:\n  sopc registry links sop.sqlite")
    @OptionGroup var answer: AnswerOptions
    func run() throws { try answer.give(.links) }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "All that is in it, in an order that does not depend on the runs.",
      discussion: "Example:\n  sopc registry export sop.sqlite --format jsonl")
    @OptionGroup var answer: AnswerOptions
    func run() throws { try answer.give(.export) }
  }

  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats",
      abstract: "Figures of the whole.", discussion: "Example:\n  sopc registry stats sop.sqlite")
    @OptionGroup var answer: AnswerOptions
    func run() throws { try answer.give(.stats) }
  }
}

/// Which register is asked, and how it answers.
struct AnswerOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The register.", valueName: "sqlite"))
  var registry: String

  @Option(help: "Form of the answer.")
  var format: AnswerFormat = .csv

  func give(_ query: RegistryQuery) throws {
    let console = Console(language: nil, isQuiet: false, color: .never)
    var bytes: [UInt8] = []
    do throws(FileError) {
      if format == .csv { bytes += Register.csvRow(query.columns) }
      try query.ask(registry) { row in
        switch format {
        case .csv: bytes += Register.csvRow(row)
        case .jsonl:
          var json = JSONText()
          json.open("{")
          for (column, value) in zip(query.columns, row) { json.member(column, value) }
          json.close("}")
          bytes += json.line()
        }
      }
    } catch {
      console.tell(.error, registry, error.message)
      throw ExitCode.fileFailure
    }
    try deliver(bytes, console)
  }
}

/// How answers are written.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, jsonl
}
