/// Counts how far two byte strings are apart.
///
/// ``levenshtein(_:_:limit:)`` and ``damerau(_:_:limit:)`` count whole edits.
/// ``distance(_:_:limit:)`` weighs them: a slip that OCR makes often costs less than one edit.
package struct EditDistance: Sendable {
  /// Cost of one ordinary edit in the units of ``distance(_:_:limit:)``.
  package static let edit = 100

  private let confusions: Confusions
  /// What an edit costs that is in no table.
  private let ordinary: Int32

  package init(confusions: Confusions) { self.init(confusions, ordinary: Int32(Self.edit)) }

  private init(_ confusions: Confusions, ordinary: Int32) { (self.confusions, self.ordinary) = (confusions, ordinary) }

  /// The same, where nothing may have happened but what the table of confusions has.
  package var ofConfusionsAlone: EditDistance { EditDistance(confusions, ordinary: Self.unreachable / 64) }

  /// Cost of reading `read` where `meant` stood, in hundredths of an edit.
  ///
  /// - Parameter limit: Most cost worth knowing.
  /// - Returns: The cost, or `nil` above `limit`.
  /// - Complexity: O(*n* · *limit* / 100).
  package func distance(_ read: [UInt8], _ meant: [UInt8], limit: Int) -> Int? {
    distance(read.span, meant.span, limit: limit)
  }

  /// As ``distance(_:_:limit:)-([UInt8],_,_)``.
  package func distance(_ read: Span<UInt8>, _ meant: Span<UInt8>, limit: Int) -> Int? {
    let slack = limit / confusions.leastLengthChange
    guard abs(read.count - meant.count) <= slack else { return nil }
    if Self.areEqual(read, meant) { return limit >= 0 ? 0 : nil }
    if read.count <= LetterPlaces.most, meant.count <= LetterPlaces.most {
      var places = [64 of UInt64](repeating: 0)
      var span = places.mutableSpan
      LetterPlaces.note(read, in: &span)
      if isFarther(places.span, meant, slack: slack, than: limit) { return nil }
    }
    return weigh(read, meant, slack, limit)
  }

  /// As ``distance(_:_:limit:)-([UInt8],_,_)``, where no letter may stand further than `slack` places from where it was printed.
  ///
  /// - Parameter places: Where the letters of `read` stand.
  /// - Complexity: O(*n* · *slack*).
  func distance(
    _ read: Span<UInt8>, at places: Span<UInt64>, _ meant: Span<UInt8>, limit: Int, slack: Int
  ) -> Int? {
    guard abs(read.count - meant.count) <= slack else { return nil }
    if read.count <= LetterPlaces.most, meant.count <= LetterPlaces.most,
      isFarther(places, meant, slack: slack, than: limit)
    {
      return nil
    }
    return weigh(read, meant, slack, limit)
  }

  private static func areEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    for index in a.indices where a[index] != b[index] { return false }
    return true
  }

  /// Whether the letters alone tell that two strings are further apart than `limit`: one that was not read where it was meant,
  /// or near there, costs at least the cheapest slip that was.
  private func isFarther(_ places: Span<UInt64>, _ meant: Span<UInt8>, slack: Int, than limit: Int) -> Bool {
    let confused = confusions.slips
    let (slips, starts) = (confused.all.span, confused.starts.span)
    // A swap looks one place further than the band.
    let reach = min(slack + 1, 31)
    // The places near the first letter; each further letter has them one place on.
    var near: UInt64 = reach >= 31 ? .max : (1 << UInt64(reach + 1)) - 1
    var cost = 0
    for index in meant.indices {
      let letter = meant[index]
      if index > 0, reach < 31 { near = near &<< 1 | (index <= reach ? 1 : 0) }
      if places[LetterPlaces.slot(letter)] & near != 0 { continue }
      var least = Self.edit
      if letter < 0x80 {
        var next = starts[Int(letter)]
        let end = starts[Int(letter) &+ 1]
        while next < end {
          let slip = slips[next]
          next &+= 1
          let read = places[Int(slip.slot)]
          if read & near == 0 { continue }
          if slip.second != 0, read &<< 1 & places[Int(slip.secondSlot)] & near == 0 { continue }
          if slip.before != 0, index == 0 || meant[index &- 1] != slip.before { continue }
          if slip.behind != 0, index &+ 1 == meant.count || meant[index &+ 1] != slip.behind { continue }
          least = Int(slip.cost)
          break
        }
      }
      cost += least
      if cost > limit { return true }
    }
    return false
  }

  /// Letters of what is weighed in rows on the stack.
  private static let mostOnStack = 62

  private func weigh(_ read: Span<UInt8>, _ meant: Span<UInt8>, _ slack: Int, _ limit: Int) -> Int? {
    let width = meant.count + 1
    guard meant.count > Self.mostOnStack else {
      var rows = [192 of Int32](repeating: Self.unreachable)
      var span = rows.mutableSpan
      return weigh(read, meant, slack, limit, &span)
    }
    var rows = [Int32](repeating: Self.unreachable, count: width * 3)
    var span = rows.mutableSpan
    return weigh(read, meant, slack, limit, &span)
  }

  /// - Parameter rows: Room for three rows of costs, all unreachable: a swap or a pair looks two rows back.
  private func weigh(
    _ read: Span<UInt8>, _ meant: Span<UInt8>, _ slack: Int, _ limit: Int, _ rows: inout MutableSpan<Int32>
  ) -> Int? {
    let single = confusions.single
    let width = meant.count + 1
    let (edit, limit) = (ordinary, Int32(truncatingIfNeeded: min(limit, Int(Self.unreachable) - 1)))
    var (current, up, twoUp) = (0, width * 2, width)
    // The columns of the last two rows that are not above the limit: nothing else can be gone on from.
    var (low, high, lastLow, lastHigh) = (0, 0, 0, 0)
    for row in 0...read.count {
      let first = max(0, row - slack, min(low, lastLow))
      let last = min(meant.count, row + slack)
      guard first <= last else { return nil }
      let furthest = max(high, lastHigh) + 2
      var (least, most) = (width, -1)
      let r = row > 0 ? read[row - 1] : 0
      let previous = row > 1 ? read[row - 2] : 0
      let mayJoin = row > 1 && confusions.mayBeRead(previous, r)
      let line = Int(r) << 7
      // What the band leaves out of this row is looked at from the next two, never further than two places.
      for column in max(0, first - 2)..<first { rows[current + column] = Self.unreachable }
      var left = Self.unreachable
      var diagonal = first > 0 ? rows[up + first - 1] : Self.unreachable
      var beyond = first > 1 ? rows[up + first - 2] : Self.unreachable
      var column = first
      while column <= last {
        let above = rows[up + column]
        var cost = row == 0 && column == 0 ? 0 : min(above, left) &+ edit
        if column > 0 {
          let m = meant[column - 1]
          if r == m {
            cost = min(cost, diagonal)
          } else if diagonal <= limit {
            let slip = r | m < 0x80 ? single[line + Int(m)] : UInt8(Self.edit)
            cost = min(cost, diagonal &+ (slip < UInt8(Self.edit) ? Int32(slip) : edit))
          }
          if mayJoin, rows[twoUp + column - 1] <= limit {
            cost = min(cost, Self.sum(rows[twoUp + column - 1], confusions.cost(read: (previous, r), meant: m)))
          }
          if column > 1 {
            let other = meant[column - 2]
            if beyond <= limit, confusions.mayBeginPair(other) {
              cost = min(cost, Self.sum(beyond, confusions.cost(read: r, meant: (other, m))))
            }
            if row > 1, previous == m, r == other { cost = min(cost, rows[twoUp + column - 2] &+ edit) }
          }
        }
        (beyond, diagonal) = (diagonal, above)
        if cost <= limit {
          left = cost
          rows[current + column] = cost
          (least, most) = (min(least, column), column)
        } else {
          left = Self.unreachable
          rows[current + column] = Self.unreachable
          if column > furthest {
            column += 1
            break
          }
        }
        column += 1
      }
      while column < width {
        rows[current + column] = Self.unreachable
        column += 1
      }
      if most < 0, high < 0 { return nil }
      (lastLow, lastHigh, low, high) = (low, high, least, most)
      (current, up, twoUp) = (twoUp, current, up)
    }
    let cost = rows[up + meant.count]
    return cost <= limit ? Int(cost) : nil
  }

  private static func sum(_ cost: Int32, _ slip: Int) -> Int32 {
    cost &+ Int32(truncatingIfNeeded: min(slip, Int(unreachable)))
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

  private static let unreachable: Int32 = 1 << 28
}

/// Where in a short string each letter stands, as one bit a place, in 64 slots.
enum LetterPlaces {
  /// Most letters that places are told of.
  static let most = 64

  /// Notes the places of the first ``most`` letters.
  static func note(_ text: Span<UInt8>, in places: inout MutableSpan<UInt64>) {
    for index in 0..<min(text.count, most) { places[slot(text[index])] |= 1 &<< UInt64(index) }
  }

  /// The slot of a letter, which some others share.
  @inline(__always)
  static func slot(_ letter: UInt8) -> Int { Int(letter & 0x1F | letter >> 1 & 0x20) }
}
