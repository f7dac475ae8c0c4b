import Analysis
import ArgumentParser
import DecisionFiles
import Diagnostics

/// The file of decisions that a command replays.
struct DecisionsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Replay what people decided about values, performers, branches and people.", valueName: "file"))
  var decisions: String?

  /// The decisions of the file; without faults, or the command ends.
  func load(_ console: Console) throws(ExitCode) -> Decisions {
    guard let decisions else { return Decisions() }
    return try Self.load(decisions, console)
  }

  /// The decisions of a file.
  static func load(_ path: String, _ console: Console) throws(ExitCode) -> Decisions {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try readFile(path) } catch {
      console.tell(.error, path, error.message)
      throw .fileFailure
    }
    let (decisions, faults) = readDecisions(bytes)
    for fault in faults { console.tell(.error, "\(path):\(fault.line)", fault.message) }
    if !faults.isEmpty { throw .fileFailure }
    return decisions
  }
}
