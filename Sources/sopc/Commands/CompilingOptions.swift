import Analysis
import ArgumentParser
import Corpus
import DecisionFiles
import Diagnostics
import SopcKit
import Vocabulary

/// What compiling depends on beside the inputs.
struct CompilingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Replay what people decided about values, performers, branches and people.", valueName: "file"))
  var decisions: String?

  @Option(
    help: ArgumentHelp("Know districts from this file of code,name lines with Kemendagri codes.", valueName: "file"))
  var gazetteer: String?

  @Option(help: ArgumentHelp("Minutes of a working day, for sums of days.", valueName: "minutes"))
  var workingDay = CompilerOptions().minutesADay

  /// What a plain command line asks for; see ``PlainArguments``.
  static var plain: CompilingOptions {
    var options = CompilingOptions()
    (options.decisions, options.gazetteer, options.workingDay) = (nil, nil, CompilerOptions().minutesADay)
    return options
  }

  func validate() throws {
    if !(60...1440).contains(workingDay) {
      throw wrongUsage(
        en: "--working-day is a number from 60 to 1440.",
        id: "--working-day adalah bilangan 60 sampai 1440.")
    }
  }

  /// All of it; without faults in the files, or the command ends.
  func load(_ console: Console) throws(ExitCode) -> CompilerOptions {
    var options = CompilerOptions()
    if let decisions { options.decisions = try Self.load(decisions, console) }
    if let gazetteer {
      do throws(FileError) { options.gazetteer = Gazetteer(csv: try readFile(gazetteer)) } catch {
        console.tell(.error, gazetteer, error.message)
        throw .fileFailure
      }
      if options.gazetteer.isEmpty {
        console.tell(
          .error, gazetteer,
          Message(
            en: "holds no district: lines like 13.01.04,Name", id: "tidak memuat kecamatan: baris seperti 13.01.04,Nama"
          ))
        throw .fileFailure
      }
    }
    options.minutesADay = workingDay
    return options
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
