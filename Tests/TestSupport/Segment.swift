package import FlowLayout

/// A straight piece between two points, with the arithmetic that the audit needs.
package struct Segment {
  package let a: Point
  package let b: Point

  package enum Meeting: Equatable {
    case nothing
    case touches
    case crosses(Point)
  }

  package init(_ a: Point, _ b: Point) {
    self.a = a
    self.b = b
  }

  package var dx: Int { b.x - a.x }
  package var dy: Int { b.y - a.y }
  package var length: Int { abs(dx) + abs(dy) }
  package var box: Box { Box(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y)) }

  /// Two pieces touch where they share a point without crossing in the inside of both, or run beside each other nearer than 0.6 mm.
  package func meets(_ other: Segment) -> Meeting {
    let (p, q) = (box, other.box)
    if (dx == 0) != (other.dx == 0) {
      let upright = dx == 0 ? p : q
      let level = dx == 0 ? q : p
      if level.left < upright.left, upright.left < level.right, upright.top < level.top, level.top < upright.bottom {
        return .crosses(Point(x: upright.left, y: level.top))
      }
    }
    let (gapX, gapY) = (max(p.left - q.right, q.left - p.right), max(p.top - q.bottom, q.top - p.bottom))
    if gapX <= 0, gapY <= 0 { return .touches }
    let besideX = dx == 0 && other.dx == 0 && gapY < 0 && gapX < 60
    let besideY = dy == 0 && other.dy == 0 && gapX < 0 && gapY < 60
    return besideX || besideY ? .touches : .nothing
  }

  /// Distance to a box along the axes; 0 or less where they meet.
  package func gap(to other: Box) -> Int {
    let own = box
    let x = max(own.left - other.right, other.left - own.right)
    let y = max(own.top - other.bottom, other.top - own.bottom)
    return max(x, y)
  }

  /// Whether a stretch of this piece lies inside a convex outline (clockwise, y downwards), grown by `margin`.
  package func cuts(_ outline: [Point], margin: Double) -> Bool {
    var low = 0.0
    var high = 1.0
    for (index, p) in outline.enumerated() {
      let q = outline[(index + 1) % outline.count]
      let side = Double((q.x - p.x) * (q.x - p.x) + (q.y - p.y) * (q.y - p.y)).squareRoot()
      guard side > 0 else { continue }
      func depth(_ point: Point) -> Double {
        Double((q.x - p.x) * (point.y - p.y) - (q.y - p.y) * (point.x - p.x)) / side + margin
      }
      let (from, to) = (depth(a), depth(b))
      if from <= 0, to <= 0 { return false }
      if from < 0 { low = max(low, from / (from - to)) }
      if to < 0 { high = min(high, from / (from - to)) }
    }
    return (high - low) * Double(length) > 0.01
  }
}

/// The corners of a symbol's true outline, clockwise; round ends as many-sided as needed.
package func outline(_ symbol: FlowPlan.Symbol) -> [Point] { outline(symbol.shape, symbol.box) }

package func outline(_ shape: FlowGrid.Shape, _ box: Box) -> [Point] {
  switch shape {
  case .box:
    return [
      Point(x: box.left, y: box.top), Point(x: box.right, y: box.top), Point(x: box.right, y: box.bottom),
      Point(x: box.left, y: box.bottom),
    ]
  case .diamond:
    let middle = box.centre
    return [
      Point(x: middle.x, y: box.top), Point(x: box.right, y: middle.y), Point(x: middle.x, y: box.bottom),
      Point(x: box.left, y: middle.y),
    ]
  case .capsule:
    let radius = Double(box.height) / 2
    // Quarter sines of 0 to 90 degrees in steps of 7.5, so that no library is needed.
    let sines = [0, 0.13053, 0.25882, 0.38268, 0.5, 0.60876, 0.70711, 0.79335, 0.86603, 0.92388, 0.96593, 0.99144, 1]
    var points: [Point] = []
    func add(_ x: Double, _ y: Double) { points.append(Point(x: Int(x.rounded()), y: Int(y.rounded()))) }
    let (left, right) = (Double(box.left) + radius, Double(box.right) - radius)
    let middle = Double(box.centre.y)
    for (s, c) in zip(sines, sines.reversed()) { add(right + radius * s, middle - radius * c) }
    for (s, c) in zip(sines, sines.reversed()).dropFirst() { add(right + radius * c, middle + radius * s) }
    for (s, c) in zip(sines, sines.reversed()) { add(left - radius * s, middle + radius * c) }
    for (s, c) in zip(sines, sines.reversed()).dropFirst() { add(left - radius * c, middle - radius * s) }
    return points
  }
}

/// Distance of a point from an outline's border, in 1/100 mm.
package func distance(_ point: Point, _ outline: [Point]) -> Double {
  var least = Double.infinity
  for (index, p) in outline.enumerated() {
    let q = outline[(index + 1) % outline.count]
    let (dx, dy) = (Double(q.x - p.x), Double(q.y - p.y))
    let square = dx * dx + dy * dy
    guard square > 0 else { continue }
    let along = min(1, max(0, (Double(point.x - p.x) * dx + Double(point.y - p.y) * dy) / square))
    let (ex, ey) = (Double(point.x - p.x) - dx * along, Double(point.y - p.y) - dy * along)
    least = min(least, (ex * ex + ey * ey).squareRoot())
  }
  return least
}

package func onBorder(_ point: Point, _ symbol: FlowPlan.Symbol) -> Bool {
  // The many-sided capsule lies up to 1/100 mm inside the true one.
  distance(point, outline(symbol)) <= 3
}

package func meets(_ box: Box, _ outline: [Point]) -> Bool {
  let corners = [
    Point(x: box.left, y: box.top), Point(x: box.right, y: box.top), Point(x: box.right, y: box.bottom),
    Point(x: box.left, y: box.bottom),
  ]
  let isCut = corners.indices.contains { Segment(corners[$0], corners[($0 + 1) % 4]).cuts(outline, margin: 0) }
  return isCut || outline.contains { $0.x > box.left && $0.x < box.right && $0.y > box.top && $0.y < box.bottom }
}
