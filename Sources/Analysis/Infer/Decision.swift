import AST
import Vocabulary

/// A step that decides, and what its text says of either branch.
struct Decision: Sendable {
  var yes: BranchClause?
  var no: BranchClause?
  /// Words of *no* stand in the activity (else in the note).
  var noIsInActivity = true
  var yesIsInActivity = true

  /// The decision of a step, or `nil` where its text and its cells put none.
  ///
  /// A review alone is none, nor is a condition that leaves nothing to choose (*jika diperlukan*).
  init?(_ activity: Activity, _ text: String, note: Activity?, _ noteText: String?, isMarked: Bool, _ context: Context)
  {
    let own = activity.branchClauses(text, context)
    let noted = note.map { $0.branchClauses(noteText ?? "", context) } ?? []
    let clauses = own + noted
    yes = clauses.first { $0.branch == .yes }
    no = clauses.first { $0.branch == .no }
    yesIsInActivity = own.contains { $0.branch == .yes }
    noIsInActivity = own.contains { $0.branch == .no }
    let puts =
      isMarked || yes != nil && no != nil
      || own.contains { $0.puts(beside: clauses.count - 1, isCut: activity.isCut) }
      || noted.contains { $0.puts(beside: clauses.count, isCut: false) }
      || activity.putsChoice
      || noted.isEmpty && note?.returnsToStep == true && activity.mayRefuse
    guard puts else { return nil }
  }
}

extension BranchClause {
  /// Whether the clause alone makes its step decide.
  func puts(beside others: Int, isCut: Bool) -> Bool {
    // A row that is nothing but one case belongs to a decision before it.
    if words.lowerBound == 0, others == 0 { return false }
    if goesBack || isMended || isRefused { return branch == .no }
    if step != nil, branch != nil { return true }
    return hasOutcome && (!consequence.isEmpty || isCut)
  }
}

extension Activity {
  /// Whether what is done may end in a no: a check or an approval, while who reads or watches does not refuse.
  var mayRefuse: Bool {
    guard let verb = actingVerb?.verb else { return false }
    return verb.mayRefuse
  }

  /// Whether two outcomes are put side by side: *menyetujui/menolak*, *lengkap atau tidak*; or a question is asked.
  var putsChoice: Bool {
    let asked = wording.asks || cues.contains { $0.cue == .question }
    for (index, cue) in cues.enumerated() where cue.cue.isOutcome {
      if asked { return true }
      guard index + 1 < cues.count else { break }
      var next = cues[index + 1]
      var isJoined =
        next.words.lowerBound == cue.words.upperBound && wording.places[next.words.lowerBound].divider == .slash
      if next.cue == .alternative, next.words.lowerBound == cue.words.upperBound, index + 2 < cues.count {
        next = cues[index + 2]
        isJoined = next.words.lowerBound == cues[index + 1].words.upperBound
      }
      if isJoined, next.cue == .negator || next.cue.isOutcome && (next.cue == .good) != (cue.cue == .good) {
        return true
      }
    }
    return false
  }
}
