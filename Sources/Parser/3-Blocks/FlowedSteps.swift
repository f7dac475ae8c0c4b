import Diagnostics
import Vocabulary

extension Content {
  /// Where the body of a flowed table ends: before a label of the form, or before the block of a signature.
  func flowedEnd(_ pieces: [FlowedPiece], from start: Int) -> Int {
    var index = start
    while index < pieces.count {
      let piece = pieces[index]
      if piece.isFirst, index > start, endsFlow(pieces, index) { break }
      index += 1
    }
    return index
  }

  private func endsFlow(_ pieces: [FlowedPiece], _ index: Int) -> Bool {
    let span = pieces[index].span
    if let hit = label(in: span), !hit.weak, hit.rest.isEmpty || hit.colon || hit.field == .number,
      hit.field.isSection || hit.field == .number || hit.field == .approver || hit.field.isDate
    {
      // `Penanggung jawab: Camat` before the next step's number is a remark.
      let isRemark =
        hit.field.isPerson && hit.colon && !hit.rest.isEmpty && index + 1 < pieces.count
        && integer(pieces[index + 1].span) != nil
      return !isRemark
    }
    if pieces[index].gapBefore, isHeadingPhrase(span) { return true }
    guard startsWithOffice(span) || startsWithActing(span) || isPlaceAndDate(span), span.length <= 120 else {
      return false
    }
    // A name with a rank or a NIP below the office makes it a signature.
    let below = pieces[(index + 1)..<min(index + 6, pieces.count)].map(\.span)
    guard let named = below.first(where: { hasTitles($0) || looksLikeName($0) || isPlaceAndDate(span) }) else {
      return findNIP(span) != nil
    }
    return hasDegree(named) || below.contains { findNIP($0) != nil } && !below.prefix(2).contains { isDuration($0) }
  }

  /// `Wangon, 2 Januari 2024`: a place, a comma and a date.
  private func isPlaceAndDate(_ span: Span) -> Bool {
    guard span.length <= 60, let comma = bytes[span.start..<span.end].firstIndex(of: 0x2C), comma > span.start + 2,
      !hasDigit(Span(span.start, comma))
    else { return false }
    return readDate(trimmed(Span(comma + 1, span.end))) != nil
  }

  /// The steps that the pieces of a body make: each begins with the number that follows the one before.
  ///
  /// A number inside a cell (`2. Kartu keluarga`) begins no step where a later one stands before an activity.
  func flowedSteps(_ pieces: ArraySlice<FlowedPiece>) -> [FlowedStep]? {
    var starts: [StepStart] = []
    var from = pieces.startIndex
    var expected = 1
    while let start = nextStart(pieces, from: from, expected: expected, isFirst: starts.isEmpty) {
      starts.append(start)
      from = start.index + 1
      expected = start.number + 1
    }
    guard let first = starts.first, first.index - pieces.startIndex <= 2 else { return nil }
    return starts.enumerated().map { position, start in
      let end = position + 1 < starts.count ? starts[position + 1].index : pieces.endIndex
      return step(start, pieces[(start.index + 1)..<end])
    }
  }

  private struct StepStart {
    var index: Int
    var number: Int
    var mark: Span
    var rest: Span?
    var isActivity: Bool
  }

  private func nextStart(_ pieces: ArraySlice<FlowedPiece>, from: Int, expected: Int, isFirst: Bool) -> StepStart? {
    var fallback: StepStart?
    var skipped: StepStart?
    for index in from..<(isFirst ? min(from + 3, pieces.endIndex) : pieces.endIndex) {
      guard let start = stepStart(pieces, index) else { continue }
      if start.number == expected || isFirst && start.number <= 3 {
        if start.isActivity { return start }
        if fallback == nil { fallback = start }
      } else if start.isActivity, start.number > expected, start.number <= expected + 2, skipped == nil, !isFirst {
        skipped = start
      }
      if fallback != nil || skipped != nil, index > from + 60 { break }
    }
    if let skipped, let fallback { return skipped.index < fallback.index ? skipped : fallback }
    return fallback ?? skipped
  }

  private func stepStart(_ pieces: ArraySlice<FlowedPiece>, _ index: Int) -> StepStart? {
    let span = pieces[index].span
    if let number = integer(span), number > 0, number < 1_000 {
      guard index + 1 < pieces.endIndex else { return nil }
      let next = pieces[index + 1].span
      if isTerminal(next) { return StepStart(index: index, number: number, mark: span, rest: nil, isActivity: true) }
      guard next.length >= 6, !isDuration(next), isLetter(bytes[next.start]),
        Vocabulary.standard.timeUnits.match(folded(next)[...]) == nil
      else { return nil }
      return StepStart(index: index, number: number, mark: span, rest: nil, isActivity: beginsActivity(next))
    }
    guard let item = itemNumber(at: span.start, before: span.end), item.mark.end < span.end else { return nil }
    let rest = trimmed(Span(item.mark.end, span.end))
    return StepStart(index: index, number: item.number, mark: item.mark, rest: rest, isActivity: beginsActivity(rest))
  }

