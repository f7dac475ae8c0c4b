import Diagnostics
import Vocabulary

extension Lexed {
  /// The rows of each SOP in the text; one range where there is one SOP, or none.
  ///
  /// A new SOP begins where a field of the identity block comes again after lists or a table, with another value for the
  /// number; its letterhead goes with it.
  func divideSOPs() -> [Range<Int>] {
    let tables = findTables(in: rows.indices)
    var starts = [0]
    var seen: [FormField: [UInt8]] = [:]
    var body = false
    // Lists since the last SOP began, and the row behind its last table.
    var listed: Set<FormField> = []
    var tableEnd = 0
    var table = 0
    var index = 0
    while index < rows.count {
      if table < tables.count, index == tables[table].range.lowerBound {
        body = true
        index = tables[table].range.upperBound
        tableEnd = index
        table += 1
        continue
      }
      for (cell, hit) in labelled(rows[index]) {
        if hit.field.isList {
          // A list of the same kind behind a table is of the next SOP, whose number may stand behind its lists.
          if listed.contains(hit.field), tableEnd > starts[starts.count - 1], seen[.number] != nil {
            starts.append(letterheadStart(before: index, after: max(starts[starts.count - 1], tableEnd - 1), tables))
            seen = [:]
            body = false
            listed = []
          }
          listed.insert(hit.field)
          body = body || !seen.isEmpty
        } else if hit.field == .number || hit.field == .title {
          let key = folded(value(of: hit, cell, in: rows[index]))
          let isAnother = seen[hit.field].map { $0 != key } ?? (seen.isEmpty && table > 0 && table < tables.count)
          if body, isAnother {
            starts.append(letterheadStart(before: index, after: starts[starts.count - 1], tables))
            seen = [:]
            body = false
            listed = []
          }
          seen[hit.field] = key
        }
      }
      index += 1
    }
    return starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : rows.count) }
  }

  private func labelled(_ row: Row) -> [(Cell, LabelHit)] {
    row.filled.compactMap { cell in
      guard let hit = content.label(in: cell.span), !hit.weak || hit.colon && row.cells.count > 1 else { return nil }
      if hit.field.isList, !hit.rest.isEmpty, !hit.colon { return nil }
      return (cell, hit)
    }
  }

  private func value(of hit: LabelHit, _ cell: Cell, in row: Row) -> Span {
    if !hit.rest.isEmpty { return hit.rest }
    return row.filled.first { $0.column > cell.column && content.folded($0.span).count > 0 }?.span ?? Span(0, 0)
  }

  private func folded(_ span: Span) -> [UInt8] { content.folded(span) }

  /// The first row of the letterhead above an identity block.
  private func letterheadStart(before index: Int, after start: Int, _ tables: [TableRows]) -> Int {
    var first = index
    while first > start + 1 {
      let row = rows[first - 1]
      if tables.contains(where: { $0.range.contains(first - 1) }) { break }
      guard row.filled.count <= 2, labelled(row).isEmpty, let cell = row.filled.first?.span else { break }
      if content.findNIP(cell) != nil || content.findRank(cell) != nil || content.hasDegree(cell) { break }
      let isHeading = !content.bodies(in: cell).isEmpty || content.looksLikeHeading(cell, gapBefore: true)
      guard isHeading || row.gapBefore && content.isCapitals(cell) || content.isPageMark(cell) else { break }
      first -= 1
    }
    return first
  }
}
