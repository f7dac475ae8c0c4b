import Diagnostics
import Vocabulary

/// Titles that no label names, above the heads of forms.
extension Lexed {
  /// Notes the title that stands above a head which has no label for it: in capitals, beside or below the owner's name.
  mutating func noteTitle(above index: Int) {
    guard index > 0, beginsHead(index) else { return }
    for row in rows[max(0, index - 2)..<index].reversed() {
      guard row.filled.count <= 4 else { return }
      if let parted = partedTitle(row, above: index) {
        titleStarts.insert(parted.filled[1].span.start)
        rows[index - 1] = parted
        return
      }
      if let title = row.filled.last(where: { mayBeTitle($0, in: row) }) {
        titleStarts.insert(title.span.start)
        return
      }
      if row.filled.contains(where: { content.label(in: $0.span) != nil }) { return }
    }
  }

  /// The owner's name and the title behind it on the line right above a head, where the office of who signs tells how far the
  /// name goes: `RSUD CONTOH PASANG INFUS` above `Direktur RSUD Contoh`.
  private func partedTitle(_ row: Row, above index: Int) -> Row? {
    guard row.form == .line, row.span == rows[index - 1].span, let line = row.filled.first?.span, line.length <= 200,
      content.isCapitals(line), !content.bodies(in: line).isEmpty
    else { return nil }
    let words = content.words(in: line, most: 40)
    let keys = words.map { content.folded($0) }
    for below in rows[index..<min(index + Self.mostBelow, rows.count)] {
      guard below.form == .line, let text = below.filled.first?.span, text.length <= 160 else { continue }
      let other = content.words(in: text, most: 20)
      guard let office = other.firstIndex(where: { content.startsWithOffice(Span($0.start, text.end)) }) else {
        continue
      }
      let name = other[(office + 1)...].map { content.folded($0) }
      guard name.count >= 2, keys.count >= name.count + 2, keys.starts(with: name) else { continue }
      let title = Cell(span: Span(words[name.count].start, line.end), column: 1)
      let parted = Row(
        cells: [Cell(span: Span(line.start, words[name.count - 1].end), column: 0), title], form: .tabs, gap: row.gap)
      return mayBeTitle(title, in: parted) ? parted : nil
    }
    return nil
  }

  /// Whether the head of a form without a label for the title begins at a row: the label of the number, beside others or behind
  /// the phrase that heads SOPs.
  private func beginsHead(_ index: Int) -> Bool {
    if rows[index].form == .line { return beginsHeadOfLines(index) }
    let filled = rows[index].filled
    guard (2...Self.mostLabels).contains(filled.count) else { return false }
    let fields = filled.prefix(3).map { cell in content.label(in: cell.span).map(\.field) }
    guard let number = fields.firstIndex(of: .number),
      filled[number].column > 0 || labelRow(rows[index])?.loose.isEmpty ?? false
    else { return false }
    if number > 0, content.isHeadingPhrase(filled[number - 1].span) { return true }
    return fields.count { $0.map { !$0.isSection } ?? false } >= 2
  }

  /// The same of single lines: the labels on one line, or each on its own with those of the revision and the page.
  private func beginsHeadOfLines(_ index: Int) -> Bool {
    guard let line = rows[index].filled.first?.span, let hit = content.label(in: line), hit.field == .number, !hit.weak
    else { return false }
    if labelLine(rows[index]) != nil { return true }
    let below = rows[index + 1..<min(index + 1 + Self.mostBelow, rows.count)].compactMap { row in
      row.filled.first.flatMap { content.label(in: $0.span)?.field }
    }
    return below.contains(.page) && below.contains(.revision) && !below.contains(.title)
  }

  /// Lines below the label of the number on which the other labels of the head stand.
  private static let mostBelow = 8

  private func mayBeTitle(_ cell: Cell, in row: Row) -> Bool {
    let text = cell.span
    guard (6...200).contains(text.length), content.isCapitals(text), content.isLetter(content.bytes[text.start]),
      content.words(in: text, most: 2).count == 2, content.label(in: text) == nil
    else { return false }
    return content.headingWords(content.words(in: text, most: 8)) == 0 && content.bodies(in: text).isEmpty
      && content.address(in: text) == nil && !content.startsWithOffice(text) && !content.hasTitles(text)
      && (row.form == .line || row.form == .flat || cell.column > 0)
  }
}
