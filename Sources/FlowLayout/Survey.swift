/// Lines that are not to be moved, found by the y that they reach.
struct Standing: Sendable {
  private let paths: [Path]
  /// Indices of the paths from the highest to the lowest, and the y of their upper ends.
  private let order: [Int]
  private let tops: [Int]
  /// Greatest height of a path: how far above a stretch the search must begin.
  private let tallest: Int

  init(paths: [Path]) {
    self.paths = paths
    let order = byTop(paths)
    self.order = order
    tops = order.map { paths[$0].extent.top }
    tallest = paths.indices.reduce(0) { max($0, paths[$1].extent.height) }
  }

  func clash(with path: Path) -> Clash {
    let reach = path.reach
    var sum = Clash()
    var index = firstIndex(reach.top - tallest - 400)
    while index < order.count, tops[index] <= reach.bottom + 400 {
      let other = order[index]
      if !paths[other].isFar(from: path) { sum += FlowLayout.clash(paths[other], path) }
      index += 1
    }
    return sum
  }

  private func firstIndex(_ top: Int) -> Int {
    var low = 0
    var high = tops.count
    while low < high {
      let middle = (low + high) / 2
      if tops[middle] < top { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Indices of paths from the highest to the lowest; those that begin at the same height as they stand.
private func byTop(_ paths: [Path]) -> [Int] {
  var order = Array(paths.indices)
  for index in order.indices.dropFirst() where paths[index].extent.top < paths[index - 1].extent.top {
    order.sort { (paths[$0].extent.top, $0) < (paths[$1].extent.top, $1) }
    break
  }
  return order
}

/// What a finished page's lines do to each other.
struct Survey {
  /// Per path, then per link, the points where its horizontal runs cross another's vertical ones.
  private(set) var hops: [[Point]]
  /// Points where lines cross; merged lines count once.
  private(set) var crossings = 0
  /// Pairs of lines that touch or lie too near, lines whose head has no room, and edges without a line.
  private(set) var faults = 0

  init(paths: [Path], links: [Path]) {
    for path in paths where path.runs == 0 || path.lastRun < Measure.lastRun { faults += 1 }
    hops = Array(repeating: [], count: paths.count + links.count)
    let all = links.isEmpty ? paths : paths + links
    let order = byTop(all)
    for place in order.indices where all[order[place]].runs > 0 {
      let one = order[place]
      let bottom = all[one].extent.bottom + 400
      for next in (place + 1)..<order.count where all[order[next]].runs > 0 {
        let other = order[next]
        guard all[other].extent.top <= bottom else { break }
        if all[one].isFar(from: all[other]) { continue }
        faults += clash(all[one], all[other]).faults
        addHops(one, other, all)
      }
    }
    for index in hops.indices where hops[index].count > 1 { hops[index] = Self.sorted(hops[index]) }
    // Merged lines step over another at one place.
    let found = hops.reduce(0) { $0 + $1.count }
    crossings = found < 2 ? found : Self.sorted(hops.flatMap { $0 }).count
  }

  /// Each point once.
  private static func sorted(_ points: [Point]) -> [Point] {
    var sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    var kept = 1
    for index in sorted.indices.dropFirst() where sorted[index] != sorted[kept - 1] {
      sorted[kept] = sorted[index]
      kept += 1
    }
    sorted.removeLast(sorted.count - kept)
    return sorted
  }

  private mutating func addHops(_ one: Int, _ other: Int, _ all: [Path]) {
    for i in 0..<all[one].runs {
      let a = all[one].run(i)
      for j in 0..<all[other].runs {
        let b = all[other].run(j)
        guard a.isHorizontal != b.isHorizontal, a.low < b.across, b.across < a.high, b.low < a.across, a.across < b.high
        else { continue }
        let (level, upright) = a.isHorizontal ? (a, b) : (b, a)
        let point = Point(x: upright.across, y: level.across)
        hops[a.isHorizontal ? one : other].append(point)
      }
    }
  }
}
