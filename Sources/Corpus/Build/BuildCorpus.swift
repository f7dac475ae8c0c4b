import AST
import Analysis
import CStandardStreams
import Diagnostics
import SopcKit

/// Builds all that a command line names into a folder.
///
/// Inputs are walked, compiled and written in the order of their outputs' paths; what is up to date is not compiled. Memory
/// does not grow with their number, but for the people whose names are resolved. A run that is killed leaves whole files and
/// a journal, from which the next one goes on.
///
/// - Parameters:
///   - paths: Files and folders; `-` is standard input.
///   - tell: Gets what happens, in order.
/// - Throws: ``FileError`` where the folder for outputs or its cache cannot be used.
package func buildCorpus(
  _ paths: [String], _ plan: BuildPlan, tell: (BuildEvent) throws -> Void
) async throws -> BuildSummary {
  let cache = try RunCache(in: plan.output, ending: plan.shard.ending)
  var run = CorpusRun(paths: paths, plan: plan, cache: cache)
  do {
    try await run.build(tell)
  } catch {
    try cache.suspend()
    throw error
  }
  if Interruption.exitCode != nil { try cache.suspend() } else { try cache.settle() }
  return run.summary
}

/// One build on its way: one pass over the inputs, or two where names are resolved between them.
private struct CorpusRun {
  let paths: [String]
  let plan: BuildPlan
  let cache: RunCache
  var summary = BuildSummary()
  /// By input, whether its outputs were written in the first of two passes.
  private var fresh: [Bool] = []
  /// Of the book.
  private var chapters: [Chapter] = []

  init(paths: [String], plan: BuildPlan, cache: RunCache) {
    self.paths = paths
    self.plan = plan
    self.cache = cache
  }

  mutating func build(_ tell: (BuildEvent) throws -> Void) async throws {
    var names =
      try plan.names.map { path throws(FileError) in try readResolution(path, by: cache.workshop) } ?? NameResolution()
    if plan.resolves {
      try await gather(tell)
      guard Interruption.exitCode == nil else { return }
      try cache.turn()
      streams_release_memory()
      names = try resolve()
      streams_release_memory()
      if let path = plan.resolutionFile {
        do throws(FileError) { try keep(names, at: path) } catch { try fail(path, error, tell) }
      }
    }
    summary.people = names.people
    try await pass(names, tell)
    guard Interruption.exitCode == nil else { return }
    streams_release_memory()
    try cache.journal.flush()
    let ending = RunEnding(
      cache: cache, plan: plan, inputs: walk().places, root: canonicalFolder(plan.output), chapters: chapters)
    for (path, error) in ending.write() { try fail(path, error, tell) }
  }

  /// The first of two passes: compiles what changed, and notes the people in it.
  private mutating func gather(_ tell: (BuildEvent) throws -> Void) async throws {
    var walk = walk()
    var builder = builder(walk)
    builder.isGathering = true
    var prior = try cache.priorRecords()
    var number = 0
    var fresh: [Bool] = []
    let gatherer = builder
    try await inOrder(
      jobs: plan.jobs, batch: { try batch(&walk, &prior, &number, nil) { _ in } },
      each: { gatherer.build($0) },
      take: { result in
        try note(result)
        fresh.append(!result.outcome.isFailure && result.outcome.outputs.contains { $0.written == .new })
        try tell(.compiled)
      })
    self.fresh = fresh
  }

  /// Who is who, by what the first pass noted.
  private func resolve() throws(FileError) -> NameResolution {
    var records = try cache.turnedRecords()
    return try filing {
      let gathered = GatheredMentions(SortingRoom(files: ScratchFiles(in: cache.workshop)))
      while let record = try records.next() {
        for line in record.mentions.split(separator: 0x0A) {
          guard try gathered.add(line: line) else { throw FileError(code: "EIO") }
        }
      }
      return try NameResolution(gathered.resolve())
    }
  }

