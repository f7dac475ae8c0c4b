import Diagnostics
import Vocabulary

/// Sections of hospitals' forms on lines that lost their cells: `PENGERTIAN Suatu kegiatan …`, `PROSEDUR 1. Perawat …`.
extension Lexed {
  /// Parts heads in capitals from the texts behind them, where three lines or more begin so.
  ///
  /// - Complexity: O(*n*) in bytes.
  mutating func cutSectionLines() {
    var found: [(row: Int, hit: LabelHit)] = []
    var (capitals, others): (Set<FormField>, Set<FormField>) = ([], [])
    for index in rows.indices {
      guard let hit = sectionHead(at: index) else { continue }
      found.append((index, hit))
      if content.isCapitals(hit.label) { capitals.insert(hit.field) } else { others.insert(hit.field) }
    }
    let isInCapitals = capitals.count >= 3 && capitals.count { Self.usual.contains($0) } >= 2
    // Small letters go on with a sentence as well: all the heads of the form are there.
    let isWritten = Self.usual.isSubset(of: others)
    guard isInCapitals || isWritten else { return }
    var cut: [Row] = []
    cut.reserveCapacity(rows.count + found.count)
    var copied = 0
    for (index, hit) in found where content.isCapitals(hit.label) ? isInCapitals : isWritten {
      cut += rows[copied..<index]
      copied = index + 1
      let cell = rows[index].filled[0]
      var head = Row(cells: [Cell(span: hit.label, column: cell.column)], form: .line, gap: rows[index].gap)
      head.isLabel = true
      cut.append(head)
      if !hit.rest.isEmpty { cut.append(Row(cells: [Cell(span: hit.rest, column: cell.column)], form: .line)) }
    }
    rows = cut + rows[copied...]
  }

  /// What all such forms have.
  private static let usual: Set<FormField> = [.section("Pengertian"), .section("Tujuan"), .section("Prosedur")]

  /// The head of a section that a line begins with, without a colon.
  private func sectionHead(at index: Int) -> LabelHit? {
    guard rows[index].form == .line, rows[index].filled.count == 1, let line = rows[index].filled.first?.span,
      content.bytes[line.start] >= 0x41, content.bytes[line.start] <= 0x5A, let hit = content.label(in: line),
      hit.field.isSection, !hit.colon
    else { return nil }
    if hit.rest.isEmpty { return hit }
    let first = content.bytes[hit.rest.start]
    guard first >= 0x41 && first <= 0x5A || content.isDigit(first) || content.startsWithItemNumber(hit.rest) else {
      return nil
    }
    // A heading is in capitals as a whole: `PROSEDUR PENDAFTARAN PASIEN`.
    return content.isCapitals(hit.label) && content.isCapitals(hit.rest) && !content.startsWithItemNumber(hit.rest)
      ? nil : hit
  }
}
