/// Counts how far two byte strings are apart.
///
/// ``levenshtein(_:_:limit:)`` and ``damerau(_:_:limit:)`` count whole edits.
/// ``distance(_:_:limit:)`` weighs them: a slip that OCR makes often costs less than one edit.
package struct EditDistance: Sendable {
  /// Cost of one ordinary edit in the units of ``distance(_:_:limit:)``.
  package static let edit = 100

  private let confusions: Confusions
  /// What an edit costs that is in no table.
  private let ordinary: Int

  package init(confusions: Confusions) { self.init(confusions, ordinary: Self.edit) }

  private init(_ confusions: Confusions, ordinary: Int) { (self.confusions, self.ordinary) = (confusions, ordinary) }

  /// The same, where nothing may have happened but what the table of confusions has.
  package var ofConfusionsAlone: EditDistance { EditDistance(confusions, ordinary: Self.unreachable / 64) }

  /// Cost of reading `read` where `meant` stood, in hundredths of an edit.
  ///
  /// - Parameter limit: Most cost worth knowing.
  /// - Returns: The cost, or `nil` above `limit`.
  /// - Complexity: O(*n* · *limit* / 100).
  package func distance(_ read: [UInt8], _ meant: [UInt8], limit: Int) -> Int? {
    let slack = limit / confusions.leastLengthChange
    guard abs(read.count - meant.count) <= slack else { return nil }
    if read == meant { return limit >= 0 ? 0 : nil }
    return distance(read.span, meant.span, slack, limit)
  }

  /// As ``distance(_:_:limit:)``, where no letter may stand further than `slack` places from where it was printed.
  ///
  /// - Complexity: O(*n* · *slack*).
  func distance(_ read: Span<UInt8>, _ meant: Span<UInt8>, limit: Int, slack: Int) -> Int? {
    abs(read.count - meant.count) <= slack ? distance(read, meant, slack, limit) : nil
  }

  private func distance(_ read: Span<UInt8>, _ meant: Span<UInt8>, _ slack: Int, _ limit: Int) -> Int? {
    let width = meant.count + 1
    // Three rows suffice, one behind the other: a swap or a pair looks two rows back.
    var rows = [Int](repeating: Self.unreachable, count: width * 3)
    var (current, up, twoUp) = (0, width * 2, width)
    var before = 0
    for row in 0...read.count {
      let first = max(0, row - slack)
      let last = min(meant.count, row + slack)
      guard first <= last else { return nil }
      // What the band leaves out of this row is looked at from the next two, never further than one place.
      for column in max(0, first - 2)..<first { rows[current + column] = Self.unreachable }
      for column in min(last + 1, width)..<min(last + 3, width) { rows[current + column] = Self.unreachable }
      var least = Self.unreachable
      let r = row > 0 ? read[row - 1] : 0
      let previous = row > 1 ? read[row - 2] : 0
      let mayJoin = row > 1 && confusions.mayBeginPair(previous)
      for column in first...last {
        if row > 1, column > 1,
          min(
            rows[up + column], rows[up + column - 1], rows[up + column - 2], rows[current + column - 1],
            min(rows[twoUp + column - 1], rows[twoUp + column - 2])) > limit
        {
          rows[current + column] = Self.unreachable
          continue
        }
        var cost = row == 0 && column == 0 ? 0 : Self.unreachable
        if row > 0 { cost = min(cost, rows[up + column] + ordinary) }
        if column > 0 { cost = min(cost, rows[current + column - 1] + ordinary) }
        if row > 0, column > 0 {
          let m = meant[column - 1]
          let swapped = r == m ? 0 : confusions.cost(read: r, meant: m)
          cost = min(cost, rows[up + column - 1] + (swapped < Self.edit ? swapped : ordinary))
          if mayJoin {
            cost = min(cost, rows[twoUp + column - 1] + confusions.cost(read: (previous, r), meant: m))
          }
          if column > 1 {
            let other = meant[column - 2]
            if confusions.mayBeginPair(other) {
              cost = min(cost, rows[up + column - 2] + confusions.cost(read: r, meant: (other, m)))
            }
            if row > 1, previous == m, r == other { cost = min(cost, rows[twoUp + column - 2] + ordinary) }
          }
        }
        rows[current + column] = cost
        least = min(least, cost)
      }
      if min(least, row == 0 ? least : before) > limit { return nil }
      before = least
      (current, up, twoUp) = (twoUp, current, up)
    }
    let cost = rows[up + meant.count]
    return cost <= limit ? cost : nil
  }

  /// Number of insertions, deletions and substitutions between two strings, or `nil` above `limit`.
  ///
  /// - Complexity: O(*n*) for each of at most 3^*limit* ways; meant for limits up to 3.
  package static func levenshtein(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    edits(a.span, b.span, limit: limit, swaps: false)
  }

  /// As ``levenshtein(_:_:limit:)``, with a swap of two neighbours counted as one edit.
  package static func damerau(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, limit: Int) -> Int? {
    edits(a.span, b.span, limit: limit, swaps: true)
  }

  /// As ``damerau(_:_:limit:)-(ArraySlice<UInt8>,_,_)``.
  static func damerau(_ a: Span<UInt8>, _ b: Span<UInt8>, limit: Int) -> Int? {
    edits(a, b, limit: limit, swaps: true)
  }

  private static func edits(_ a: Span<UInt8>, _ b: Span<UInt8>, limit: Int, swaps: Bool) -> Int? {
    let apart = abs(a.count - b.count)
    guard apart <= limit else { return nil }
    // Equal ends are passed over once for all.
    var (start, aEnd, bEnd) = (0, a.count, b.count)
    while start < aEnd, start < bEnd, a[start] == b[start] { start += 1 }
    while aEnd > start, bEnd > start, a[aEnd - 1] == b[bEnd - 1] { (aEnd, bEnd) = (aEnd - 1, bEnd - 1) }
    if start == aEnd || start == bEnd { return max(aEnd, bEnd) - start }
    guard limit > 0 else { return nil }
    if limit == 1 {
      // Both ends differ, so that nothing but one letter or a swap may be between them.
      if aEnd - start == 1, bEnd - start == 1 { return 1 }
      let isSwap =
        swaps && aEnd - start == 2 && bEnd - start == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
      return isSwap ? 1 : nil
    }
    for allowed in max(1, apart)...limit
    where within(a, start, aEnd, b, start, bEnd, allowed, swaps) {
      return allowed
    }
    return nil
  }

  /// Whether `allowed` edits suffice between two ranges. Equal ends are passed over first, then each kind of edit is tried.
  private static func within(
    _ a: Span<UInt8>, _ aStart: Int, _ aLimit: Int, _ b: Span<UInt8>, _ bStart: Int, _ bLimit: Int, _ allowed: Int,
    _ swaps: Bool
  ) -> Bool {
    guard abs(aLimit - aStart - bLimit + bStart) <= allowed else { return false }
    var (i, j, aEnd, bEnd) = (aStart, bStart, aLimit, bLimit)
    while i < aEnd, j < bEnd, a[i] == b[j] { (i, j) = (i + 1, j + 1) }
    while i < aEnd, j < bEnd, a[aEnd - 1] == b[bEnd - 1] { (aEnd, bEnd) = (aEnd - 1, bEnd - 1) }
    if i == aEnd || j == bEnd { return aEnd - i + bEnd - j <= allowed }
    guard allowed > 0 else { return false }
    let left = allowed - 1
    if within(a, i + 1, aEnd, b, j + 1, bEnd, left, swaps) { return true }
    if within(a, i + 1, aEnd, b, j, bEnd, left, swaps) { return true }
    if within(a, i, aEnd, b, j + 1, bEnd, left, swaps) { return true }
    return swaps && aEnd - i > 1 && bEnd - j > 1 && a[i] == b[j + 1] && a[i + 1] == b[j]
      && within(a, i + 2, aEnd, b, j + 2, bEnd, left, swaps)
  }

  private static let unreachable = 1 << 30
}
