import Diagnostics

@testable import Parser

/// Builds the grids of all tables in a text: cells lie in the text, tables and rows do not meet, and no cell stands twice in
/// a row.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzGrid(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let head = Array(
    "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\tCamat\tStaf\tKelengkapan\tWaktu\tOutput\t\n".utf8)
  for bytes in [input, head + input] {
    let lexed = lex(decode(bytes))
    let limit = lexed.content.bytes.count
    for row in lexed.rows {
      for cell in row.cells where cell.span.start < 0 || cell.span.end > limit || cell.column < 0 {
        fatalError("a cell outside the text")
      }
    }
    var last = 0
    for table in lexed.findTables(in: lexed.rows.indices) {
      if table.range.lowerBound < last || table.body.lowerBound < table.head.upperBound { fatalError("tables meet") }
      last = table.range.upperBound
      if last > lexed.rows.count { fatalError("a table outside the text") }
      check(lexed.buildGrid(table), table)
    }
  }
  return 0
}

private func check(_ grid: Grid, _ table: TableRows) {
  var last = -1
  for row in grid.rows {
    // Steps that stand on one line share its row.
    if !table.body.contains(row.row) || row.row < last { fatalError("rows of the grid are not in order") }
    last = row.row
    for (index, cell) in row.cells.enumerated() {
      if cell.column < 0 { fatalError("a cell before the first column") }
      if index > 0, row.cells[index - 1].span.end > cell.span.start { fatalError("a cell stands twice in its row") }
    }
  }
  for kind in grid.kinds {
    switch kind {
    case .actor(let index)?: if index >= grid.actors.count { fatalError("a column of no actor") }
    case .extra(let index)?: if index >= grid.furtherHeads.count { fatalError("a further column without a head") }
    default: break
    }
  }
}
