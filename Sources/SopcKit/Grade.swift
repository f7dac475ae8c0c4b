import AST
import Diagnostics

extension Places {
  /// How well an SOP was read.
  ///
  /// `siap`: nine of the eleven parts of the form, 97 % of the bytes accounted for, no claim below 0.5 and a mean of 0.9, and columns
  /// that the text shows.
  /// `ulang-pindai`: no procedure and fewer than four parts, or less than half of the bytes. Else `periksa`.
  func grade(_ reading: Reading) -> Quality {
    let document = reading.document
    var quality = Quality()
    var (total, claimed) = (0, 0)
    for claim in reading.provenance.claims {
      total += claim.span.length
      if claim.role != .unclaimed { claimed += claim.span.length }
    }
    quality.claimed = Probability(hundredths: total == 0 ? 0 : claimed * 100 / total)
    quality.parts = parts(of: document)
    let confidences = self.confidences(reading)
    if let least = confidences.min() {
      quality.leastConfidence = least
      quality.meanConfidence = Probability(hundredths: confidences.map(\.hundredths).reduce(0, +) / confidences.count)
    }
    quality.truncated = reading.diagnostics.contains { $0.rule == RuleID("SOP004") }
    let isShared = reading.diagnostics.contains { $0.rule == RuleID("SOP204") }
    let hasProcedure = !(document.procedure?.steps.isEmpty ?? true)
    if !hasProcedure && quality.parts < 4 || quality.claimed < Probability(hundredths: 50) {
      quality.grade = .rescan
    } else if hasProcedure, quality.parts >= 9, !quality.truncated, !isShared,
      quality.claimed >= Probability(hundredths: 97),
      quality.leastConfidence >= .claimable, quality.meanConfidence >= .settled
    {
      quality.grade = .ready
    } else {
      quality.grade = .review
    }
    return quality
  }

  /// Parts of the form that hold something: owner, number, title, a date, the six lists, the procedure.
  private func parts(of document: Document) -> Int {
    let identity = document.identity
    let filled: [Bool] = [
      identity.institution.unit != nil, identity.number != nil, identity.title != nil, identity.dates != Dates(),
      !document.legalBasis.isEmpty, !document.qualifications.isEmpty, !document.related.isEmpty,
      !document.equipment.isEmpty, !document.warnings.isEmpty, !document.records.isEmpty,
      !(document.procedure?.steps.isEmpty ?? true),
    ]
    return filled.filter { $0 }.count
  }

  private func confidences(_ reading: Reading) -> [Probability] {
    var all = reading.provenance.repairs.map(\.confidence)
    guard let procedure = reading.document.procedure else { return all }
    let steps = procedure.steps.span
    for index in steps.indices {
      if steps[index].performers.isEmpty {
        all.append(steps[index].alternatives.first?.confidence ?? Probability(hundredths: 0))
      }
      for performer in steps[index].performers { all.append(performer.confidence) }
      for edge in steps[index].next { all.append(edge.confidence) }
    }
    return all
  }
}
