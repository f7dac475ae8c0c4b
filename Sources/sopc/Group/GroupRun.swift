import AST
import ArgumentParser
import Corpus
import Diagnostics
import SopcKit

/// Compiles SOPs that stand in several files each, one group after the other.
struct GroupRun {
  private let groups: [InputGroup]
  private let inputs: Set<[UInt8]>
  private let console: Console
  private var isFailed = false
  private(set) var findings = FindingCounts()
  private var sops = 0

  init(_ paths: [String], by rule: GroupRule, output: String?, _ console: Console) {
    self.console = console
    var files: [InputFile] = []
    for found in findInputs(paths, output: output) {
      switch found {
      case .input(let file): files.append(file)
      case .folder: break  // its files were found
      case .passedOver(let name, let message): console.tell(.note, name, message)
      case .unreadable(let name, let error):
        console.tell(.error, name, error.message)
        isFailed = true
      }
    }
    groups = InputGroup.all(files, by: rule)
    inputs = Set(files.compactMap { $0.identity.map { Array($0.utf8) } })
  }

  /// Gives the compilation of each group, with its findings as text.
  private mutating func compile(_ take: (InputGroup, Compilation, String) throws -> Void) throws {
    for group in groups where Interruption.exitCode == nil {
      do throws(GroupError) {
        let compilation = try group.compile()
        sops += compilation.isNoSOP ? 0 : compilation.sops.count
        let text = rendered(compilation, group)
        do { try take(group, compilation, text) } catch let error as FileError {
          console.tell(.error, group.stem, error.message)
          isFailed = true
        } catch { throw GroupError(name: group.name, error: FileError(code: "EIO")) }
      } catch {
        console.tell(.error, error.name, error.error.message)
        isFailed = true
      }
    }
    if let code = Interruption.exitCode { throw ExitCode(code) }
  }

  /// The findings as lines, each with its file; adds them to the counts.
  private mutating func rendered(_ compilation: Compilation, _ group: InputGroup) -> String {
    var reports: [[UInt8]: TextReport] = [:]
    let shown = Dictionary(group.files.map { (Array($0.name.utf8), $0.shown) }) { first, _ in first }
    for page in compilation.pages?.texts ?? [] {
      let name = Array(page.name.utf8)
      reports[name] = TextReport(
        path: shown[name] ?? page.name, text: page.text, language: console.language, isColored: console.isColored)
    }
    let whole = TextReport(path: group.name, text: [], language: console.language, isColored: console.isColored)
    var text = ""
    for finding in compilation.sops.flatMap(\.findings) {
      findings.add(finding.severity, finding.cause)
      let report = finding.location?.file.flatMap { reports[Array($0.utf8)] } ?? whole
      text += report.render(finding.rule, finding.severity, finding.cause, finding.message, at: finding.location)
    }
    return text
  }

  /// Writes the outputs of each group under a folder.
  mutating func build(to output: String, _ format: FormatOptions, failOn: FailLevel) throws {
    let options: OutputOptions
    do throws(FileError) { options = try format.options() } catch {
      console.tell(.error, format.logo ?? "", error.message)
      throw ExitCode.fileFailure
    }
    do throws(FileError) { try makeFolder(output) } catch {
      console.tell(.error, output, error.message)
      throw ExitCode.fileFailure
    }
    let root = canonicalFolder(output)
    let taken = inputs
    var written = 0
    try compile { group, compilation, _ in
      var files = compilation.outputs(format.formats, options)
      if format.sourceMap { files.append(compilation.sourceMap()) }
      try makeFolder(parent(of: group.stem), under: output)
      for file in files where taken.contains(Array(joined(root, group.stem + file.suffix).utf8)) {
        throw FileError.isInput
      }
      for file in files {
        if try writeFile(file.bytes, to: joined(output, group.stem + file.suffix)) == .new { written += 1 }
      }
    }
    try end("\(count(written, "file")) written to \(output)", "\(written) berkas ditulis ke \(output)", failOn)
  }

  /// Tells the findings of each group on standard output.
  mutating func check(failOn: FailLevel) throws {
    let console = console
    try compile { _, _, text in try deliver(Array(text.utf8), console) }
    try end("checked", "diperiksa", failOn)
  }

  private func end(_ english: String, _ indonesian: String, _ failOn: FailLevel) throws {
    let total = findings.summary
    console.tell(
      Message(
        en: "\(count(groups.count, "group")), \(count(sops, "SOP")): \(english); \(total.english)",
        id: "\(groups.count) kelompok, \(sops) SOP: \(indonesian); \(total.indonesian)"))
    if isFailed { throw ExitCode.fileFailure }
    if failOn.isReached(by: findings) { throw ExitCode.findings }
  }
}

/// Takes several files as the pages of one SOP.
struct GroupOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take several files as the pages of one SOP, in natural order: all of a folder, or those whose names a regular "
        + "expression finds alike (its first group, else what stands before it).", valueName: "folder|regex"))
  var group: GroupRule?
}
