import AST
import Diagnostics
import Vocabulary

/// Infers who performs each step, what symbol it has, and where the flow goes.
func inferProcedure(_ reading: inout Reading, _ context: Context) {
  guard var procedure = reading.document.procedure, !procedure.steps.isEmpty else { return }
  reading.document.procedure = nil
  let signatory = reading.document.identity.approver?.position.map { context.vocabulary.actingWords.stripped($0) }
  // Beyond that, texts are not searched for the names of columns either: each word against each of them.
  let actors = isWeighable(procedure) ? procedure.actors : []
  let finder = MentionFinder(actors: actors.map { ActorRole.read($0.name, signatory: signatory, context) }, context)
  let activities = procedure.steps.indices.map { Activity(procedure.steps[$0].activity, finder, context) }
  let notes = procedure.steps.indices.map { procedure.steps[$0].note.map { Activity($0, finder, context) } }
  var marks = [[CellMark]](repeating: [], count: procedure.steps.count)
  for mark in reading.marks where marks.indices.contains(mark.step) { marks[mark.step].append(mark) }
  let decisions = procedure.steps.indices.map { index in
    Decision(
      activities[index], procedure.steps[index].activity, note: notes[index], procedure.steps[index].note,
      isMarked: marks[index].contains { $0.meaning == .yes || $0.meaning == .no }, context)
  }
  let unread = marks.map { $0.compactMap { $0.meaning == .unread ? $0.actor : nil } }
  let tops = inferPerformers(&procedure, activities, notes, decisions, unread, finder, context)
  setKinds(&procedure, decisions, marks)
  let flow = Flow(
    steps: procedure.steps, activities: activities, notes: notes, decisions: decisions, performers: tops,
    isLettered: areLettered(reading.provenance), context: context)
  for index in procedure.steps.indices {
    let ends = procedure.steps[index].kind == .end
    procedure.steps[index].next = ends ? [] : flow.edges(from: index)
  }
  claimLabels(marks, procedure.steps, &reading.provenance)
  let reasons = procedure.steps.indices.map { flow.reasonOfNo(from: $0) }
  report(procedure, activities, decisions, reasons, &reading.diagnostics)
  reading.document.procedure = procedure
}

/// Whether letters number the steps in the text: *a.*, *b.*
private func areLettered(_ provenance: Provenance) -> Bool {
  let second: UInt8 = 0x62
  return provenance.repairs.contains { repair in
    guard repair.rule.utf8.elementsEqual("step-number".utf8), repair.from.utf8.count <= 2 else { return false }
    return repair.from.utf8.first.map { $0 | 0x20 == second } ?? false
  }
}

/// The first step starts, the last ends; marks move either; a decision is a decision wherever it stands.
private func setKinds(_ procedure: inout Procedure, _ decisions: [Decision?], _ marks: [[CellMark]]) {
  let last = procedure.steps.count - 1
  let starts = marks.indices.filter { marks[$0].contains { $0.meaning == .start } }
  let start = starts.count == 1 ? starts[0] : 0
  for index in procedure.steps.indices {
    let isEnd = index == last || marks[index].contains { $0.meaning == .end }
    procedure.steps[index].kind =
      decisions[index] != nil ? .decision : index == start ? .start : isEnd ? .end : .process
  }
  if procedure.terminators == nil, marks.contains(where: { $0.contains { $0.meaning == .start || $0.meaning == .end } })
  {
    procedure.terminators = .step
  }
}

/// Claims the printed *Ya* and *Tidak* for the edges that they label.
private func claimLabels(_ marks: [[CellMark]], _ steps: [Step], _ provenance: inout Provenance) {
  var claims: [Claim] = []
  for (index, marks) in marks.enumerated() {
    for mark in marks where mark.meaning == .yes || mark.meaning == .no {
      let branch: Edge.Branch = mark.meaning == .yes ? .yes : .no
      guard let edge = steps[index].next.firstIndex(where: { $0.when == branch }) else { continue }
      claims.append(Claim(mark.span, .value, .step(index) / .next / edge / .when))
    }
  }
  guard !claims.isEmpty else { return }
  provenance.claims.removeAll { old in
    old.role == .unclaimed && claims.contains { $0.span.start <= old.span.start && old.span.end <= $0.span.end }
  }
  provenance.claims += claims
  provenance.claims.sort { $0.span < $1.span }
}