  /// The only pass, or the second of two: builds what is not up to date, and tells all.
  private mutating func pass(_ names: NameResolution, _ tell: (BuildEvent) throws -> Void) async throws {
    var walk = walk()
    var builder = builder(walk)
    builder.names = names
    var prior = try plan.resolves ? cache.turnedRecords() : cache.priorRecords()
    let report = try plan.report.map { try NewFile(temporary: $0 + ".sopc-new") }
    var lines = plan.hasLines ? LineShards(in: plan.output, ending: plan.shard.ending, by: cache.workshop) : nil
    let registry = try plan.registry.map { try Registry($0, folder: builder.root) }
    var number = 0
    var summary = summary
    var chapters: [Chapter] = []
    let finished = builder
    try await inOrder(
      jobs: plan.jobs, batch: { try batch(&walk, &prior, &number, registry, tell) },
      each: { finished.build($0) },
      take: { result in
        try note(result)
        try report?.write(RunReport.line(result.outcome))
        try lines?.write(result.lines)
        try registry?.take(result)
        chapters += result.chapters
        summary.add(result.outcome)
        try tell(.input(result.outcome))
      })
    self.summary = summary
    self.chapters = chapters
    guard Interruption.exitCode == nil else { return }
    try lines?.end()
    lines?.removeRest()
    try registry?.finish(isWhole: plan.shard == .whole)
    if let report, let path = plan.report {
      do throws(FileError) { _ = try report.take(name: path) } catch { try fail(path, error, tell) }
    }
  }

  /// Keeps what is known of an input now; a line that an earlier run wrote is taken as it stands.
  private func note(_ result: BuildResult) throws(FileError) {
    if let line = result.line {
      try cache.journal.write(line: line)
    } else {
      try cache.journal.write(result.record.line)
    }
  }

  /// The next inputs; `nil` at the end.
  private func batch(
    _ walk: inout InputWalk, _ prior: inout PriorRecords, _ number: inout Int, _ registry: Registry?,
    _ tell: (BuildEvent) throws -> Void
  ) throws -> [BuildTask]? {
    var tasks: [BuildTask] = []
    while tasks.count < mostInputsOfTask, let item = walk.next() {
      switch item {
      case .input(let input, let stem):
        let name = Array(stem.utf8)
        let known = try prior.record(of: name)
        guard plan.shard.holds(name) else { continue }
        let isFresh = number < fresh.count && fresh[number]
        number += 1
        var task = BuildTask(work: .input(input), stem: stem, prior: known, number: number, isFresh: isFresh)
        if let registry, let record = known.flatMap(Record.init) { task.isForced = try !registry.holds(record) }
        tasks.append(task)
      case .told(.passedOver(let name, let message)): try tell(.passedOver(name: name, message))
      case .told(.unreadable(let name, let error)):
        number += 1
        tasks.append(BuildTask(work: .unreadable(name: name, error), stem: "\0" + name, prior: nil, number: number))
      case .told(.input), .told(.folder): continue
      }
    }
    return tasks.isEmpty ? nil : tasks
  }

  private func walk() -> InputWalk {
    let plan = plan
    return InputWalk(paths, output: plan.output) { $0.suffixes(plan) }
  }

  private func builder(_ walk: InputWalk) -> InputBuilder {
    InputBuilder(
      plan: plan, key: plan.key, root: canonicalFolder(plan.output), workshop: cache.workshop, inputs: walk.places)
  }

  private func keep(_ names: NameResolution, at path: String) throws(FileError) {
    let file = try NewFile(temporary: path + ".sopc-new")
    try filing { try names.write { try file.write($0) } }
    _ = try file.take(name: path)
  }

  private mutating func fail(_ path: String, _ error: FileError, _ tell: (BuildEvent) throws -> Void) throws {
    summary.isFailed = true
    try tell(.failed(path: path, error))
  }
}

extension InputFile {
  /// What the outputs of the input add to its stem; none where it cannot be read.
  fileprivate func suffixes(_ plan: BuildPlan) -> [String] {
    guard place != nil, let bytes = try? read() else { return [] }
    let compilation = Compiler(plan.compiler).compile(bytes, path: name)
    return compilation.outputs(plan.formats, plan.options).map(\.suffix) + (plan.hasSourceMap ? [".map.json"] : [])
      + (plan.hasPDF ? compilation.printed(plan.options).map(\.suffix) : [])
  }
}
