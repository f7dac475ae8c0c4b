import AST
import Diagnostics
import SopcKit

extension InputBuilder {
  /// Writes all outputs of an input, and removes those of an earlier run that it does not have any more.
  ///
  /// None takes its name before all are written; what one SOP gives in one format is in memory at a time.
  func write(
    _ compilation: Compilation, _ task: BuildTask, _ prior: Record?, _ result: inout BuildResult
  ) throws(FileError) {
    if plan.hasBook || plan.hasPDF || plan.formats.contains(where: { [.svg, .html, .drawio].contains($0) }) {
      try refuseUnsettled(compilation, plan.options)
    }
    try makeFolder(parent(of: task.stem), under: plan.output)
    var staged: [StagedOutput] = []
    do throws(FileError) {
      let unprinted = try stage(compilation, task, &staged, &result)
      for output in staged {
        result.outcome.failedOutput = task.stem + output.suffix
        try output.file.take()
        result.note(output, task)
      }
      result.outcome.failedOutput = unprinted?.path
      if let unprinted { throw unprinted.error }
    } catch {
      for output in staged.dropFirst(result.record.outputs.count) { output.file.drop() }
      throw error
    }
    if hasRow(task) { result.record.index = compilation.indexRows(task.stem, result.outcome.outputs.map(\.path)) }
    if plan.hasBook { result.chapters = compilation.chapters(plan.options) }
    removeStale(task, prior, result.record)
    let status = result.outcome.status
    if status == .ok || status == .withFindings, !plan.hasLines, !plan.hasBook,
      result.outcome.outputs.allSatisfy({ $0.written == .unchanged })
    {
      result.record.status = status
      result.outcome.status = .unchanged
    }
  }

  /// Writes all outputs of an input under names of the workshop.
  ///
  /// - Returns: The page that the printer failed at: the other outputs are written all the same.
  private func stage(
    _ compilation: Compilation, _ task: BuildTask, _ staged: inout [StagedOutput], _ result: inout BuildResult
  ) throws(FileError) -> (path: String, error: FileError)? {
    func add(_ output: OutputFile) throws(FileError) {
      let path = task.stem + output.suffix
      result.outcome.failedOutput = path
      guard !inputs.hasInput(at: joined(root, path), isOwn: KilledRun.isOwn) else { throw .isInput }
      let temporary = joined(workshop, "\(task.number)-\(staged.count)")
      let file = try StagedFile(output.bytes, for: joined(plan.output, path), by: temporary)
      staged.append(
        StagedOutput(
          file: file, suffix: output.suffix, sha256: SHA256.hex(output.bytes), size: output.bytes.count))
    }
    var told: [Finding] = []
    try compilation.eachOutput(plan.formats, plan.options, &told) { output throws(FileError) in try add(output) }
    if !plan.formats.contains(.svg), plan.hasPDF || plan.formats.contains(where: \.isDrawn) {
      told = compilation.chartFindings(plan.options)
    }
    result.outcome.note(charts: told, compilation, plan.rendering)
    result.record.findings = result.outcome.findings
    if plan.hasSourceMap { try add(compilation.sourceMap()) }
    guard plan.hasPDF, let printer = plan.printer else { return nil }
    for document in compilation.printed(plan.options) {
      let bytes: [UInt8]
      do throws(FileError) { bytes = try printer(document.pages) } catch {
        return (task.stem + document.suffix, error)
      }
      try add(OutputFile(suffix: document.suffix, bytes: bytes))
    }
    return nil
  }

  /// Removes outputs that the input gave before it was changed, where they are still as sopc wrote them.
  private func removeStale(_ task: BuildTask, _ prior: Record?, _ record: Record) {
    guard let prior, prior.key == key else { return }
    let kept = Set(record.outputs.map(\.suffix))
    for output in prior.outputs where !kept.contains(output.suffix) {
      let path = joined(plan.output, task.stem + output.suffix)
      guard let bytes = try? readFile(path), SHA256.hex(bytes) == output.sha256 else { continue }
      try? NativeFile.remove(path)
    }
  }
}

/// An output that has not taken its name yet.
private struct StagedOutput {
  let file: StagedFile
  let suffix: String
  let sha256: String
  let size: Int
}

extension BuildResult {
  /// An output took its name.
  fileprivate mutating func note(_ output: StagedOutput, _ task: BuildTask) {
    outcome.outputs.append(
      OutputRecord(path: task.stem + output.suffix, sha256: output.sha256, written: output.file.written))
    record.outputs.append(Record.Output(suffix: output.suffix, sha256: output.sha256, size: output.size))
  }
}
