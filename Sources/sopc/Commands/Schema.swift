import ArgumentParser
import DecisionFiles
import SopcKit

/// Prints the JSON Schema of what sopc writes or reads.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema (draft 2020-12) of canonical JSON, or of decisions files.",
    discussion: """
      Examples:
        sopc schema > sopc-1.schema.json
        sopc schema decisions > decisions-1.schema.json
      """)

  @Argument(help: "What the schema is of.")
  var kind: Kind = .document

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case document, decisions
  }

  func run() throws {
    let bytes =
      switch kind {
      case .document: CanonicalSchema.bytes
      case .decisions: DecisionsSchema.bytes
      }
    try deliver(bytes, Console(language: nil, isQuiet: false, color: .never))
  }
}
