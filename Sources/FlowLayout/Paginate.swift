extension FlowGrid {
  /// Rows of each page, and how many levels of connectors stand above and below them.
  package struct PageRange: Hashable, Sendable {
    package var rows: Range<Int>
    package var upperLevels: Int
    package var lowerLevels: Int
  }

  /// Divides the rows into pages so that few edges other than from row to row are cut and pages are well filled.
  ///
  /// Dynamic programming over the breaks: a cut edge costs as much as ten cm² of squared empty rest, a page as much as twenty.
  /// - Complexity: O(rows × rows a page + edges).
  func divide(on sheet: FlowSheet) -> [PageRange] {
    guard let bottom = sheet.bottom else {
      return rows.isEmpty ? [] : [PageRange(rows: 0..<rows.count, upperLevels: 0, lowerLevels: 0)]
    }
    let ends = Ends(edges, rows: rows.count)
    var best = Array(repeating: Int.max, count: rows.count + 1)
    var previous = Array(repeating: PageRange(rows: 0..<0, upperLevels: 0, lowerLevels: 0), count: rows.count + 1)
    best[0] = 0
    for end in stride(from: 1, through: rows.count, by: 1) {
      var cut = Cut(levelSize: max(1, columnWidths.count))
      var height = end == rows.count ? sheet.closing : 0
      for start in stride(from: end - 1, through: 0, by: -1) {
        height += rows[start].height
        cut.include(start, ends, before: end)
        let room = bottom - (start == 0 ? sheet.firstTop : sheet.nextTop)
        let rest = room - height - (cut.upperLevels + cut.lowerLevels) * Measure.band
        if start < end - 1, rest < 0 || rows[start + 1].pageBreak == .forced { break }
        guard best[start] < .max else { continue }
        // The last page may be empty, but should not hold a single row.
        let empty = end < rows.count ? max(0, rest) / 1000 : start > 0 && start == end - 1 ? 8 : 0
        let cost =
          best[start] + 20 + empty * empty + 5 * cut.jumps + (rest < 0 ? 100_000 : 0)
          + (start > 0 && rows[start].pageBreak == .avoided ? 50_000 : 0)
        if cost < best[end] {
          best[end] = cost
          previous[end] = PageRange(rows: start..<end, upperLevels: cut.upperLevels, lowerLevels: cut.lowerLevels)
        }
      }
    }
    var found: [PageRange] = []
    var end = rows.count
    while end > 0 {
      found.append(previous[end])
      end = previous[end].rows.lowerBound
    }
    return found.reversed()
  }

  /// The other ends of each row's edges.
  private struct Ends {
    private var starts: [Int]
    private var others: [Int]

    init(_ edges: [Edge], rows: Int) {
      starts = Array(repeating: 0, count: rows + 2)
      for edge in edges where edge.from != edge.to {
        starts[edge.from + 2] += 1
        starts[edge.to + 2] += 1
      }
      for row in 0..<rows { starts[row + 2] += starts[row + 1] }
      others = Array(repeating: 0, count: starts[rows + 1])
      for edge in edges where edge.from != edge.to {
        others[starts[edge.from + 1]] = edge.to
        starts[edge.from + 1] += 1
        others[starts[edge.to + 1]] = edge.from
        starts[edge.to + 1] += 1
      }
    }

    func places(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }
    subscript(place: Int) -> Int { others[place] }
  }

  /// The edges that leave a growing range of rows.
  private struct Cut {
    let levelSize: Int
    var above = 0
    var below = 0
    var jumps = 0

    var upperLevels: Int { levels(above) }
    var lowerLevels: Int { levels(below) }

    private func levels(_ count: Int) -> Int {
      count == 0 ? 0 : count <= levelSize ? 1 : (count + levelSize - 1) / levelSize
    }

    /// Takes in the row before the range.
    mutating func include(_ row: Int, _ ends: Ends, before end: Int) {
      for place in ends.places(row) {
        let other = ends[place]
        let isNext = other == row + 1
        if other > row, other < end {
          above -= 1
          if !isNext { jumps -= 1 }
        } else if other < row {
          above += 1
          if other != row - 1 { jumps += 1 }
        } else {
          below += 1
          if !isNext { jumps += 1 }
        }
      }
    }
  }
}
