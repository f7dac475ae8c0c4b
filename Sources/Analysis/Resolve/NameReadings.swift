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
      } + Self.digitCost * keys[meant].count { (0x30...0x39).contains($0) }
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

  private static let lossBonus = 30
  /// No name has a digit in it: of two readings that as many agree with, the one without is surely meant.
  private static let digitCost = 100
}
