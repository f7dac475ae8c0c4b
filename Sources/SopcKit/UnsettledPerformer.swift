public import AST

/// A performer that is neither read nor confirmed and below 0.9, which keeps a chart from being final.
public struct UnsettledPerformer: Hashable, Sendable {
  /// ``Step/no``.
  public var step: Int
  /// The performer's name; `nil` where the step has no performer at all.
  public var name: String?
  public var confidence: Probability
}

extension Document {
  /// The performers that a person must still confirm before the chart is signed, in the order of the steps.
  public var unsettledPerformers: [UnsettledPerformer] {
    guard let procedure else { return [] }
    var found: [UnsettledPerformer] = []
    for step in procedure.steps {
      let known = step.performers.filter { claim in
        procedure.actors.contains { $0.id.utf8.elementsEqual(claim.actor.utf8) }
      }
      if known.isEmpty { found.append(UnsettledPerformer(step: step.no, name: nil, confidence: Probability(0))) }
      for claim in known where !claim.isRead && claim.confidence < .settled {
        let name = procedure.actors.first { $0.id.utf8.elementsEqual(claim.actor.utf8) }?.name
        found.append(UnsettledPerformer(step: step.no, name: name, confidence: claim.confidence))
      }
    }
    return found
  }
}
