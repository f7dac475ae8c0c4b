import AST
import Diagnostics
import SopcKit

/// Builds all that a command line names into a folder.
///
/// Inputs are walked, compiled and written in the order of their outputs' paths; what is up to date is not compiled. Memory
/// does not grow with their number. A run that is killed leaves whole files and a journal, from which the next one goes on.
///
/// - Parameters:
///   - paths: Files and folders; `-` is standard input.
///   - tell: Gets what happens, in order.
/// - Throws: ``FileError`` where the folder for outputs or its cache cannot be used.
package func buildCorpus(
  _ paths: [String], _ plan: BuildPlan, tell: (BuildEvent) throws -> Void
) async throws -> BuildSummary {
  let cache = try RunCache(in: plan.output)
  let report = try plan.report.map { try NewFile(temporary: $0 + ".sopc-new") }
  var walk = InputWalk(paths, output: plan.output) { $0.suffixes(plan) }
  let builder = InputBuilder(
    plan: plan, key: plan.key, root: canonicalFolder(plan.output), workshop: cache.workshop, inputs: walk.places)
  var summary = BuildSummary()
  var prior = cache.priorRecords()
  var lines = plan.hasLines ? LineShards(in: plan.output, by: cache.workshop) : nil
  var number = 0
  func note(_ result: BuildResult) throws {
    try cache.journal.write(result.record.line)
    try report?.write(RunReport.line(result.outcome))
    try lines?.write(result.lines)
    summary.add(result.outcome)
    try tell(.input(result.outcome))
  }
  do {
    try await inOrder(
      jobs: plan.jobs,
      batch: {
        var tasks: [BuildTask] = []
        while tasks.count < 64, let item = walk.next() {
          switch item {
          case .input(let input, let stem):
            number += 1
            let known = prior.record(of: Array(stem.utf8))
            tasks.append(BuildTask(work: .input(input), stem: stem, prior: known, number: number))
          case .told(.passedOver(let name, let message)): try tell(.passedOver(name: name, message))
          case .told(.unreadable(let name, let error)):
            tasks.append(BuildTask(work: .unreadable(name: name, error), stem: "\0" + name, prior: nil, number: 0))
          case .told(.input), .told(.folder): continue
          }
        }
        return tasks.isEmpty ? nil : tasks
      }, each: { builder.build($0) }, take: { try note($0) })
  } catch {
    try cache.suspend()
    throw error
  }
  if Interruption.exitCode != nil {
    try cache.suspend()
    return summary
  }
  do throws(FileError) {
    try lines?.end()
    lines?.removeRest()
    try cache.journal.flush()
  } catch {
    try cache.suspend()
    throw error
  }
  let ending = RunEnding(cache: cache, plan: plan, inputs: builder.inputs, root: builder.root)
  for (path, error) in ending.write() {
    summary.isFailed = true
    try tell(.failed(path: path, error))
  }
  if let report, let path = plan.report {
    do throws(FileError) { _ = try report.take(name: path) } catch {
      summary.isFailed = true
      try tell(.failed(path: path, error))
    }
  }
  try cache.settle()
  return summary
}

extension InputFile {
  /// What the outputs of the input add to its stem; none where it cannot be read.
  fileprivate func suffixes(_ plan: BuildPlan) -> [String] {
    guard place != nil, let bytes = try? read() else { return [] }
    let compilation = Compiler().compile(bytes, path: name)
    return compilation.outputs(plan.formats, plan.options).map(\.suffix) + (plan.hasSourceMap ? [".map.json"] : [])
  }
}
