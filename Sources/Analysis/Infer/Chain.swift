/// A chain of hidden states: what each step says of its state, and how likely each state follows another.
///
/// Only products, sums and quotients are taken, so that every machine comes to the same posteriors.
struct Chain {
  let states: Int
  /// Factor of each state at each step, step by step. None negative.
  var local: [Double]
  /// For each step but the last: factors of moving from one state (row) to another (column), row by row.
  var moves: [Double]

  var count: Int { states == 0 ? 0 : local.count / states }

  /// The chance of each state at each step, given all the evidence (forward-backward), step by step.
  ///
  /// - Complexity: O(*steps* · *states*²).
  func posteriors() -> [Double] {
    var result = [Double](repeating: 0, count: local.count)
    guard states > 0 else { return result }
    var before = [Double](repeating: 1, count: states)
    var row = before
    let (moves, local) = (self.moves.span, self.local.span)
    for step in 0..<count {
      if step > 0 {
        let base = (step - 1) * states * states
        let before = before.span
        for to in 0..<states {
          var (sum, place) = (0.0, base &+ to)
          for from in before.indices {
            sum += before[from] * moves[place]
            place &+= states
          }
          row[to] = sum
        }
      }
      for state in 0..<states { row[state] *= local[step * states + state] }
      Self.normalise(&row)
      for state in 0..<states {
        before[state] = row[state]
        result[step * states + state] = row[state]
      }
    }
    var after = [Double](repeating: 1, count: states)
    for step in (0..<count).reversed() {
      for state in 0..<states { row[state] = result[step * states + state] * after[state] }
      Self.normalise(&row)
      for state in 0..<states { result[step * states + state] = row[state] }
      guard step > 0 else { break }
      let base = (step - 1) * states * states
      let own = local.extracting(step * states..<(step + 1) * states)
      for from in 0..<states {
        var sum = 0.0
        let leading = moves.extracting(base + from * states..<base + (from + 1) * states)
        for to in leading.indices { sum += leading[to] * own[to] * after[to] }
        row[from] = sum
      }
      Self.normalise(&row)
      swap(&row, &after)
    }
    return result
  }

  /// Makes the sum 1; where all are 0, nothing is known, and all are equal.
  private static func normalise(_ row: inout [Double]) {
    var row = row.mutableSpan
    var sum = 0.0
    for index in row.indices { sum += row[index] }
    let count = Double(row.count)
    for index in row.indices { row[index] = sum > 0 ? row[index] / sum : 1 / count }
  }
}
