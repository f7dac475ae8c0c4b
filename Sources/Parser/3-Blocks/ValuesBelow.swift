import Diagnostics
import Vocabulary

/// The head of hospitals' forms: labels side by side, with their values in the row below.
///
///     RSUD CONTOH | PEMASANGAN INFUS
///                 | No. Dokumen    | No. Revisi      | Halaman
///                 | 445/SPO/01     | 00              | 1/2
///     STANDAR     | Tanggal Terbit | Ditetapkan oleh
///     PROSEDUR    | 1 Maret 2021   | Direktur RSUD Contoh
///     OPERASIONAL |                | dr. RUKMI PRAWESTRI
extension Lexed {
  /// Puts each value beside its label, as in other forms; the same head on a further page is passed over.
  ///
  /// - Complexity: O(*n*) in bytes; at most ``mostRows`` rows are looked at below a row of labels.
  mutating func layValuesBeside() {
    var laid: [Row] = []
    var copied = 0
    var index = 0
    /// The labels and values of the last SOP's head, which has one row of them or more.
    var heads: [ValueBlock] = []
    /// Folded texts above and beside them.
    var beside: Set<[UInt8]> = []
    var isFurtherPage = false
    while index < rows.count {
      guard !isNumbered(rows[index]) else {
        index += 1
        continue
      }
      noteTitle(above: index)
      guard let block = valueBlock(at: index) else {
        index += 1
        continue
      }
      laid += rows[copied..<index]
      let isTold = heads.contains { block.repeats($0, in: content) }
      if block.has(.number) {
        isFurtherPage = isTold
        if !isTold { (heads, beside) = ([], []) }
      }
      if isTold, isFurtherPage {
        for _ in 0..<Self.mostAbove {
          guard let above = laid.last,
            above.filled.allSatisfy({ !$0.span.isEmpty && beside.contains(content.folded($0.span)) })
          else { break }
          noteLabels(of: above)
          laid.removeLast()
        }
        for row in rows[index..<block.end] { noteLabels(of: row) }
      } else {
        if heads.count < Self.mostHeads {
          heads.append(block)
          let above = laid.suffix(Self.mostAbove).flatMap(\.filled) + block.loose
          for cell in above where cell.span.length <= 200 { beside.insert(content.folded(cell.span)) }
        }
        for word in block.phrase { labels += content.sourceSpans(word) }
        laid += block.rows(gap: rows[index].gap)
      }
      index = block.end
      copied = index
    }
    guard copied > 0 else { return }
    rows = laid + rows[copied...]
  }

  /// Notes what is a label, or the phrase that heads SOPs, in a row of the head of a further page; its values are left over.
  private mutating func noteLabels(of row: Row) {
    for cell in row.filled where content.label(in: cell.span) != nil || content.isHeadingPhrase(cell.span) {
      labels += content.sourceSpans(content.label(in: cell.span)?.label ?? cell.span)
    }
  }

  /// Rows that a head has below its labels at most: the person who signs takes most of them.
  private static let mostRows = 14
  /// Rows above a head that may belong to it.
  private static let mostAbove = 4
  /// Heads that further pages are held against.
  private static let mostHeads = 64
  /// Most labels that stand side by side.
  static let mostLabels = 6

  // MARK: Labels

  /// The labels of a row that has nothing behind them, and what stands before them.
  func labelRow(_ row: Row) -> (loose: [Cell], labels: [HeadLabel])? {
    let filled = row.filled
    guard row.form != .line, (2...Self.mostLabels).contains(filled.count),
      filled.allSatisfy({ $0.span.length <= 120 })
    else { return nil }
    var labels: [HeadLabel] = []
    var first = filled.count
    for index in filled.indices.reversed() {
      guard let hit = content.label(in: filled[index].span), !hit.field.isSection,
        hit.rest.isEmpty || hit.field.isPerson && content.startsWithOffice(hit.rest)
      else { break }
      labels.insert(HeadLabel(cell: filled[index], hit: hit), at: 0)
      first = index
    }
    let loose = Array(filled[..<first])
    guard isHead(labels), loose.allSatisfy({ content.label(in: $0.span).map { $0.field.isSection } ?? true }) else {
      return nil
    }
    return (loose, labels)
  }

