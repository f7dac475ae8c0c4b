import AST
import Vocabulary

/// Several readings of one name, and which of them is likeliest to be what was printed.
///
/// OCR loses strokes more often than it gains them: `C` for `G`, a letter dropped. So the reading from which the
/// others come about by losses is the likelier one; of many readings the one that most agree with.
struct NameReadings {
  /// The likeliest reading, and how sure that is; `nil` where no reading is likelier than another.
  let best: (text: String, confidence: Probability)?
  /// Whether the readings differ at all.
  let differ: Bool

  init(_ readings: [String], _ distances: EditDistance) { self.init(readings.map { ($0, 1) }, distances) }

  /// - Parameter counted: The readings with how often each was read.
  init(_ counted: [(text: String, count: Int)], _ distances: EditDistance) {
    let counted = counted + Self.withoutDigits(counted.map(\.text), distances).map { ($0, 0) }
    let readings = counted.map(\.text)
    let keys = readings.map { fold($0) }
    let distinct = keys.indices.filter { keys.firstIndex(of: keys[$0]) == $0 }
    differ = distinct.count > 1
    guard differ else {
      best = readings.first.map { ($0, .certain) }
      return
    }
    // What it costs to believe that each was printed, given all that was read.
    let costs = distinct.map { meant in
      keys.indices.reduce(0) { sum, read in
        sum + counted[read].count * Self.cost(read: keys[read], meant: keys[meant], distances)
      } + Self.digitCost * keys[meant].count { (0x30...0x39).contains($0) } + Self.doubleCost
        * Self.doubles(readings[meant])
    }
    let order = distinct.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    let margin = costs[order[1]] - costs[order[0]]
    let confidence =
      margin >= 150 ? 97 : margin >= 60 ? 95 : margin >= 20 ? 90 : margin >= 10 ? 75 : margin > 0 ? 60 : 0
    best = confidence > 0 ? (readings[distinct[order[0]]], Probability(hundredths: confidence)) : nil
  }

  /// Cost of having read one for the other; a letter lost costs less than one gained.
  private static func cost(read: [UInt8], meant: [UInt8], _ distances: EditDistance) -> Int {
    let limit = 60 * max(read.count, meant.count)
    let cost = distances.distance(read, meant, limit: limit) ?? limit
    return max(0, cost - lossBonus * max(0, meant.count - read.count))
  }

  /// Readings in which each digit is the letter that it was misread for, where another reading has this letter there:
  /// *RAHM4DI* beside *RAHHNADI* was *RAHMADI*.
  private static func withoutDigits(_ readings: [String], _ distances: EditDistance) -> [String] {
    guard readings.count > 1 else { return [] }
    var made: [String] = []
    for (index, reading) in readings.enumerated() where reading.utf8.contains(where: { letters[$0] != nil }) {
      let isUpper = TitleCasing.isAllCapitals(reading)
      let text = String(
        decoding: reading.utf8.map { byte in letters[byte].map { isUpper ? $0 & 0xDF : $0 } ?? byte }, as: UTF8.self)
      let (own, new) = (fold(reading), fold(text))
      let isBorneOut = readings.indices.contains { other in
        guard other != index else { return false }
        let key = fold(readings[other])
        let limit = 60 * max(key.count, own.count)
        guard let before = distances.distance(key, own, limit: limit),
          let after = distances.distance(key, new, limit: limit)
        else { return false }
        return after < before
      }
      if isBorneOut, !readings.contains(text), !made.contains(text) { made.append(text) }
    }
    return made
  }

  /// The letter that a digit in a name was misread for.
  private static let letters: [UInt8: UInt8] = [
    0x30: 0x6F, 0x31: 0x69, 0x34: 0x61, 0x35: 0x73, 0x36: 0x67, 0x38: 0x62, 0x39: 0x67,
  ]

  /// Letters that stand twice where no name has them twice: at the start of a word, or *h*, *i*, *u*, *w*, *y* anywhere.
  private static func doubles(_ text: String) -> Int {
    var count = 0
    for word in foldedWords(text.utf8) where word.count > 2 {
      for index in 1..<word.count where word[index] == word[index - 1] && (index == 1 || never.contains(word[index])) {
        count += 1
      }
    }
    return count
  }

  private static let never = Array("hiuwyjqv".utf8)
  /// What a letter that is doubled against the custom of names costs beside a reading that has it once.
  private static let doubleCost = 70

  private static let lossBonus = 30
  /// No name has a digit in it: of two readings that as many agree with, the one without is surely meant.
  private static let digitCost = 100
}
