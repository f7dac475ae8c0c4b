import AST
import Diagnostics

/// Steps that letters number: `A`, `b.`, `c)`.
extension Lowering {
  /// The numbers that letters stand for, by index into the grid's rows; empty where the table's steps are not lettered.
  ///
  /// Letters number the steps where no row has a number, they go on from *A*, and most rows with an activity have one; where
  /// they are fewer they head stages.
  func letteredNumbers(_ grid: Grid) -> [Int: Int] {
    guard let numbers = grid.column(.no) else { return [:] }
    var found: [Int: Int] = [:]
    var activities = 0
    for (index, row) in grid.rows.enumerated() {
      if row.cells.contains(where: { $0.column == grid.column(.activity) }) { activities += 1 }
      guard let first = row.cells.first, first.column == numbers else { continue }
      guard let letter = letter(first.span), letter == found.count + 1 else { return [:] }
      found[index] = letter
    }
    return found.count >= 2 && found.count * 2 > activities ? found : [:]
  }

  /// Tells that a letter was taken for a step's number.
  mutating func tellLetter(_ row: StepRow, _ path: Path) {
    guard row.isLettered, let number = row.number, let span = row.numberSpan else { return }
    provenance.repair(
      path / .no, from: content.text(span), to: "\(number)", rule: "step-number",
      confidence: Probability(hundredths: 97),
      evidence: [Message(en: "letters number the steps", id: "langkah dinomori dengan huruf")])
  }

  /// A letter's place in the alphabet, from 1, where it stands alone or with a point or bracket.
  private func letter(_ span: Span) -> Int? {
    let bytes = content.bytes[span.start..<span.end]
    guard let first = bytes.first, (0x41...0x5A).contains(first & 0xDF), bytes.count <= 2,
      bytes.dropFirst().allSatisfy({ $0 == 0x2E || $0 == 0x29 })
    else { return nil }
    return Int(first & 0xDF) - 0x40
  }
}
