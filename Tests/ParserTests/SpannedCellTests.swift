import Diagnostics
import TestSupport
import Testing

@testable import Parser

/// Cells that reach over rows and columns stand where HTML's own way of forming tables puts them.
@Suite struct SpannedCellTests {
  private struct RandomCell {
    var columns: Int
    var rows: Int
  }

  /// The column of each cell, row by row, by asking for each place whether something covers it.
  private static func columns(of rows: [[RandomCell]]) -> [[Int]] {
    var covered: Set<[Int]> = []
    return rows.enumerated().map { row, cells in
      var column = 0
      return cells.map { cell in
        while covered.contains([row, column]) { column += 1 }
        defer { column += cell.columns }
        for below in row..<row + cell.rows {
          for beside in column..<column + cell.columns { covered.insert([below, beside]) }
        }
        return column
      }
    }
  }

  @Test func randomTablesAreFormedAsHTMLFormsThem() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let rows = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
          RandomCell(columns: Int.random(in: 1...3, using: &random), rows: Int.random(in: 1...5, using: &random))
        }
      }
      let text = rows.map { row in
        "<tr>" + row.map { "<td colspan=\($0.columns) rowspan=\($0.rows)>a</td>" }.joined() + "</tr>"
      }
      let lexed = lex(decode(Array(("<table>" + text.joined() + "</table>").utf8)))
      #expect(lexed.rows.map { $0.filled.map { $0.column } } == Self.columns(of: rows), "\(text)")
    }
  }

  /// Beyond the room for cells that spans make, cells still stand in their columns.
  @Test func highCellsPushTheRestAside() {
    let rows = 1_500
    let text = "<table>" + String(repeating: "<tr><td rowspan=10000>a", count: rows)
    let lexed = lex(decode(Array(text.utf8)))
    #expect(lexed.rows.map { $0.filled.map { $0.column } } == (0..<rows).map { [$0] })
  }
}
