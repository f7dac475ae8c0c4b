/// Lines that are not to be moved, found by the y that they reach.
struct Standing: Sendable {
  private let paths: [(reach: (top: Int, bottom: Int), path: Path)]
  /// Greatest height of a path: how far above a stretch the search must begin.
  private let tallest: Int

  init(paths: [Path]) {
    self.paths = paths.map { ($0.reach, $0) }.sorted { $0.reach.top < $1.reach.top }
    tallest = self.paths.map { $0.reach.bottom - $0.reach.top }.max() ?? 0
  }

  func clash(with path: Path) -> Clash {
    let reach = path.reach
    var sum = Clash()
    for entry in paths[firstIndex(reach.top - tallest - 400)...] {
      if entry.reach.top > reach.bottom + 400 { break }
      sum += FlowLayout.clash(entry.path, path)
    }
    return sum
  }

  private func firstIndex(_ top: Int) -> Int {
    var low = 0
    var high = paths.count
    while low < high {
      let middle = (low + high) / 2
      if paths[middle].reach.top < top { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What a finished page's lines do to each other.
struct Survey {
  /// Per path, then per link, the points where its horizontal runs cross another's vertical ones.
  private(set) var hops: [[Point]]
  /// Points where lines cross; merged lines count once.
  private(set) var crossings: Set<Point> = []
  private(set) var faults = 0

  init(paths: [Path], links: [Path]) {
    hops = Array(repeating: [], count: paths.count + links.count)
    let all = paths + links
    let reaches = all.map(\.reach)
    let order = all.indices.sorted { (reaches[$0].top, $0) < (reaches[$1].top, $1) }
    for (place, one) in order.enumerated() where all[one].runs > 0 {
      for other in order[(place + 1)...] where all[other].runs > 0 {
        guard reaches[other].top <= reaches[one].bottom + 400 else { break }
        let found = clash(all[one], all[other])
        faults += found.faults
        if found.crossings > 0 { addHops(one, other, all) }
      }
    }
    for index in hops.indices { hops[index] = Array(Set(hops[index])).sorted { ($0.x, $0.y) < ($1.x, $1.y) } }
  }

  private mutating func addHops(_ one: Int, _ other: Int, _ all: [Path]) {
    for i in 0..<all[one].runs {
      for j in 0..<all[other].runs where meeting(all[one].run(i), all[other].run(j)) == .crossing {
        let (a, b) = (all[one].run(i), all[other].run(j))
        let (level, upright) = a.isHorizontal ? (a, b) : (b, a)
        let point = Point(x: upright.across, y: level.across)
        crossings.insert(point)
        hops[a.isHorizontal ? one : other].append(point)
      }
    }
  }
}
