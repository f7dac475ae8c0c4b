import AST
import ArgumentParser
import Corpus
import Diagnostics
import Lint

/// Which rules hold, and what is let pass.
struct CheckOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Rules that hold, by id, beginning of an id, name or family; repeatable.", valueName: "rule"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Rules that do not hold; repeatable.", valueName: "rule"))
  var ignore: [String] = []

  @Option(help: ArgumentHelp("Regulation: permenpan-35-2012, permendagri-52-2011 or permissive.", valueName: "name"))
  var ruleSet: String?

  @Flag(help: "Hold SOPs against rules that are new, too.")
  var preview = false

  @Option(
    help: ArgumentHelp(
      "Day from which ages count, such as 2026-01-31; without it rules about age are off.", valueName: "date"))
  var asOf: String?

  @Option(help: ArgumentHelp("Exit with 1 where a text was read worse: siap or periksa.", valueName: "grade"))
  var minGrade: String?

  @Option(
    help: ArgumentHelp(
      "Leave out findings about values that were read less surely, from 0 to 1.", valueName: "probability"))
  var minConfidence: Double?

  @Option(help: ArgumentHelp("The configuration (default: the nearest .sopc.yml upwards).", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("Leave out findings that stand in this file.", valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("Write all findings into a baseline, and exit with 0.", valueName: "file"))
  var writeBaseline: String?

  @Flag(help: "Take entries out of the baseline that no finding has any more.")
  var pruneBaseline = false

  @Flag(help: "Mend canonical Markdown in place where the meaning stays the same.")
  var fix = false

  @Flag(help: "Mend it, too, where a person should look at the result.")
  var unsafeFixes = false

  @Flag(help: "Show what --fix (or --unsafe-fixes) would change, and change nothing.")
  var diff = false

  @Flag(help: "Tell how many findings each rule has.")
  var statistics = false

  @Option(help: ArgumentHelp("What standard input is called in reports.", valueName: "name"))
  var stdinFilename: String?

  func validate() throws {
    if let ruleSet, Profile.RuleSet(rawValue: ruleSet) == nil {
      throw ValidationError("--rule-set is no set that is known.")
    }
    if let asOf, day(asOf) == nil { throw ValidationError("--as-of is a date such as 2026-01-31.") }
    if let minGrade, Quality.Grade(rawValue: minGrade) == nil {
      throw ValidationError("--min-grade is siap or periksa.")
    }
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence is a number from 0 to 1.")
    }
    if pruneBaseline, writeBaseline != nil {
      throw ValidationError("--prune-baseline and --write-baseline exclude one another.")
    }
    for name in select + ignore where !Rule.all.contains(where: { Profile.matches(name, $0) }) {
      throw ValidationError(
        "No rule is called \(VisibleText(name).text); perhaps \(nearestRule(to: name)).")
    }
  }

  /// What the file says, with what the command line says on top.
  func configuration(for inputs: [String], _ console: Console) throws -> Configuration {
    var configuration = Configuration()
    if let file = try config ?? found(inputs) {
      do {
        configuration = try readConfiguration(file)
      } catch let error as ConfigurationError {
        console.tell(.error, "\(error.file):\(error.line)", error.message)
        throw ExitCode.validationFailure
      } catch let error as FileError {
        console.tell(.error, file, error.message)
        throw ExitCode.fileFailure
      }
    }
    if !select.isEmpty { configuration.profile.select = select }
    configuration.profile.ignore += ignore
    if let set = ruleSet.flatMap(Profile.RuleSet.init(rawValue:)) { configuration.profile.ruleSet = set }
    if preview { configuration.profile.hasPreview = true }
    configuration.profile.asOf = asOf ?? configuration.profile.asOf
    configuration.minConfidence = minConfidence.map { Probability($0) } ?? configuration.minConfidence
    return configuration
  }

  /// The nearest `.sopc.yml` from the first input upwards.
  private func found(_ inputs: [String]) throws -> String? {
    guard let first = inputs.first else { return nil }
    var folder = first.utf8.elementsEqual("-".utf8) ? canonicalFolder(".") : canonicalPlace(first)
    while true {
      let file = joined(folder, ".sopc.yml")
      if case .regular? = try? fileKind(at: file) { return file }
      let above = parent(of: folder)
      guard above.utf8.count < folder.utf8.count, !above.isEmpty else { return nil }
      folder = above
    }
  }

  /// The worst grade that passes.
  func grade(_ configuration: Configuration) -> Quality.Grade? {
    minGrade.flatMap(Quality.Grade.init(rawValue:)) ?? configuration.minGrade
  }

  /// Whether files are mended, or would be.
  var mends: Bool { fix || unsafeFixes || diff }

  var prunesBaseline: Bool { pruneBaseline }

  func baselineFile(_ configuration: Configuration) -> String? { baseline ?? configuration.baseline }

  func readBaseline(_ configuration: Configuration, _ console: Console) throws -> Baseline {
    guard let file = baselineFile(configuration), writeBaseline == nil else {
      if pruneBaseline { throw ValidationError("--prune-baseline needs a --baseline.") }
      return Baseline()
    }
    do throws(FileError) { return Baseline(try readFile(file), at: file) } catch {
      console.tell(.error, file, error.message)
      throw ExitCode.fileFailure
    }
  }

  /// Writes a report; tells whether that went well.
  func write(_ bytes: [UInt8], to file: String, _ console: Console) -> Bool {
    do throws(FileError) {
      _ = try writeFile(bytes, to: file)
      return true
    } catch {
      console.tell(.error, file, error.message)
      return false
    }
  }
}
