/// What an engine does between the steps of `--phase resolve --by-key`: brings the lines of one key together, in any order
/// and on any machine, numbers mentions, and joins groups.
package struct LineEngine {
  private var chance: SplitMix64
  /// What one machine makes of lines that stand together by key.
  private let resolve: ([String]) throws -> [String]
  /// A step whose lines get lost.
  private let lost: String?

  package init(seed: UInt64, losing lost: String? = nil, resolve: @escaping ([String]) throws -> [String]) {
    chance = SplitMix64(seed: seed)
    self.lost = lost
    self.resolve = resolve
  }

  /// What is known of each document, by the key of its lines.
  ///
  /// - Parameter lines: What the documents tell, in any order.
  package mutating func answers(_ lines: [String]) throws -> [Substring: [String]] {
    let read = try resolved(numbered(lines.of("reading")) + lines.of("link", "title"))
    let met = try resolved(read.of("block", "number", "word", "half"))
    let told = try resolved(met.of("name", "item"))
    let groups = grouped(read.of("member"), (met + told).of("evidence"), lost == "edge" ? [] : met.of("edge"))
    let decided = try resolved(groups + (read + told).of("near-title"))
    let found = try resolved((read + decided).of("assigned", "found"))
    let answers = try (found + resolved(found.of("person"))).of("answer")
    return Dictionary(grouping: answers) { $0.columns[1] }.mapValues { lines in
      lines.shuffled(using: &chance).map { String($0.columns[2]) }
    }
  }

  /// Each mention once, with its place in the order of documents.
  private func numbered(_ readings: [String]) -> [String] {
    Set(readings).sorted { ($0.columns[2], $0) < ($1.columns[2], $1) }.enumerated().map { "\($1)\t\($0)" }
  }

  /// Three machines with some of the groups each.
  private mutating func resolved(_ lines: [String]) throws -> [String] {
    let kept = lines.filter { line in lost.map { !line.hasPrefix("\($0)\t") } ?? true }
    let groups = Dictionary(grouping: kept) { "\($0.columns[0])\t\($0.columns[1])" }
    var machines: [[String]] = [[], [], []]
    for key in groups.keys.sorted().shuffled(using: &chance) {
      machines[Int.random(in: 0..<3, using: &chance)] += (groups[key] ?? []).shuffled(using: &chance)
    }
    return try machines.flatMap(resolve)
  }

  /// Readings and what is known of them under the least number that edges join them to.
  private func grouped(_ members: [String], _ evidence: [String], _ edges: [String]) -> [String] {
    let pairs = edges.map { edge in edge.columns.dropFirst().compactMap { Int($0) } }
    var least: [Int: Int] = [:]
    var isDone = false
    while !isDone {
      isDone = true
      for pair in pairs {
        let label = pair.map { least[$0] ?? $0 }.min() ?? 0
        for number in pair where least[number] != label { (least[number], isDone) = (label, false) }
      }
    }
    return (members + evidence).map { line in
      let number = Int(line.columns[1]) ?? 0
      return "group\t\(least[number] ?? number)\t\(line.columns[2])"
    }
  }
}

extension [String] {
  /// The lines that some steps take.
  package func of(_ steps: String...) -> [String] { filter { line in steps.contains { line.hasPrefix("\($0)\t") } } }
}

extension String {
  fileprivate var columns: [Substring] { split(separator: "\t", omittingEmptySubsequences: false) }
}
