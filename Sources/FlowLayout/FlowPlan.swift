/// Where everything stands: one entry a page, coordinates in 1/100 mm of that page.
package struct FlowPlan: Hashable, Sendable {
  package var pages: [Page] = []
  /// Edges that have no symbol at one of their ends, by index in ``FlowGrid/edges``.
  package var undrawn: [Int] = []

  package struct Page: Hashable, Sendable {
    package var rows: [Row] = []
    /// The strip of off-page connectors above the rows, if there is one.
    package var upperBand: Span?
    /// The strip of off-page connectors below the rows, if there is one.
    package var lowerBand: Span?
    package var symbols: [Symbol] = []
    package var links: [Link] = []
    package var lines: [Line] = []
    package var labels: [Label] = []
    package var connectors: [Connector] = []
    /// Crossings of two lines, each drawn with a hop.
    package var crossings = 0
    /// Pairs of lines that touch or lie too near; 0 unless there is no room.
    package var faults = 0
    /// Edges whose label found no free place, so that something meets it.
    package var homelessLabels: [Int] = []
  }

  /// A stretch of y.
  package struct Span: Hashable, Sendable {
    package var top: Int
    package var bottom: Int
  }

  package struct Row: Hashable, Sendable {
    /// Index in ``FlowGrid/rows``.
    package var row: Int
    package var top: Int
    package var bottom: Int
  }

  package struct Symbol: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var shape: FlowGrid.Shape
    package var box: Box
  }

  /// The plain line between two symbols of one row.
  package struct Link: Hashable, Sendable {
    package var row: Int
    package var from: Point
    package var to: Point
    /// Where an upright line crosses it.
    package var hops: [Point]
  }

  /// A drawn edge, or the part of one on this page.
  package struct Line: Hashable, Sendable {
    /// Index in ``FlowGrid/edges``.
    package var edge: Int
    /// Ends of the horizontal and vertical runs, in the arrow's direction.
    package var points: [Point]
    /// Where a horizontal run of this line steps over a vertical one.
    package var hops: [Point]
    /// The letter of the off-page connector at one of its ends.
    package var letter: String?

    /// Tip and the two other corners of the arrow head.
    package var head: [Point] {
      guard let corners = headCorners else { return [] }
      return [corners.tip, corners.left, corners.right]
    }

    /// The same without a list; `nil` where the line has no run.
    package var headCorners: (tip: Point, left: Point, right: Point)? {
      guard points.count > 1 else { return nil }
      let (end, before) = (points[points.count - 1], points[points.count - 2])
      let (ux, uy) = ((end.x - before.x).signum(), (end.y - before.y).signum())
      let base = Point(x: end.x - ux * Measure.head.height, y: end.y - uy * Measure.head.height)
      let half = Measure.head.width
      return (
        end, Point(x: base.x - uy * half, y: base.y + ux * half), Point(x: base.x + uy * half, y: base.y - ux * half)
      )
    }
  }

  package struct Label: Hashable, Sendable {
    package var edge: Int
    package var box: Box
  }

  /// An off-page connector: a pentagon that points down.
  package struct Connector: Hashable, Sendable {
    package var letter: String
    package var edge: Int
    /// Whether the edge leaves this page here.
    package var isLeaving: Bool
    package var box: Box
    /// Index of the page that holds the other half.
    package var otherPage: Int

    /// Corners, clockwise from the upper left; the tip is in the middle of the box's lower side.
    package var outline: [Point] {
      let shoulder = box.bottom - box.height * 2 / 5
      return [
        Point(x: box.left, y: box.top), Point(x: box.right, y: box.top), Point(x: box.right, y: shoulder),
        Point(x: box.centre.x, y: box.bottom), Point(x: box.left, y: shoulder),
      ]
    }
  }
}

/// Lengths that the whole layout agrees on, in 1/100 mm.
package enum Measure {
  /// Height of one level of off-page connectors.
  package static let band = 900
  /// Width and height of an off-page connector.
  package static let connector = 480
  /// Radius of the arc with which a line steps over another.
  package static let hop = 80
  /// Length of an arrow head, and half its width.
  package static let head = Size(width: 90, height: 220)
  /// Shortest last run of an arrow.
  static let lastRun = 260
  /// Least distance of two parallel lines, and of a line from a symbol that it passes.
  static let apart = 120
  static let clearance = 100
  /// Distance of neighbouring tracks in one gutter, and of the first from the column's border.
  static let track = 240
  static let border = 150
  /// Where the symbol is nearer to the border than this, the only track runs on the border.
  static let tightRoom = 340
  static let narrowBorder = 80
}
