import AST
package import Diagnostics
package import Vocabulary

/// Who is to blame for what is missing. The author is, only where the text was read so that nothing can have been overlooked.
extension Subject {
  /// Who is to blame for a field that is not there.
  ///
  /// The author, where the label stands without a value and nothing that was not understood behind it; or where the form was
  /// read whole, with nothing left over in its head.
  package func absence(of field: Labels.Field) -> Cause {
    guard isWellRead else { return .extraction }
    guard let label = label(field) else {
      let head = steps.indices.lazy.compactMap { self.span(.step($0) / .activity)?.start }.min() ?? .max
      let isWhole = sop.quality.parts >= 9 && !sop.provenance.unclaimed.contains { $0.location.offset < head }
      return isWhole ? .author : .extraction
    }
    let leftOver = sop.provenance.unclaimed.contains { text in
      text.location.offset >= label.start && text.location.offset <= label.end + 200
    }
    return leftOver || isStacked(label) ? .extraction : .author
  }

  /// Whether what belongs to an earlier label stands behind this one, as where columns of boxes were read line by line.
  private func isStacked(_ label: Span) -> Bool {
    guard isScan else { return false }
    let claims = sop.provenance.claims
    guard let at = claims.firstIndex(where: { $0.role == .label && $0.span == label }), at > 0 else { return false }
    let before = claims[..<at].last { $0.role != .markup }
    let behind = claims[(at + 1)...].first { $0.role != .markup }
    // Two labels one behind the other, and a value behind both that is of a box of the first.
    guard before?.role == .label, let value = behind, value.role == .value, case .key(let key)? = value.path[0],
      let other = before.flatMap({ words.labels.match(fold(text($0.span))) })
    else { return false }
    return Self.boxes[key].map { $0 == other.meaning.field } ?? false
  }

  private static let boxes: [Path.Key: Labels.Field] = [
    .legalBasis: .legalBasis, .qualifications: .qualifications, .related: .related, .equipment: .equipment,
    .warnings: .warnings, .records: .records,
  ]

  /// Who is to blame for a cell that is empty.
  ///
  /// Of a scan, the author only where the row stands on a line of its own, so that its cells can be told, and the same column is
  /// not empty down a run of rows.
  func causeOfGap(at index: Int, _ isEmpty: (Step) -> Bool) -> Cause? {
    guard isWellRead else { return .extraction }
    guard isScan else { return nil }
    var (first, last) = (index, index)
    while first > 0, isEmpty(steps[first - 1]) { first -= 1 }
    while last + 1 < steps.count, isEmpty(steps[last + 1]) { last += 1 }
    return last - first >= 2 || !isRow(index) ? .extraction : nil
  }

  /// Whether a step stands on one line, alone, with its cells divided by tabs or bars.
  private func isRow(_ index: Int) -> Bool {
    let path = Path.step(index)
    guard let activity = span(path / .activity) else { return false }
    let others: [Path.Key] = [.inputs, .duration, .outputs, .note]
    let cells = others.compactMap { span(path / $0) }.filter { $0.start >= activity.end }
    guard let cell = cells.min() else { return false }
    let between = text(Span(activity.end, cell.start))
    guard !between.contains(0x0A), between.contains(where: { $0 == 0x09 || $0 == 0x7C }) else { return false }
    guard index + 1 < steps.count, let next = span(.step(index + 1) / .activity), next.start > cell.end else {
      return true
    }
    return text(Span(cell.end, next.start)).contains { $0 == 0x0A || $0 == 0x0D }
  }
}