  /// Whether labels are those of a head: different ones, some of which nobody but a form says.
  private func isHead(_ labels: [HeadLabel]) -> Bool {
    labels.count >= 2 && Set(labels.map(\.hit.field)).count == labels.count
      && labels.contains { !$0.hit.weak } && labels.contains { !$0.hit.field.isPerson }
  }

  /// The labels of a line that is nothing but two labels or more.
  func labelLine(_ row: Row) -> [HeadLabel]? {
    guard row.form == .line, let line = row.filled.first?.span, (15...120).contains(line.length),
      content.isLetter(content.bytes[line.start])
    else { return nil }
    let known = Vocabulary.standard.labels
    guard let first = content.firstWord(in: line), known.mayBegin(with: content.key(first)) else { return nil }
    let words = content.words(in: line, most: 16)
    guard (3...15).contains(words.count) else { return nil }
    let keys = words.map { content.folded($0) }
    var labels: [HeadLabel] = []
    var index = 0
    while index < words.count {
      guard let found = known.longest(atStartOf: keys[index...]), !found.meaning.field.isSection else { return nil }
      let span = Span(words[index].start, words[index + found.words - 1].end)
      index += found.words
      var hit = LabelHit(
        field: found.meaning.field, label: span, rest: Span(span.end, span.end), colon: false,
        weak: found.meaning.isWeak, alternative: found.meaning.isAlternative)
      var cell = Cell(span: span, column: labels.count)
      if hit.field.isPerson, index < words.count {
        let rest = Span(words[index].start, line.end)
        if content.startsWithOffice(rest) {
          cell.span.end = line.end
          hit.rest = rest
          index = words.count
        }
      }
      labels.append(HeadLabel(cell: cell, hit: hit))
    }
    return isHead(labels) ? labels : nil
  }

  // MARK: Values

  /// The head that begins at a row, with its values; `nil` where none does.
  private func valueBlock(at index: Int) -> ValueBlock? {
    guard index + 1 < rows.count else { return nil }
    if let labels = labelLine(rows[index]) {
      guard rows[index + 1].form == .line, let line = rows[index + 1].filled.first?.span,
        let values = content.cut(line, for: labels.map(\.hit.field))
      else { return nil }
      return ValueBlock(
        labels: labels, values: values.map { [$0] }, loose: [], phrase: [], end: index + 2)
    }
    guard let head = labelRow(rows[index]) else { return nil }
    var block = ValueBlock(
      labels: head.labels, values: head.labels.map { _ in [] }, loose: [], phrase: [], end: index + 1)
    var reading = PhraseReading()
    var best = 0
    for cell in head.loose where !reading.take(cell, content) { block.loose.append(cell) }
    var (pending, last) = (block, reading)
    for next in index + 1..<min(index + 1 + Self.mostRows, rows.count) {
      guard isBelow(rows[next], rows[index]),
        let fit = next == index + 1 ? placeFirst(rows[next], &pending, &last) : place(rows[next], &pending, &last)
      else { break }
      pending.end = next + 1
      if fit.isValue || last.count > reading.count { (block, reading) = (pending, last) }
      best = max(best, fit.best)
      if next == index + 2, block.values.allSatisfy(\.isEmpty) { return nil }
    }
    let filled = block.values.count { !$0.isEmpty }
    guard best > 0, filled * 2 >= block.labels.count else { return nil }
    if reading.isWhole { block.phrase = reading.cells.map(\.span) } else { block.loose += reading.cells }
    return block
  }

  private func isBelow(_ row: Row, _ head: Row) -> Bool {
    switch head.form {
    case .flat: row.form == .flat || row.form == .line
    case .html: row.form == .html && row.table == head.table
    default: row.form == head.form
    }
  }

  /// How values fit the labels that they were given to: whether there were any, the best, and all together.
  private typealias Fit = (isValue: Bool, best: Int, sum: Int)

