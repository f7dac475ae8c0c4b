/// Counts how far two byte strings are apart.
///
/// ``levenshtein(_:_:limit:)`` and ``damerau(_:_:limit:)`` count whole edits.
/// ``distance(_:_:limit:)`` weighs them: a slip that OCR makes often costs less than one edit.
package struct EditDistance: Sendable {
  /// Cost of one ordinary edit in the units of ``distance(_:_:limit:)``.
  package static let edit = 100

  private let confusions: Confusions

  package init(confusions: Confusions) {
    self.confusions = confusions
  }

  /// Cost of reading `read` where `meant` stood, in hundredths of an edit.
  ///
  /// - Parameter limit: Most cost worth knowing.
  /// - Returns: The cost, or `nil` above `limit`.
  /// - Complexity: O(*n* · *limit* / 100).
  package func distance(_ read: [UInt8], _ meant: [UInt8], limit: Int) -> Int? {
    let slack = limit / confusions.leastLengthChange
    guard abs(read.count - meant.count) <= slack else { return nil }
    let width = meant.count + 1
    // Three rows suffice: a swap or a pair looks two rows back.
    var rows = [[Int]](repeating: [Int](repeating: Self.unreachable, count: width), count: 3)
    for row in 0...read.count {
      let current = row % 3
      for column in 0..<width { rows[current][column] = Self.unreachable }
      var least = Self.unreachable
      let first = max(0, row - slack)
      let last = min(meant.count, row + slack)
      guard first <= last else { return nil }
      for column in first...last {
        let cost = row == 0 && column == 0 ? 0 : cheapest(row, column, rows, read, meant)
        rows[current][column] = cost
        least = min(least, cost)
      }
      let before = row == 0 ? least : rows[(row + 2) % 3].min() ?? least
      if min(least, before) > limit { return nil }
    }
    let cost = rows[read.count % 3][meant.count]
    return cost <= limit ? cost : nil
  }

  private func cheapest(_ row: Int, _ column: Int, _ rows: [[Int]], _ read: [UInt8], _ meant: [UInt8]) -> Int {
    let up = (row + 2) % 3
    let twoUp = (row + 1) % 3
    var cost = Self.unreachable
    if row > 0 { cost = min(cost, rows[up][column] + Self.edit) }
    if column > 0 { cost = min(cost, rows[row % 3][column - 1] + Self.edit) }
    guard row > 0, column > 0 else { return cost }
    let (r, m) = (read[row - 1], meant[column - 1])
    cost = min(cost, rows[up][column - 1] + (r == m ? 0 : confusions.cost(read: r, meant: m)))
    if row > 1 {
      cost = min(cost, rows[twoUp][column - 1] + confusions.cost(read: (read[row - 2], r), meant: m))
    }
    if column > 1 {
      cost = min(cost, rows[up][column - 2] + confusions.cost(read: r, meant: (meant[column - 2], m)))
    }
    if row > 1, column > 1, read[row - 2] == m, r == meant[column - 2] {
      cost = min(cost, rows[twoUp][column - 2] + Self.edit)
    }
    return cost
  }

  /// Number of insertions, deletions and substitutions between two strings, or `nil` above `limit`.
  ///
  /// - Complexity: O(*n*) for each of at most 3^*limit* ways; meant for limits up to 3.
  package static func levenshtein(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    edits(a[...], b[...], limit: limit, swaps: false)
  }

  /// As ``levenshtein(_:_:limit:)``, with a swap of two neighbours counted as one edit.
  package static func damerau(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, limit: Int) -> Int? {
    edits(a, b, limit: limit, swaps: true)
  }

  private static func edits(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, limit: Int, swaps: Bool) -> Int? {
    guard limit >= 0 else { return nil }
    for allowed in 0...limit where within(a, b, allowed, swaps) { return allowed }
    return nil
  }

  /// Whether `allowed` edits suffice. Equal ends are passed over first, then each kind of edit is tried.
  private static func within(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, _ allowed: Int, _ swaps: Bool) -> Bool {
    guard abs(a.count - b.count) <= allowed else { return false }
    var (i, j, aEnd, bEnd) = (a.startIndex, b.startIndex, a.endIndex, b.endIndex)
    while i < aEnd, j < bEnd, a[i] == b[j] { (i, j) = (i + 1, j + 1) }
    while i < aEnd, j < bEnd, a[aEnd - 1] == b[bEnd - 1] { (aEnd, bEnd) = (aEnd - 1, bEnd - 1) }
    if i == aEnd || j == bEnd { return aEnd - i + bEnd - j <= allowed }
    guard allowed > 0 else { return false }
    let left = allowed - 1
    if within(a[(i + 1)..<aEnd], b[(j + 1)..<bEnd], left, swaps) { return true }
    if within(a[(i + 1)..<aEnd], b[j..<bEnd], left, swaps) { return true }
    if within(a[i..<aEnd], b[(j + 1)..<bEnd], left, swaps) { return true }
    return swaps && aEnd - i > 1 && bEnd - j > 1 && a[i] == b[j + 1] && a[i + 1] == b[j]
      && within(a[(i + 2)..<aEnd], b[(j + 2)..<bEnd], left, swaps)
  }

  private static let unreachable = 1 << 30
}
