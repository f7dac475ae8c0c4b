import Diagnostics
import Vocabulary

extension Lexed {
  /// Cuts lines that hold a whole page, so that every label of the form begins a row of its own.
  ///
  /// A line is cut where it holds four labels or more. Labels that stand side by side stay side by side, as two heads.
  mutating func cutWholePages() {
    guard rows.contains(where: { $0.form == .line && $0.span.length > 300 }) else { return }
    var cut: [Row] = []
    for row in rows {
      guard row.form == .line, row.span.length > 300, let cell = row.filled.first else {
        cut.append(row)
        continue
      }
      let labels = labels(inside: cell.span)
      guard labels.count >= 4 else {
        cut.append(row)
        continue
      }
      cut += pieces(of: cell.span, labels, gap: row.gap)
    }
    rows = cut
  }

  private struct InnerLabel {
    var field: FormField
    var span: Span
  }

  /// The labels inside a line, each with a capital and of more than one word or with a colon behind it.
  private func labels(inside line: Span) -> [InnerLabel] {
    let words = content.words(in: line)
    let keys = words.map { content.folded($0) }
    var found: [InnerLabel] = []
    var index = 0
    while index < words.count {
      let first = content.bytes[words[index].start]
      guard first >= 0x41, first <= 0x5A, let hit = Vocabulary.standard.labels.longest(atStartOf: keys[index...]),
        hit.meaning.field != .unit, hit.meaning.field != .page
      else {
        index += 1
        continue
      }
      let span = Span(words[index].start, words[index + hit.words - 1].end)
      let colon =
        content.bytes[span.end - 1] == 0x3A
        || index + hit.words < words.count && content.bytes[words[index + hit.words].start] == 0x3A
      let isHead = hit.meaning.field.isList && isWrittenAsHead(span)
      if !hit.meaning.isWeak, colon || hit.words > 1 && !hit.meaning.field.isSection || isHead {
        found.append(InnerLabel(field: hit.meaning.field, span: span))
        index += hit.words
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether every word of two letters or more but connectives begins with a capital.
  private func isWrittenAsHead(_ span: Span) -> Bool {
    content.words(in: span).allSatisfy { word in
      let first = content.bytes[word.start]
      return !(first >= 0x61 && first <= 0x7A) || content.folded(word) == Array("dan".utf8)
    }
  }

  private func pieces(of line: Span, _ labels: [InnerLabel], gap: Int) -> [Row] {
    var rows: [Row] = []
    func add(_ span: Span, column: Int = 0) {
      let span = content.trimmed(span)
      if !span.isEmpty {
        rows.append(Row(cells: [Cell(span: span, column: column)], form: .line, gap: rows.isEmpty ? gap : 0))
      }
    }
    add(Span(line.start, labels[0].span.start))
    var index = 0
    while index < labels.count {
      let label = labels[index]
      let end = index + 1 < labels.count ? labels[index + 1].span.start : line.end
      if label.field.isList, index + 1 < labels.count, labels[index + 1].field.isList,
        content.trimmed(Span(label.span.end, end)).length <= 1
      {
        // Two heads side by side; what follows belongs to both.
        let second = labels[index + 1]
        let heads = [
          Cell(span: content.trimmed(Span(label.span.start, end)), column: 0), Cell(span: second.span, column: 1),
        ]
        rows.append(Row(cells: heads, form: .tabs, gap: 0))
        let next = index + 2 < labels.count ? labels[index + 2].span.start : line.end
        addLists(content.trimmed(Span(second.span.end, next)), to: &rows)
        index += 2
        continue
      }
      if label.field.isList {
        add(label.span)
        addLists(content.trimmed(Span(label.span.end, end)), to: &rows)
      } else {
        add(Span(label.span.start, end))
      }
      index += 1
    }
    return rows
  }

  /// The text behind heads, cut where a list begins anew.
  private func addLists(_ span: Span, to rows: inout [Row]) {
    var start = span.start
    while start < span.end, content.bytes[start] == 0x3A || content.bytes[start] == 0x20 { start += 1 }
    var index = start + 1
    while index < span.end {
      if content.bytes[index] == 0x31, content.bytes[index - 1] == 0x20,
        content.itemNumber(at: index, before: span.end)?.number == 1
      {
        append(Span(start, index), to: &rows)
        start = index
      }
      index += 1
    }
    append(Span(start, span.end), to: &rows)
  }

  private func append(_ span: Span, to rows: inout [Row]) {
    let span = content.trimmed(span)
    if !span.isEmpty { rows.append(Row(cells: [Cell(span: span, column: 0)], form: .line)) }
  }
}
