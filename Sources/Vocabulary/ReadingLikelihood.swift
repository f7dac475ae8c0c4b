/// How likely a printed word is to be read as another: the sum over all ways in which the one may become the other.
///
/// Where ``EditDistance`` asks for the cheapest way alone, this is a chance, so that the readings of several candidates can be
/// weighed against one another and against the chance that none of them was printed. Letters are confused as the table says;
/// letters are lost, doubled, swapped and, rarely, gained; a syllable
/// is passed over.
package struct ReadingLikelihood: Sendable {
  private let confusions: Confusions
  private let chances: Chances
  private let weights: Weights

  package init(confusions: Confusions) {
    (self.confusions, chances, weights) = (confusions, Self.chances, Self.costs)
  }

  /// The chance of reading `read` where `meant` was printed, relative to reading it rightly; 0 where too little agrees.
  ///
  /// - Complexity: O(*n*) in letters, as no letter is looked for further than ``slack`` places from where it was printed.
  package func likelihood(of read: [UInt8], printed meant: [UInt8]) -> Double {
    guard abs(read.count - meant.count) <= Self.slack, !meant.isEmpty else { return 0 }
    let width = meant.count + 1
    // Four rows: the letters *IVI* read for one *M* look three rows back.
    var room = [Double](repeating: 0, count: width * 4)
    var rows = room.mutableSpan
    let (table, prices) = (confusions.single, weights.costs)
    let (single, costs) = (table.span, prices.span)
    for row in 0...read.count {
      let (current, up, twoUp) = (row % 4 * width, (row + 3) % 4 * width, (row + 2) % 4 * width)
      for column in 0..<width { rows[current + column] = 0 }
      let letter = row > 0 ? read[row - 1] : 0
      let before = row > 1 ? read[row - 2] : 0
      let mayJoin = row > 1 && confusions.mayBeginPair(before)
      for column in max(0, row - Self.slack)...min(meant.count, row + Self.slack) {
        var sum = row == 0 && column == 0 ? 1.0 : 0
        if column > 0 { sum += rows[current + column - 1] * chances.lost }
        if column > 1 { sum += rows[current + column - 2] * chances.syllableLost }
        if row > 0 { sum += rows[up + column] * chances.gained }
        if row > 0, column > 0 {
          let printed = meant[column - 1]
          let same = rows[up + column - 1]
          if same > 0 {
            // What is no letter of ASCII is in no table, and costs an edit.
            let cost = letter | printed < 0x80 ? Int(single[Int(letter) << 7 | Int(printed)]) : EditDistance.edit
            sum += same * (letter == printed ? 1 : cost < costs.count ? costs[cost] : 0)
          }
          if row > 1, rows[twoUp + column - 1] > 0 {
            if before == letter, letter == printed { sum += rows[twoUp + column - 1] * chances.doubled }
            if mayJoin {
              sum += rows[twoUp + column - 1] * weights.of(confusions.cost(read: (before, letter), meant: printed))
            }
          }
          if row > 2, printed == Self.m, letter == Self.i, before == Self.v, read[row - 3] == Self.i {
            sum += rows[(row + 1) % 4 * width + column - 1] * chances.torn
          }
          if column > 1 {
            let last = meant[column - 2]
            if row > 1, before == printed, letter == last, letter != printed {
              sum += rows[twoUp + column - 2] * chances.swapped
            }
            if rows[up + column - 2] > 0, confusions.mayBeginPair(last) {
              sum += rows[up + column - 2] * weights.of(confusions.cost(read: letter, meant: (last, printed)))
            }
          }
        }
        rows[current + column] = sum
      }
    }
    return rows[read.count % 4 * width + meant.count]
  }

  /// Places by which letters may have moved.
  private static let slack = 5

  private static let (i, v, m) = (UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "m"))

  /// Chances of slips, relative to reading a letter rightly: one letter in a hundred is lost, one in a thousand gained from
  /// nothing.
  private struct Chances {
    let lost = power(200)
    let syllableLost = power(240)
    let doubled = power(200)
    let gained = power(350)
    let torn = power(180)
    let swapped = power(260)
  }

  private static let chances = Chances()

  /// The chance of a confusion by its cost: a cheap one befalls one letter in twenty, one that is in no table one in three hundred.
  private struct Weights {
    let costs: [Double] = (0...100).map { power(120 + $0 * 4 / 3) }

    func of(_ cost: Int) -> Double { cost >= costs.count ? 0 : costs[cost] }
  }

  private static let costs = Weights()

  /// 10 to the power of minus so many hundredths, by multiplication alone, so that every machine comes to the same number.
  package static func power(_ hundredths: Int) -> Double {
    var value = 1.0
    for _ in 0..<hundredths / 100 { value *= 0.1 }
    for _ in 0..<hundredths % 100 { value *= 0.977_237_220_955_810_7 }
    return value
  }
}
