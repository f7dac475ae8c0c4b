package import AST
package import FlowLayout

/// The flowchart with everything in its place: what the SVG draws, for forms that draw it otherwise.
///
/// Lengths are in 1/100 mm from the upper left corner of the page, y downwards.
package struct ChartGeometry: Hashable, Sendable {
  /// Size of every page.
  package var size: Size
  /// Performer columns, from left to right.
  package var performers: [Performer]
  package var pages: [Page]

  /// A performer's column: the same on all pages.
  package struct Performer: Hashable, Sendable {
    /// ``Actor/id``, or `?` for steps that nobody is known to do.
    package var id: String
    package var name: String
    package var left: Int
    package var right: Int
  }

  package struct Page: Hashable, Sendable {
    /// They tile the table.
    package var cells: [Cell] = []
    package var symbols: [Symbol] = []
    /// Plain lines between the symbols of one step.
    package var links: [Link] = []
    package var arrows: [Arrow] = []
    /// Names of branches beside their arrows.
    package var labels: [Label] = []
    package var connectors: [Connector] = []
    /// Strips for connectors above and below the rows, where there are some.
    package var upperBand: FlowPlan.Span?
    package var lowerBand: FlowPlan.Span?
  }

  /// A cell of the table with its lines of text.
  package struct Cell: Hashable, Sendable {
    /// `header`, a step's number, `start`, `finish`, `foot`, `band-upper` or `band-lower`: the SVG's `data-row`.
    package var row: String
    /// `no`, `activity`, `actor:a1`, `inputs`, …, `group:…`: the SVG's `data-column`.
    package var column: String
    package var box: Box
    package var lines: [TextLine]
  }

  package struct TextLine: Hashable, Sendable {
    package var text: String
    /// Where the baseline begins, is centred or ends, as ``anchor`` says.
    package var at: Point
    package var anchor: Anchor
    /// In 1/100 mm.
    package var fontSize: Int
    package var isBold: Bool
    /// Whether it reads upwards, turned about ``at``.
    package var isUpright: Bool
  }

  package enum Anchor: String, Hashable, Sendable {
    case start, middle, end
  }

  package struct Symbol: Hashable, Sendable {
    package var node: Node
    /// Index in ``ChartGeometry/performers``.
    package var column: Int
    package var shape: FlowGrid.Shape
    package var box: Box
    /// Whether the text or a person says who does it.
    package var isRead: Bool
    /// Whether that is below 0.9, so that the outline is dashed.
    package var isDashed: Bool
    /// *Mulai* or *Selesai*, in a capsule that has room for it.
    package var word: String?
  }

  /// What an arrow joins: a step by its number, or the extra capsules *Mulai* and *Selesai*.
  package enum Node: Hashable, Sendable {
    case step(Int)
    case start
    case finish
  }

  package struct Link: Hashable, Sendable {
    package var step: Int
    package var from: Point
    package var to: Point
    /// Where an upright line crosses it, which it steps over.
    package var hops: [Point]
  }

  package struct Arrow: Hashable, Sendable {
    package var from: Node
    package var to: Node
    package var when: Edge.Branch?
    /// Ends of the level and upright runs, in the arrow's direction; of an arrow that a page cuts, the part on this page.
    package var points: [Point]
    /// Where a level run steps over an upright one.
    package var hops: [Point]
    /// Tip and the two other corners of the arrow head.
    package var head: [Point]
    /// Letter of the connector at one of its ends.
    package var letter: String?
  }

  package struct Label: Hashable, Sendable {
    package var from: Node
    package var to: Node
    package var text: String
    package var box: Box
    package var fontSize: Int
  }

  /// A pentagon where an arrow goes on over the page.
  package struct Connector: Hashable, Sendable {
    package var letter: String
    package var from: Node
    package var to: Node
    package var isLeaving: Bool
    package var box: Box
    /// Its corners, clockwise.
    package var outline: [Point]
    /// Index of the page with the other half.
    package var otherPage: Int
  }
}
