/// How likely a printed word is to be read as another: the sum over all ways in which the one may become the other.
///
/// Where ``EditDistance`` asks for the cheapest way alone, this is a chance, so that the readings of several candidates can be
/// weighed against one another and against the chance that none of them was printed. Letters are confused as the table says;
/// letters are lost, doubled, swapped and, rarely, gained; a syllable
/// is passed over.
package struct ReadingLikelihood: Sendable {
  private let confusions: Confusions

  package init(confusions: Confusions) { self.confusions = confusions }

  /// The chance of reading `read` where `meant` was printed, relative to reading it rightly; 0 where too little agrees.
  ///
  /// - Complexity: O(*n*) in letters, as no letter is looked for further than ``slack`` places from where it was printed.
  package func likelihood(of read: [UInt8], printed meant: [UInt8]) -> Double {
    guard abs(read.count - meant.count) <= Self.slack, !meant.isEmpty else { return 0 }
    let width = meant.count + 1
    // Four rows: the letters *IVI* read for one *M* look three rows back.
    var rows = [Double](repeating: 0, count: width * 4)
    for row in 0...read.count {
      let current = row % 4 * width
      for column in 0..<width { rows[current + column] = 0 }
      let columns = max(0, row - Self.slack)...min(meant.count, row + Self.slack)
      for column in columns {
        rows[current + column] = chance(row, column, read, meant, rows, width)
      }
    }
    return rows[read.count % 4 * width + meant.count]
  }

  private func chance(
    _ row: Int, _ column: Int, _ read: [UInt8], _ meant: [UInt8], _ rows: [Double], _ width: Int
  ) -> Double {
    func at(_ rowsBack: Int, _ columnsBack: Int) -> Double { rows[(row - rowsBack) % 4 * width + column - columnsBack] }
    var sum = row == 0 && column == 0 ? 1.0 : 0
    if column > 0 { sum += at(0, 1) * Self.lost }
    if column > 1 { sum += at(0, 2) * Self.syllableLost }
    guard row > 0 else { return sum }
    let letter = read[row - 1]
    sum += at(1, 0) * Self.gained
    guard column > 0 else { return sum }
    let printed = meant[column - 1]
    let same = at(1, 1)
    if same > 0 { sum += same * (letter == printed ? 1 : Self.weight(confusions.cost(read: letter, meant: printed))) }
    if row > 1 {
      let before = read[row - 2]
      if before == letter, letter == printed { sum += at(2, 1) * Self.doubled }
      if confusions.mayBeginPair(before) {
        sum += at(2, 1) * Self.weight(confusions.cost(read: (before, letter), meant: printed))
      }
      if row > 2, printed == Self.m, letter == Self.i, before == Self.v, read[row - 3] == Self.i {
        sum += at(3, 1) * Self.torn
      }
    }
    if row > 1, column > 1, read[row - 2] == printed, letter == meant[column - 2], letter != printed {
      sum += at(2, 2) * Self.swapped
    }
    if column > 1, confusions.mayBeginPair(meant[column - 2]) {
      sum += at(1, 2) * Self.weight(confusions.cost(read: letter, meant: (meant[column - 2], printed)))
    }
    return sum
  }

  /// Places by which letters may have moved.
  private static let slack = 5

  // Chances of slips, relative to reading a letter rightly: one letter in a hundred is lost, one in a thousand gained from nothing.
  private static let lost = power(200)
  private static let syllableLost = power(240)
  private static let doubled = power(200)
  private static let gained = power(350)
  private static let torn = power(180)
  private static let swapped = power(260)
  private static let (i, v, m) = (UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "m"))

  /// The chance of a confusion by its cost: a cheap one befalls one letter in twenty, one that is in no table one in three hundred.
  private static func weight(_ cost: Int) -> Double {
    cost >= costs.count ? 0 : costs[cost]
  }

  private static let costs: [Double] = (0...100).map { power(120 + $0 * 4 / 3) }

  /// 10 to the power of minus so many hundredths, by multiplication alone, so that every machine comes to the same number.
  package static func power(_ hundredths: Int) -> Double {
    var value = 1.0
    for _ in 0..<hundredths / 100 { value *= 0.1 }
    for _ in 0..<hundredths % 100 { value *= 0.977_237_220_955_810_7 }
    return value
  }
}
