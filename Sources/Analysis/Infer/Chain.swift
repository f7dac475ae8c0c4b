/// A chain of hidden states: what each step says of its state, and how likely each state follows another.
///
/// Only products, sums and quotients are taken, so that every machine comes to the same posteriors.
struct Chain {
  /// Row: step; column: state. None negative; a row of zeros counts as saying nothing.
  var local: [[Double]]
  /// For each step but the last: factor of moving from one state (row) to another (column).
  var moves: [[[Double]]]

  /// The chance of each state at each step, given all the evidence (forward-backward).
  ///
  /// - Complexity: O(*steps* · *states*²).
  func posteriors() -> [[Double]] {
    guard let states = local.first?.count, states > 0 else { return [] }
    var forward: [[Double]] = []
    forward.reserveCapacity(local.count)
    var before = [Double](repeating: 1, count: states)
    for (step, evidence) in local.enumerated() {
      var row = before
      if step > 0 {
        let moves = moves[step - 1]
        for to in 0..<states {
          var sum = 0.0
          for from in 0..<states { sum += before[from] * moves[from][to] }
          row[to] = sum
        }
      }
      for state in 0..<states { row[state] *= evidence[state] }
      before = Self.normalised(row)
      forward.append(before)
    }
    var after = [Double](repeating: 1, count: states)
    var result = forward
    for step in local.indices.reversed() {
      var row = forward[step]
      for state in 0..<states { row[state] *= after[state] }
      result[step] = Self.normalised(row)
      guard step > 0 else { break }
      let moves = moves[step - 1]
      var earlier = [Double](repeating: 0, count: states)
      for from in 0..<states {
        for to in 0..<states { earlier[from] += moves[from][to] * local[step][to] * after[to] }
      }
      after = Self.normalised(earlier)
    }
    return result
  }

  private static func normalised(_ row: [Double]) -> [Double] {
    let sum = row.reduce(0, +)
    guard sum > 0 else { return [Double](repeating: 1 / Double(row.count), count: row.count) }
    return row.map { $0 / sum }
  }
}
