import AST

extension Subject {
  /// How sure it is that what a finding at a path looks at is what the original says: the least of the repairs there, and of the
  /// performers or ways that were inferred.
  ///
  /// - Complexity: O(*repairs*).
  func confidence(_ path: Path?) -> Probability {
    guard let path else { return .certain }
    var least = Probability.certain
    for repair in sop.provenance.repairs where repair.path.starts(with: path) || path.starts(with: repair.path) {
      least = min(least, repair.confidence)
    }
    guard case .key(.procedure)? = path[0], case .key(.steps)? = path[1], case .index(let index)? = path[2],
      steps.indices.contains(index), case .key(let key)? = path[3]
    else { return least }
    let step = steps[index]
    switch key {
    case .next, .kind: for edge in step.next { least = min(least, edge.confidence) }
    case .performers: for performer in step.performers { least = min(least, performer.confidence) }
    case .outsiders: for outsider in step.outsiders { least = min(least, outsider.confidence) }
    default: break
    }
    return least
  }
}
