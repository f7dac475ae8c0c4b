import AST
import ArgumentParser
import Corpus
import Diagnostics
import Lint
import SopcKit

/// Compiles SOPs that stand in several files each, one group after the other.
struct GroupRun {
  private let groups: [InputGroup]
  private let inputs: Set<[UInt8]>
  private let console: Console
  private let compiler: Compiler
  private var isFailed = false
  private var findings = FindingCounts()
  /// Files that could not be read.
  private var failures: [(name: String, message: Message)] = []
  private var sops = 0

  /// - Parameter compiler: What compiling depends on beside the files.
  init(
    _ paths: [String], by rule: GroupRule, output: String?, _ compiler: CompilerOptions, _ console: Console
  ) {
    self.console = console
    self.compiler = Compiler(compiler)
    var files: [InputFile] = []
    for found in findInputs(paths, output: output) {
      switch found {
      case .input(let file): files.append(file)
      case .folder: break  // its files were found
      case .passedOver(let name, let message): console.tell(.note, name, message)
      case .unreadable(let name, let error):
        console.tell(.error, name, error.message)
        failures.append((name, error.message))
        isFailed = true
      }
    }
    groups = InputGroup.all(files, by: rule)
    inputs = Set(files.compactMap { $0.identity.map { Array($0.utf8) } })
  }

  /// Gives the compilation of each group.
  private mutating func compile(_ take: (InputGroup, Compilation) throws -> Void) throws {
    var ending: ExitCode?
    for group in groups where Interruption.exitCode == nil {
      do throws(GroupError) {
        let compilation = try group.compile(compiler)
        sops += compilation.isNoSOP ? 0 : compilation.sops.count
        for finding in compilation.sops.flatMap(\.findings) { findings.add(finding.severity, finding.cause) }
        do { try take(group, compilation) } catch let error as FileError {
          console.tell(.error, group.stem, error.message)
          isFailed = true
        } catch let error as ExitCode { ending = error } catch {
          throw GroupError(name: group.name, error: FileError(code: "EIO"))
        }
      } catch {
        console.tell(.error, error.name, error.error.message)
        failures.append((error.name, error.error.message))
        isFailed = true
      }
      if let ending { throw ending }
    }
    if let code = Interruption.exitCode { throw ExitCode(code) }
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
    try compile { group, compilation in
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

  /// Adds the findings of each group, by file.
  ///
  /// - Parameter show: Gets them as text.
  mutating func check(_ run: inout CheckedRun, show: ([UInt8]) throws -> Void) throws {
    var checked = run
    var facts: [CorpusFacts] = []
    var worst: Quality.Grade?
    try compile { group, compilation in
      guard let pages = compilation.pages else { return }
      let profile = checked.judge.configuration.profile(for: group.name)
      let shown = Dictionary(group.files.map { (Array($0.name.utf8), $0.shown) }) { first, _ in first }
      var found: [Finding] = []
      for sop in compilation.sops {
        found += lint(sop, text: pages.text, profile: profile).map { finding in
          var finding = pages.settled(finding)
          let file = finding.location?.file
          finding.location?.file = file.map { shown[Array($0.utf8)] ?? $0 }
          return finding
        }
        facts.append(
          CorpusFacts(sop, text: pages.text, file: group.name, profile: profile, isOwn: false, isPlaced: false))
        if sop.quality.grade.order > worst?.order ?? -1 { worst = sop.quality.grade }
      }
      let reports = Dictionary(
        pages.texts.map { page in
          let path = shown[Array(page.name.utf8)] ?? page.name
          let report = TextReport(
            path: path, text: page.text, language: checked.console.language, isColored: checked.console.isColored)
          return (Array(path.utf8), report)
        }
      ) { first, _ in first }
      let names = group.files.map(\.shown)
      for name in [group.name] + names {
        let own = found.filter { ($0.location?.file ?? group.name).utf8.elementsEqual(name.utf8) }
        if own.isEmpty && name.utf8.elementsEqual(group.name.utf8) { continue }
        let told = checked.judge.sifted(own, name)
        let report = reports[Array(name.utf8)] ?? TextReport(path: name, text: [], language: checked.console.language)
        let text = told.map { finding in
          report.render(
            finding.rule, finding.severity, finding.cause, finding.message, at: finding.location,
            advice: Rule.advice(on: finding), related: finding.related)
        }.joined()
        checked.add(FileFindings(path: name, findings: told), shown: Array(text.utf8))
        try show(Array(text.utf8))
      }
      checked.readable += names.count
    }
    for failure in failures {
      checked.add(FileFindings(path: failure.name, findings: [], failure: failure.message), shown: [])
    }
    checked.isFailed = isFailed
    checked.worstGrade = worst
    try show(checked.addCorpusFindings(facts, isWhole: false))
    run = checked
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
