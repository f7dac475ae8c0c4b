package import AST
package import Vocabulary

/// What an analysis may be told.
package struct AnalysisOptions: Sendable {
  package var vocabulary: Vocabulary
  package var inference: InferenceTables
  /// Districts, where a file of them is given.
  package var gazetteer: Gazetteer

  package init(
    vocabulary: Vocabulary = .standard, inference: InferenceTables = .standard, gazetteer: Gazetteer = Gazetteer()
  ) {
    self.vocabulary = vocabulary
    self.inference = inference
    self.gazetteer = gazetteer
  }
}

/// Completes what the parser read: mends readings, resolves people, regions, legislation and offices, and infers who
/// performs each step and where the flow goes.
///
/// Each pass fills in or leaves alone. No node is inserted or removed, and each changed value is recorded as a repair.
/// - Complexity: O(*n*) in the text; O(*s* · *a*²) in steps and actors.
package func analyze(_ reading: inout Reading, options: AnalysisOptions = AnalysisOptions()) {
  let context = Context(reading, options)
  for pass in passes { pass(&reading, context) }
  reading.provenance.repairs = inDocumentOrder(reading.provenance.repairs)
}

/// All passes before the inference of the procedure: for fitting the weights that it uses.
package func prepareProcedure(_ reading: inout Reading, options: AnalysisOptions = AnalysisOptions()) {
  let context = Context(reading, options)
  for pass in passes.dropLast() { pass(&reading, context) }
}

/// Only the inference of the procedure, of a reading that is prepared.
package func inferProcedure(_ reading: inout Reading, options: AnalysisOptions) {
  inferProcedure(&reading, Context(reading, options))
}

/// One step of the analysis.
typealias Pass = (inout Reading, Context) -> Void

/// The passes in order: what a later one reads, an earlier one has mended.
private let passes: [@Sendable (inout Reading, Context) -> Void] = [
  joinBrokenWords, mendStrokes, mendSpelling, mendUnit, resolvePeople, resolveRegions, resolveDistrict,
  resolveRegulations, resolveRoles,
  inferProcedure,
]

/// What all passes may look at. A class only so that handing it on costs nothing.
final class Context {
  let vocabulary: Vocabulary
  let inference: InferenceTables
  let gazetteer: Gazetteer
  /// The kind of unit whose SOP this is, where its name tells.
  let unit: Roles.Unit?
  /// What was found out about the same words in this document or others.
  var memos = WordMemos.take()

  deinit { WordMemos.give(memos) }

  init(_ reading: Reading, _ options: AnalysisOptions) {
    vocabulary = options.vocabulary
    inference = options.inference
    gazetteer = options.gazetteer
    let institution = reading.document.identity.institution
    let kinds = options.inference.unitKinds
    unit =
      institution.unit.flatMap { kinds.kind(of: $0) } ?? institution.subunit.flatMap { kinds.kind(of: $0) }
      ?? institution.government.flatMap { kinds.kind(of: $0) }
  }
}

/// Repairs by place, in the order of their making where they share one.
private func inDocumentOrder(_ repairs: [Repair]) -> [Repair] {
  repairs.enumerated().sorted { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) }.map(\.element)
}