  /// Gives the cells of the row right below the labels to those above them; or in order, where blank cells before them were lost.
  private func placeFirst(_ row: Row, _ block: inout ValueBlock, _ reading: inout PhraseReading) -> Fit? {
    var (ordered, unread) = (block, reading)
    let below = place(row, &block, &reading)
    guard row.form != .flat, row.form != .line, row.filled.count == ordered.labels.count,
      let inOrder = place(row, isInOrder: true, &ordered, &unread), inOrder.sum > below?.sum ?? 0
    else { return below }
    (block, reading) = (ordered, unread)
    return inOrder
  }

  /// Gives the cells of a row to the labels above them; `nil` where the row is none of the head.
  private func place(
    _ row: Row, isInOrder: Bool = false, _ block: inout ValueBlock, _ reading: inout PhraseReading
  ) -> Fit? {
    let filled = row.filled
    guard filled.count <= block.labels.count + 2, filled.allSatisfy({ $0.span.length <= 300 }) else { return nil }
    var (isValue, best, sum) = (false, 0, 0)
    for (index, cell) in filled.enumerated() {
      guard let slot = isInOrder ? index : slot(of: cell, row, block) else {
        if reading.take(cell, content) { continue }
        guard content.label(in: cell.span) == nil, cell.span.length <= 60 else { return nil }
        block.loose.append(cell)
        continue
      }
      if let hit = content.label(in: cell.span), !hit.weak || hit.rest.isEmpty || hit.colon { return nil }
      let field = block.labels[slot].hit.field
      let isSlashed = field == .number && content.bytes[cell.span.start..<cell.span.end].contains(0x2F)
      let fitness = max(content.fitness(cell.span, field), isSlashed && content.hasDigit(cell.span) ? 2 : -9)
      guard fitness >= 0, block.takes(cell.span, slot, isApart: row.gapBefore, content) else { return nil }
      block.values[slot].append(cell.span)
      best = max(best, fitness)
      sum += fitness
      isValue = true
    }
    return (isValue, best, sum)
  }

  /// The label below which a cell stands.
  private func slot(of cell: Cell, _ row: Row, _ block: ValueBlock) -> Int? {
    let columns = block.labels.map(\.cell.column)
    if row.form == .flat || row.form == .line {
      guard let first = columns.first, cell.column + 6 >= first else { return nil }
      return columns.indices.min { abs(columns[$0] - cell.column) < abs(columns[$1] - cell.column) }
    }
    return columns.lastIndex { $0 <= cell.column }
  }
}

/// A label of a head.
struct HeadLabel {
  var cell: Cell
  var hit: LabelHit
}

/// Labels side by side with the values below them.
private struct ValueBlock {
  var labels: [HeadLabel]
  /// By label.
  var values: [[Span]]
  /// Cells beside the labels and values: the owner's name.
  var loose: [Cell]
  /// The cells of the phrase that heads SOPs, where it stands beside the labels.
  var phrase: [Span]
  /// The row behind the last.
  var end: Int

  /// Whether a label takes a further value: a person has several lines up to the NIP, another field has one.
  func takes(_ value: Span, _ slot: Int, isApart: Bool, _ content: Content) -> Bool {
    guard labels[slot].hit.field.isPerson else { return values[slot].isEmpty }
    guard values[slot].count < 8, !values[slot].contains(where: { content.findNIP($0) != nil }) else { return false }
    return !isApart || values[slot].isEmpty || content.looksLikePerson(value) || content.looksLikeName(value)
  }

  func has(_ field: FormField) -> Bool { labels.contains { $0.hit.field == field } }

  /// Whether a head tells what another told already: all its values but the page are the same.
  func repeats(_ other: ValueBlock, in content: Content) -> Bool {
    guard labels.map(\.hit.field) == other.labels.map(\.hit.field) else { return false }
    return labels.indices.allSatisfy { index in
      labels[index].hit.field == .page
        || values[index].map { content.folded($0) } == other.values[index].map { content.folded($0) }
    }
  }

