import Diagnostics

extension Content {
  /// Where, among the cells of the step above, a step begins whose number stands in the middle of its row's height: its line
  /// goes on with a sentence that the line before began with a capital.
  ///
  /// - Parameters:
  ///   - activity: What stands beside the number.
  ///   - lines: Where each line of the step above begins.
  ///   - block: Where the last of its lines begins that has a blank one before it.
  func beginningAbove(
    _ activity: Span?, _ above: Lowering.StepRow, _ lines: [Int], _ activities: Int?, block: Int?, _ hasGap: Bool
  ) -> Int? {
    guard let activities else { return nil }
    let goesOn = activity.map { startsSmall($0) } ?? !hasGap
    if let block, !hasGap, block < above.cells.count,
      let text = above.cells[block...].first(where: { $0.column == activities })?.span,
      bytes[text.start] >= 0x41, bytes[text.start] <= 0x5A, goesOn || beginsActivity(text)
    {
      return block
    }
    guard goesOn else { return nil }
    if activity == nil, above.number != nil { return nil }
    for (index, start) in lines.enumerated().reversed() where start > 0 || above.number == nil {
      let end = index + 1 < lines.count ? lines[index + 1] : above.cells.count
      guard start < end, let text = above.cells[start..<end].first(where: { $0.column == activities })?.span else {
        continue
      }
      if bytes[text.start] >= 0x41, bytes[text.start] <= 0x5A { return start }
    }
    return nil
  }

  /// The items of a list of steps without the heads of its parts: `A. Persiapan`, behind which the numbers begin with 1 again.
  func withoutSubheads(_ items: [ListItem]) -> [ListItem] {
    guard items.contains(where: { $0.mark == nil }) else { return items }
    return items.indices.filter { index in
      guard items[index].mark == nil, items[index].pieces.count == 1, index + 1 < items.count,
        items[index + 1].number == 1, items[index + 1].mark != nil
      else { return true }
      let text = items[index].pieces[0]
      let isNumbered = labelStart(behindCapitalAt: text.start, before: text.end) != nil
      return !(text.length <= 60 && (isNumbered || bytes[text.end - 1] == 0x3A || isCapitals(text)))
    }.map { items[$0] }
  }
}
