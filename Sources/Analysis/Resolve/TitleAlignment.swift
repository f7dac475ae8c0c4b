import Vocabulary

/// The words of a title as written, set against those of the title as it is known.
struct TitleAlignment {
  /// Words that were read otherwise than they are known, between words that agree.
  private(set) var slips: [Slip] = []
  /// Share of the written words that agree, 0 to 1.
  private(set) var agreement = 0.0

  /// A word written otherwise than known.
  struct Slip {
    let written: Int
    let known: Int
    /// Whether the words on both sides agree (or the title begins or ends there).
    let isEnclosed: Bool
  }

  /// - Complexity: O(*n* · *m*) in words.
  init(written: [[UInt8]], known: [[UInt8]]) {
    let (n, m) = (written.count, known.count)
    guard n > 0, m > 0 else { return }
    // A word set against another costs 4, one left out or added 3.
    var costs = [Int](repeating: 0, count: (n + 1) * (m + 1))
    func at(_ i: Int, _ j: Int) -> Int { i * (m + 1) + j }
    for i in 1...n { costs[at(i, 0)] = 3 * i }
    for j in 1...m { costs[at(0, j)] = 3 * j }
    for i in 1...n {
      for j in 1...m {
        let swap = costs[at(i - 1, j - 1)] + (written[i - 1] == known[j - 1] ? 0 : 4)
        costs[at(i, j)] = min(swap, min(costs[at(i - 1, j)], costs[at(i, j - 1)]) + 3)
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (n, m)
    while i > 0, j > 0 {
      let isEqual = written[i - 1] == known[j - 1]
      if costs[at(i, j)] == costs[at(i - 1, j - 1)] + (isEqual ? 0 : 4) {
        pairs.append((i - 1, j - 1))
        (i, j) = (i - 1, j - 1)
      } else if costs[at(i, j)] == costs[at(i - 1, j)] + 3 {
        i -= 1
      } else {
        j -= 1
      }
    }
    pairs.reverse()
    let agreeing = Set(pairs.lazy.filter { written[$0.0] == known[$0.1] }.map(\.0))
    for (w, k) in pairs where written[w] != known[k] {
      let before = w == 0 ? k == 0 : agreeing.contains(w - 1)
      let after = w == n - 1 || agreeing.contains(w + 1)
      slips.append(Slip(written: w, known: k, isEnclosed: before && after))
    }
    agreement = Double(agreeing.count) / Double(n)
  }
}
