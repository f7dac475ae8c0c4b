/// What a reader of a chart should know of how it was drawn.
package struct ChartRemarks: Hashable, Sendable {
  /// How many performers there are, and how many find room on the paper: where there are more, nothing is drawn.
  package var crowd: (performers: Int, room: Int)? {
    performers > room ? (performers, room) : nil
  }
  fileprivate let performers: Int
  fileprivate let room: Int
  /// Whether words of the table are divided, though smaller letters were tried, down to 6.5 pt.
  package fileprivate(set) var dividesWords = false
  /// Whether a row is taller than a page and goes on over it.
  package fileprivate(set) var splitsRows = false
  /// Lines and names of branches that found no room.
  package fileprivate(set) var faults = 0
  /// Branches, and whether there are columns, that are left out because there are too many.
  package fileprivate(set) var omittedBranches = 0
  package fileprivate(set) var omitsColumns = false

  /// - Parameter room: How many performers find room on the paper.
  init(performers: Int, room: Int) {
    self.performers = performers
    self.room = room
  }

  init(_ chart: Chart) {
    self.init(performers: 0, room: 0)
    dividesWords = chart.table.breaksWords
    splitsRows = chart.table.rows.count > chart.flow.rows.count
    faults = chart.faults
    omittedBranches = chart.flow.omitted
    omitsColumns = chart.texts.omitsColumns
  }
}
