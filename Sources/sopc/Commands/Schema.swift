import ArgumentParser
import SopcKit

/// Prints the JSON Schema of canonical JSON.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema (draft 2020-12) of canonical JSON.",
    discussion: "Example:\n  sopc schema > sopc-1.schema.json")

  func run() throws {
    try deliver(CanonicalSchema.bytes, Console(language: nil, isQuiet: false, color: .never))
  }
}
