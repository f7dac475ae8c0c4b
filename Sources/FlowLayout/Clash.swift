/// How two paths, or a path and what is already drawn, get into each other's way.
struct Clash: Hashable, Sendable {
  /// Proper crossings, which a hop makes readable.
  var crossings = 0
  /// Overlaps, touches and parallels that are too near.
  var faults = 0

  static func += (a: inout Clash, b: Clash) {
    a.crossings += b.crossings
    a.faults += b.faults
  }
}

enum Meeting {
  case apart
  case crossing
  case fault
}

/// How two runs meet. A crossing has room for a hop on all four sides.
func meeting(_ a: Run, _ b: Run) -> Meeting {
  let near = Measure.clearance
  if a.isHorizontal == b.isHorizontal {
    let shared = min(a.high, b.high) - max(a.low, b.low)
    return abs(a.across - b.across) < Measure.apart && shared > -near ? .fault : .apart
  }
  if b.across <= a.low - near || b.across >= a.high + near || a.across <= b.low - near || a.across >= b.high + near {
    return .apart
  }
  let isInside =
    b.across >= a.low + near && b.across <= a.high - near && a.across >= b.low + near && a.across <= b.high - near
  return isInside ? .crossing : .fault
}

/// How two paths meet. Paths that end in the same point may share their last stretch, and only that.
func clash(_ a: Path, _ b: Path) -> Clash {
  guard !a.isFar(from: b) else { return Clash() }
  var sum = a.target == b.target && a.end == b.end ? clashOfMerged(a, b) : clashOfRuns(a, b, meetingAtEnd: false)
  sum.faults += faultsOfConnectors(a, b)
  return sum
}

private func clashOfRuns(_ a: Path, _ b: Path, meetingAtEnd: Bool) -> Clash {
  var sum = Clash()
  for i in 0..<a.runs {
    let run = a.run(i)
    for j in 0..<b.runs {
      if meetingAtEnd, i == a.runs - 1, j == b.runs - 1 { continue }
      let other = b.run(j)
      switch meeting(run, other) {
      case .apart: break
      case .fault: sum.faults += 1
      case .crossing:
        if !meetingAtEnd, crossesHead(run, i, a, other) || crossesHead(other, j, b, run) {
          sum.faults += 1
        } else {
          sum.crossings += 1
        }
      }
    }
  }
  return sum
}

/// Lines and connectors that meet the other path's connector.
private func faultsOfConnectors(_ a: Path, _ b: Path) -> Int {
  var faults = 0
  if let solid = a.connector { faults += faultsOfConnector(solid, b) }
  if let solid = b.connector { faults += faultsOfConnector(solid, a) }
  return faults
}

private func faultsOfConnector(_ solid: Box, _ other: Path) -> Int {
  let wide = solid.grown(by: Measure.clearance)
  var faults = 0
  for j in 0..<other.runs where wide.overlaps(other.run(j).box) { faults += 1 }
  if let second = other.connector, wide.overlaps(second) { faults += 1 }
  return faults
}

/// Whether `other` cuts the last run of a path where its arrow head is drawn.
private func crossesHead(_ run: Run, _ index: Int, _ path: Path, _ other: Run) -> Bool {
  guard index == path.runs - 1 else { return false }
  let tip = run.isHorizontal ? path.end.x : path.end.y
  return abs(other.across - tip) < Measure.head.height + Measure.clearance
}

/// Two paths with the same end: what they share up to the end is a merge; everything before it must be clean.
private func clashOfMerged(_ a: Path, _ b: Path) -> Clash {
  var i = a.runs - 1
  var j = b.runs - 1
  var meet = a.end
  while i >= 0, j >= 0 {
    let (p, q) = (a[i], b[j])
    let sameWay = isSameWay(from: p, and: q, to: meet)
    guard sameWay else { break }
    let (lp, lq) = (distance(p, meet), distance(q, meet))
    if lp == lq {
      meet = p
      i -= 1
      j -= 1
    } else {
      meet = lp < lq ? p : q
      if lp < lq { i -= 1 } else { j -= 1 }
      break
    }
  }
  // One path lies wholly on the other: two edges between the same two ports.
  guard i >= 0, j >= 0 else { return Clash(crossings: 0, faults: 1) }
  guard distance(meet, a.end) >= Measure.lastRun else { return Clash(crossings: 0, faults: 1) }
  return clashOfRuns(a.cut(at: meet, run: i), b.cut(at: meet, run: j), meetingAtEnd: true)
}

private func distance(_ a: Point, _ b: Point) -> Int { abs(a.x - b.x) + abs(a.y - b.y) }

private func isSameWay(from p: Point, and q: Point, to end: Point) -> Bool {
  if p.x == end.x, q.x == end.x { return (p.y < end.y) == (q.y < end.y) }
  if p.y == end.y, q.y == end.y { return (p.x < end.x) == (q.x < end.x) }
  return false
}
