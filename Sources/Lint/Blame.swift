import AST
package import Diagnostics
package import Vocabulary

/// Who is to blame for what is missing. The author is, only where the text was read so that nothing can have been overlooked.
extension Subject {
  /// Who is to blame for a field that is not there.
  ///
  /// The author, where the label stands without a value, and nothing behind it that was not understood or may belong to it; in HTML
  /// and Markdown also where the form was read whole, with nothing left over in its head.
  package func absence(of field: Labels.Field) -> Cause {
    guard isWellRead else { return .extraction }
    guard let label = label(field) else {
      // In plain text a label that was not known as one looks like a field that is not there.
      guard !isScan, sop.quality.parts >= 9, !hasMovedCells else { return .extraction }
      let rows = steps.indices.compactMap { self.span(.step($0) / .activity)?.start }
      let (first, last) = (rows.min() ?? .max, rows.max() ?? .max)
      // Of a head that stands behind the table, the first line may have been taken for a row.
      let isBehind = sop.provenance.claims.contains {
        $0.role == .value && $0.path == .dates / .created && $0.span.start > first
      }
      let isLeftOver = sop.provenance.unclaimed.contains { !(first...last).contains($0.location.offset) }
      return isBehind || isLeftOver ? .extraction : .author
    }
    let leftOver = sop.provenance.unclaimed.contains { text in
      text.location.offset >= label.start && text.location.offset <= label.end + 200
    }
    return leftOver || isStacked(label, field) ? .extraction : .author
  }

  /// Whether cells of a row were moved, so that the row may be none of the table's.
  private var hasMovedCells: Bool { sop.findings.contains { $0.rule == RuleID("SOP201") } }

  /// Whether labels stand together here before their values, so that a value behind may be this label's.
  private func isStacked(_ label: Span, _ field: Labels.Field) -> Bool {
    let claims = sop.provenance.claims
    guard isScan, let at = claims.firstIndex(where: { $0.role == .label && $0.span == label }) else { return false }
    guard let next = claims[(at + 1)...].first(where: { $0.role != .markup }) else { return false }
    // Between two other labels: their values stand together behind the last.
    guard next.role == .value else {
      return claims[..<at].last { $0.role != .markup }?.role == .label || isBare(label) && isBare(next.span)
    }
    // What stands there of the approver may lack a part.
    return !next.path.starts(with: .procedure) && !(field == .approver && next.path.starts(with: .approver))
  }

  /// Whether a label stands without a colon, as heads of two boxes do whose texts were put behind the second.
  private func isBare(_ label: Span) -> Bool {
    let behind = text(Span(label.start, label.end + 4)).split { $0 == 0x0A || $0 == 0x0D }.first ?? []
    return !behind.contains(0x3A)
  }

  /// Who is to blame that a regulation is not cited: the author, where each item of the list was read as a citation with all its
  /// parts, and nothing among them was left over.
  package var causeOfUncited: Cause? {
    if isWellRead { return nil }
    let list = sop.document.legalBasis
    let spans = list.indices.compactMap { span(.root / .legalBasis / $0) }
    guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max() else { return .unknown }
    let isRead = list.allSatisfy { $0.type != nil && $0.number != nil && $0.year != nil && $0.title != nil }
    let isLeftOver = sop.provenance.unclaimed.contains { (start...(end + 200)).contains($0.location.offset) }
    return isRead && !isLeftOver && !sop.quality.truncated ? nil : .unknown
  }

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
