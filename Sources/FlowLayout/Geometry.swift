/// A point on a page, in 1/100 mm from the upper left corner, y downwards.
package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A width and a height in 1/100 mm.
package struct Size: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle, in 1/100 mm; `left <= right` and `top <= bottom`.
package struct Box: Hashable, Sendable {
  package var left: Int
  package var top: Int
  package var right: Int
  package var bottom: Int

  package init(left: Int, top: Int, right: Int, bottom: Int) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  package var width: Int { right - left }
  package var height: Int { bottom - top }
  package var centre: Point { Point(x: (left + right) / 2, y: (top + bottom) / 2) }

  /// This box, made larger by `margin` on all sides.
  package func grown(by margin: Int) -> Box {
    Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  /// Whether the interiors of the two boxes share a point.
  package func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

/// One straight piece of a line: all points with `across` as one coordinate and `low...high` as the other.
struct Run: Hashable, Sendable {
  let isHorizontal: Bool
  /// y of a horizontal run, x of a vertical one.
  let across: Int
  let low: Int
  let high: Int

  init(from a: Point, to b: Point) {
    isHorizontal = a.y == b.y
    across = isHorizontal ? a.y : a.x
    low = isHorizontal ? min(a.x, b.x) : min(a.y, b.y)
    high = isHorizontal ? max(a.x, b.x) : max(a.y, b.y)
  }

  var box: Box {
    isHorizontal
      ? Box(left: low, top: across, right: high, bottom: across)
      : Box(left: across, top: low, right: across, bottom: high)
  }
}