  /// A step of the pieces between its number and the next.
  private func step(_ start: StepStart, _ pieces: ArraySlice<FlowedPiece>) -> FlowedStep {
    var step = FlowedStep(number: start.mark)
    if let rest = start.rest { step.cells.append([rest]) }
    for piece in pieces {
      if step.cells.isEmpty, isTerminal(piece.span) {
        step.cells.append([piece.span])
        continue
      }
      if isPageMark(piece.span) || isBranchLabel(piece.span) { continue }
      if piece.isFirst, let last = step.cells.last, goesOn(last, piece.span) {
        step.cells[step.cells.count - 1].append(piece.span)
      } else {
        step.cells.append([piece.span])
      }
    }
    return step
  }

  /// Whether a piece is *Mulai* or *Selesai*.
  private func isTerminal(_ span: Span) -> Bool {
    guard span.length <= 12 else { return false }
    let mark = Vocabulary.standard.marks.match(bytes[span.start..<span.end])
    return mark == .start || mark == .end
  }

  private func isBranchLabel(_ span: Span) -> Bool {
    switch Vocabulary.standard.marks.match(bytes[span.start..<span.end]) {
    case .yes?, .no?, .start?, .end?: true
    default: false
    }
  }

  /// Whether a line goes on with the cell above: it begins small, or the text above it ends in the middle.
  private func goesOn(_ cell: [Span], _ next: Span) -> Bool {
    guard let last = cell.last else { return false }
    if integer(last) != nil { return Vocabulary.standard.timeUnits.match(folded(next)[...]) != nil }
    if isDuration(next) || isDash(next) || isDash(last) { return false }
    let end = bytes[last.end - 1]
    if end == 0x2C || end == 0x2D || end == 0x2F { return true }
    if isDuration(last) { return false }
    let first = bytes[next.start]
    if first >= 0x61, first <= 0x7A { return true }
    return words(in: last).last.map { Self.unfinished.contains(folded($0)) } ?? false
  }

  /// Words that end no text.
  private static let unfinished: Set<[UInt8]> = Set(
    ["dan", "atau", "kepada", "ke", "dari", "oleh", "untuk", "pada", "di", "dengan", "yang", "serta", "kepala"].map {
      Array($0.utf8)
    })

  // MARK: Column by column

  /// The activities of a table read column by column: numbered lines up to a line that is a head.
  func flowedList(_ pieces: [FlowedPiece], from start: Int) -> (steps: [FlowedStep], next: Int)? {
    var steps: [FlowedStep] = []
    var index = start
    while index < pieces.count {
      let span = pieces[index].span
      if let item = itemNumber(at: span.start, before: span.end), item.number == steps.count + 1,
        item.mark.end < span.end
      {
        steps.append(FlowedStep(number: item.mark, cells: [[trimmed(Span(item.mark.end, span.end))]]))
      } else if integer(span) == steps.count + 1, index + 1 < pieces.count, beginsActivity(pieces[index + 1].span) {
        steps.append(FlowedStep(number: span, cells: [[pieces[index + 1].span]]))
        index += 1
      } else if headWord(span) != nil {
        return (steps, index)
      } else if isPageMark(span) {
        // between two steps
      } else if let last = steps.last?.cells[0], label(in: span).map({ $0.weak }) ?? true, last.count < 12 {
        steps[steps.count - 1].cells[0].append(span)
      } else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Deals cells that stand behind all activities to the steps: each has one time, and what stands before and behind it.
  ///
  /// - Returns: `nil` where the cells are not as many times as steps; which belongs to which is then unknown.
  func dealt(_ pieces: ArraySlice<FlowedPiece>, to steps: [FlowedStep]) -> [FlowedStep]? {
    let times = pieces.indices.filter { isDuration(pieces[$0].span) }
    guard times.count == steps.count, let first = times.first, let last = times.last else { return steps }
    var steps = steps
    // The cells before the first time and behind the last tell how many stand on either side.
    let before = first - pieces.startIndex
    for (step, time) in times.enumerated() {
      let from = step == 0 ? pieces.startIndex : split(times[step - 1], time, before: before)
      let to = step + 1 < times.count ? split(time, times[step + 1], before: before) : pieces.endIndex
      if time == last, to - time > 4 { return steps }
      for index in from..<to where !isPageMark(pieces[index].span) { steps[step].cells.append([pieces[index].span]) }
    }
    return steps
  }

  /// Where the cells of the next row begin between two times.
  private func split(_ time: Int, _ next: Int, before: Int) -> Int { max(time + 1, next - before) }
}