  /// A row for each cell beside the labels, and one for each label with its values.
  func rows(gap: Int) -> [Row] {
    var rows = loose.map { Row(cells: [$0], form: .line) }
    let order = labels.indices.filter { values[$0].isEmpty } + labels.indices.filter { !values[$0].isEmpty }
    for label in order {
      var cells = [Cell(span: labels[label].cell.span, column: 0)]
      for value in values[label] { cells.append(Cell(span: value, column: cells.count)) }
      if cells.count == 1 { cells.append(Cell(span: Span(cells[0].span.end, cells[0].span.end), column: 1)) }
      rows.append(Row(cells: cells, form: .tabs))
    }
    if !rows.isEmpty { rows[0].gap = gap }
    return rows
  }
}

/// The phrase that heads SOPs, a word or two to a line beside the head: `STANDAR` / `PROSEDUR` / `OPERASIONAL`.
private struct PhraseReading {
  private(set) var cells: [Cell] = []
  private var keys: [[UInt8]] = []
  var count: Int { cells.count }
  var isWhole: Bool { !keys.isEmpty && Vocabulary.standard.titleHeads.words(atStartOf: keys[...]) == keys.count }

  /// Takes a cell that begins the phrase, or goes on with it.
  mutating func take(_ cell: Cell, _ content: Content) -> Bool {
    guard cell.span.length <= 40, content.isCapitals(cell.span), !isWhole || keys.count < 3 else { return false }
    let more = content.words(in: cell.span, most: 5).map { content.folded($0) }
    guard more.count <= 4, keys.isEmpty ? more.first?.starts(with: "standa".utf8) ?? false : true else { return false }
    guard keys.count + more.count <= 4 else { return false }
    keys += more
    cells.append(cell)
    return true
  }
}

extension Content {
  /// The values of some fields on one line, in the order of their labels: `445/SPO/01 00 1/2`.
  ///
  /// A date, a revision and a page tell where they end; one field may take what is left between them.
  /// - Returns: `nil` where the line holds something else.
  fileprivate func cut(_ line: Span, for fields: [FormField]) -> [Span]? {
    let words = words(in: line, most: 25)
    guard line.length <= 200, words.count >= fields.count, words.count <= 24 else { return nil }
    var sizes: [Int?] = fields.map { _ in nil }
    var (low, high) = (0, words.count)
    var (first, last) = (0, fields.count)
    while first < last, let size = length(of: fields[first], words, from: low, to: high) {
      sizes[first] = size
      low += size
      first += 1
    }
    while first < last,
      let size = [3, 2, 1].first(where: { count in
        high - count >= low && length(of: fields[last - 1], words, from: high - count, to: high) == count
      })
    {
      last -= 1
      sizes[last] = size
      high -= size
    }
    guard last - first <= 1, first == last ? low == high : low < high else { return nil }
    if first < last {
      guard fitness(Span(words[low].start, words[high - 1].end), fields[first]) > 0 else { return nil }
      sizes[first] = high - low
    }
    var values: [Span] = []
    var index = 0
    for size in sizes {
      guard let size, index + size <= words.count else { return nil }
      values.append(Span(words[index].start, words[index + size - 1].end))
      index += size
    }
    return values
  }

  /// How many words a value has that tells itself where it ends; `nil` for another field or text.
  private func length(of field: FormField, _ words: [Span], from low: Int, to high: Int) -> Int? {
    guard low < high else { return nil }
    let word = words[low]
    switch field {
    case .created, .revised, .effective, .approved:
      return dateLength(words, at: low).flatMap { low + $0 <= high ? $0 : nil } ?? (isDash(word) ? 1 : nil)
    case .revision: return word.length <= 3 && (integer(word) != nil || isDash(word)) ? 1 : nil
    case .page:
      if high - low >= 3, integer(word) != nil, integer(words[low + 2]) != nil,
        folded(words[low + 1]) == Array("dari".utf8) || bytes[words[low + 1].start] == 0x2F
      {
        return 3
      }
      return word.length <= 7 && isDigit(bytes[word.start]) && isDigit(bytes[word.end - 1]) ? 1 : nil
    default: return nil
    }
  }
}
